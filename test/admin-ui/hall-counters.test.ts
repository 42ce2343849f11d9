import { expect, it } from 'vitest'
import { counterLook, type HallCounter } from '../../admin-ui/hall/counter-look.ts'
import { furtherIds } from '../../admin-ui/hall/further-ids.ts'
import { reasonGiven } from '../../admin-ui/hall/reason-draft.ts'
import { serviceOptions } from '../../admin-ui/hall/service-options.ts'
import type { Catalogue } from '../../contract/catalogue.ts'
import { sampleAgency, sampleService } from '../kiosk-ui/sample-catalogue.ts'

const counter: HallCounter = {
  id: 'counter-5',
  number: 5,
  zone: 'A',
  agencyId: 'DUKCAPIL',
  serviceIds: ['KTP', 'KK', 'PASPOR'],
  state: 'open',
  priorityFirst: false,
}
const minutes = (count: number) => count * 60_000
const look = (change: Partial<HallCounter>, alerts: Parameters<typeof counterLook>[1] = []) => {
  const { tone, words } = counterLook({ ...counter, ...change }, alerts, minutes(31))
  return [tone, words]
}
const serving = { id: '1', number: 'S-021', state: 'serving', calledAt: 0, startedAt: minutes(4) } as const

it('tells each counter by tone and words', () => {
  expect(look({})).toEqual(['idle', 'siap'])
  expect(look({ ticket: { ...serving, state: 'called' } })).toEqual(['called', 'dipanggil'])
  expect(look({ ticket: serving })).toEqual(['serving', '27 mnt'])
  expect(look({ state: 'closed' })).toEqual(['closed', 'tutup'])
  expect(look({ state: 'closed', backAt: '13:30' })).toEqual(['closed', 'tutup, 13.30'])
  expect(look({ state: 'paused', reason: 'prayer', backAt: '12:30' })).toEqual(['break', 'istirahat, 12.30'])
})

it('[S3, K3] marks the one beyond its standard and the one that should be open, and no other', () => {
  const over = { kind: 'over-standard', counter: 5, number: 'S-021', minutes: 27, standardMinutes: 15 } as const
  const absent = { kind: 'counter-absent', counter: 5, agency: 'Kependudukan', since: '08:00' } as const
  expect(look({ ticket: serving }, [over])).toEqual(['over', '27 mnt, lewat'])
  expect(look({ ticket: serving }, [{ ...over, counter: 6 }])).toEqual(['serving', '27 mnt'])
  expect(look({ state: 'closed' }, [absent])).toEqual(['gone', 'belum buka'])
  expect(look({ state: 'closed' }, [{ ...absent, counter: 6 }])).toEqual(['closed', 'tutup'])
})

it('[D4] a clock that jumped back shows no time at all', () => {
  expect(look({ ticket: { ...serving, startedAt: minutes(40) } })).toEqual(['serving', '0 mnt'])
})

const catalogue: Catalogue = {
  seq: 1,
  building: { name: 'Mal', shortName: 'Mal', english: { name: 'Mall' }, zones: [], timeZoneLabel: 'WITA' },
  phones: true,
  agencies: [
    sampleAgency('DUKCAPIL', 'Kependudukan', 1, [sampleService('KTP', 'KTP'), sampleService('KK', 'KK')]),
    sampleAgency('IMIGRASI', 'Imigrasi', 1, [sampleService('PASPOR', 'Paspor', 'Passport')]),
  ],
}

it('[K4] further services are those that the view names, else those of other agencies', () => {
  expect(furtherIds({ ...counter, furtherServiceIds: ['KK', 'PASPOR'] }, catalogue)).toEqual(['KK', 'PASPOR'])
  expect(furtherIds(counter, catalogue)).toEqual(['PASPOR'])
})

it('offers every service with its agency, in the reader’s language', () => {
  expect(serviceOptions(catalogue, 'en').map(({ value, text }) => [value, text])).toEqual([
    ['KTP', 'Kependudukan: KTP'],
    ['KK', 'Kependudukan: KK'],
    ['PASPOR', 'Imigrasi: Passport'],
  ])
})

it('[G3] a reason is a code, or own words for another one', () => {
  expect(reasonGiven('prayer', 'x')).toBe('prayer')
  expect(reasonGiven('other', '  listrik padam ')).toBe('listrik padam')
  expect(reasonGiven('other', ' ')).toBeNull()
})
