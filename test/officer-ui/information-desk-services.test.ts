import { expect, it } from 'vitest'
import type { Catalogue } from '../../contract/catalogue.ts'
import { serviceRows, withFirst } from '../../officer-ui/information-desk/service-rows.ts'
import { createServiceSearch } from '../../officer-ui/information-desk/service-search.ts'
import { sampleAgency, sampleService } from '../kiosk-ui/sample-catalogue.ts'

const agencies = [
  sampleAgency('DUKCAPIL', 'Kependudukan', 3, [
    sampleService('KTP', 'Cetak KTP-el', 'ID card (KTP-el)'),
    sampleService('NIKAH', 'Akta perkawinan', 'Marriage record'),
  ]),
  sampleAgency('BANK', 'Bank Kalsel', 1, [sampleService('TABUNGAN', 'Buka tabungan', 'Open an account')]),
]
const catalogue: Catalogue = {
  seq: 1,
  building: { name: 'Mal', shortName: 'Mal', english: { name: 'Mall' }, zones: [], timeZoneLabel: 'WITA' },
  phones: true,
  agencies,
}
const here = { language: 'id', date: '2026-11-24', timeZoneLabel: 'WITA' } as const

it('finds services by what visitors call them, in either language, with a slip of the finger', () => {
  const search = createServiceSearch(agencies)
  expect(search('ektp')[0]).toBe('KTP')
  expect(search('kawin')[0]).toBe('NIKAH')
  expect(search('marriage')[0]).toBe('NIKAH')
  expect(search('tabungn')[0]).toBe('TABUNGAN')
  expect(search('bank')).toEqual(['TABUNGAN'])
  expect(search('zzz')).toEqual([])
})

it('[I8] joins the catalogue with what is now: who waits, what is left, and why it is closed', () => {
  const live = [
    { id: 'KTP', waiting: 4, wait: { from: 10, to: 20 }, quotaLeft: 2, open: true },
    { id: 'NIKAH', waiting: 0, open: false, reason: { why: 'last-ticket-passed' } },
  ] as const
  const rows = serviceRows(catalogue, [...live], here)
  expect(rows.map(({ id, waiting, closed }) => [id, waiting, closed])).toEqual([
    ['KTP', 4, null],
    ['NIKAH', 0, 'Pengambilan nomor sudah ditutup'],
    ['TABUNGAN', null, null],
  ])
  expect(rows[0]).toMatchObject({ quotaLeft: 2, wait: { from: 10, to: 20 }, agencyName: 'Kependudukan' })
  expect(rows[0]?.place.replace(/\u2060/g, '')).toBe('Zona A, loket 1–3')
  expect(serviceRows(catalogue, [], { ...here, language: 'en' })[1]?.name).toBe('Marriage record')
  expect(withFirst(rows, rows[2]).map(({ id }) => id)).toEqual(['TABUNGAN', 'KTP', 'NIKAH'])
})
