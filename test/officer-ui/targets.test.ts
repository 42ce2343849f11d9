import { expect, it } from 'vitest'
import type { TransfersView } from '../../contract/views.ts'
import { countersToChoose, targetsFrom } from '../../officer-ui/panels/target.ts'
import { createTargetSearch } from '../../officer-ui/panels/target-search.ts'
import { targetPlace, targetShort, targetTitle, targetWait } from '../../officer-ui/panels/target-words.ts'

type Service = TransfersView['services'][number]

const service = (id: string, name: string, agencyId: string, agency: string, counters: number[]): Service => ({
  id,
  name,
  agencyId,
  agency,
  zone: 'B',
  open: true,
  waiting: 3,
  wait: { from: 8, to: 15 },
  inPersonOnly: false,
  identity: 'none',
  counters: counters.map((number) => ({ id: `counter-${number}`, number, state: number === 7 ? 'closed' : 'open' })),
})

const card = service('DUKCAPIL-03', 'Perekaman KTP-el', 'DUKCAPIL', 'Kependudukan', [4, 5, 7])
const birth = service('DUKCAPIL-05', 'Akta kelahiran', 'DUKCAPIL', 'Kependudukan', [4, 5])
const lost = service('POLRES-01', 'Surat tanda lapor kehilangan', 'POLRES', 'Kepolisian', [17, 18, 19])
const court: Service = {
  ...service('PA-01', 'Pendaftaran perkara', 'PA', 'Pengadilan Agama', [30]),
  open: false,
  reason: { why: 'closed-today', opensOn: '2026-11-25', opensAt: '08:00' },
}
const from = { serviceId: 'DUKCAPIL-03', agencyId: 'DUKCAPIL', counterId: 'counter-5' }
const targets = targetsFrom([lost, card, court, birth], from)
const keys = targets.map(({ key }) => key)
const here = { date: '2026-11-24', timeZoneLabel: 'WITA' }

it('[T1] offers other open counters of the same service first, then the own agency, then the others', () => {
  expect(keys).toEqual(['DUKCAPIL-03 counter-4', 'DUKCAPIL-05', 'POLRES-01', 'PA-01'])
  expect(countersToChoose(card, 'counter-5').map(({ number }) => number)).toEqual([4])
})

it('finds a target by what is typed, and all of them where nothing is', () => {
  const search = createTargetSearch(targets)
  expect(search(' ')).toEqual(keys)
  expect(search('kehil')).toEqual(['POLRES-01'])
  expect(search('kepolisan')).toEqual(['POLRES-01'])
  expect(search('loket 4')[0]).toBe('DUKCAPIL-03 counter-4')
  expect(search('paspor')).toEqual([])
})

it('[T1] says where it is, how long it takes, and of a closed place why and until when', () => {
  const [counter, , police, shut] = targets
  if (counter === undefined || police === undefined || shut === undefined) throw new Error('too few targets')
  expect([targetTitle(counter), targetPlace(counter, here), targetWait(counter)]).toEqual([
    'Kependudukan: Loket 4',
    'Melayani layanan yang sama',
    ['langsung ke loket'],
  ])
  expect([targetPlace(police, here), targetWait(police)]).toEqual([
    'Zona B, loket 17–19',
    ['3 menunggu', 'sekitar 8–15 menit'],
  ])
  expect(targetPlace(shut, here)).toBe('Tutup hari ini. Buka Rabu pukul 08.00 WITA')
  expect(targetWait(shut)).toEqual([])
  expect([targetShort(police, undefined), targetShort(police, 18)]).toEqual(['Kepolisian', 'Loket 18'])
})

it('[I9, I6, I8] says what a service asks of the visitor and how many places are left', () => {
  const strict = { key: 'x', service: { ...lost, inPersonOnly: true, identity: 'required' as const, quotaLeft: 2 } }
  expect(targetPlace(strict, here)).toBe('Zona B, loket 17–19, harus hadir sendiri, meminta identitas, sisa kuota 2')
})
