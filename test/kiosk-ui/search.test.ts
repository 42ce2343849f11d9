import { expect, it } from 'vitest'
import { createSearch } from '../../kiosk-ui/search-index.ts'
import { sampleAgency, sampleService } from './sample-catalogue.ts'

const search = createSearch([
  sampleAgency('DUKCAPIL', 'Kependudukan (Disdukcapil)', 4, [
    sampleService('ktp', 'Cetak ulang KTP-el hilang atau rusak', 'Replace a lost ID card (KTP-el)'),
    sampleService('kk', 'Perubahan data Kartu Keluarga'),
    sampleService('lahir', 'Akta kelahiran'),
  ]),
  sampleAgency('POLRES', 'Kepolisian (Polres)', 3, [
    sampleService('sim', 'Perpanjangan SIM C'),
    sampleService('skck', 'SKCK baru'),
  ]),
  sampleAgency('DPMPTSP', 'Perizinan (DPMPTSP)', 3, [
    sampleService('nib', 'Penerbitan NIB usaha mikro'),
    sampleService('nomor', 'Perubahan nomor induk dan cara daftar'),
  ]),
  sampleAgency('IMIGRASI', 'Imigrasi', 1, [sampleService('paspor', 'Paspor baru')]),
])

it.each([
  ['ktp', 'ktp'],
  ['KTP-el', 'ktp'],
  ['ektp', 'ktp'],
  ['e-KTP rusak', 'ktp'],
  ['kartu kelu', 'kk'],
  ['kk', 'kk'],
  ['akte lahir', 'lahir'],
  ['sim', 'sim'],
  ['antrian SIM', 'sim'],
  ['mau ambil antrean sim', 'sim'],
  ['ijin usaha', 'nib'],
  ['pasport', 'paspor'],
  ['perpanjagan', 'sim'],
  ['lost ID', 'ktp'],
])('finds “%s” first among the services: %s', (query, id) => {
  expect(search(query)[0]).toBe(id)
})

it('finds every service of an agency by its name', () => {
  expect(search('kepolisian').sort()).toEqual(['sim', 'skck'])
})

it('passes over the words that every visitor types', () => {
  expect(search('mau urus nomor antrian sim')).toEqual(['sim'])
})

it('finds nothing for words that every visitor types, or that mean nothing here', () => {
  expect(search('antrian')).toEqual([])
  expect(search('ambil nomor')).toEqual([])
  expect(search('xyzzy')).toEqual([])
  expect(search('  ')).toEqual([])
})
