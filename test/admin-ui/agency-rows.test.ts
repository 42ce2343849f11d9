import { expect, it } from 'vitest'
import { agencyRows } from '../../admin-ui/agency-rows.ts'
import type { HallView } from '../../contract/views.ts'

const counter = (number: number, agencyId: string) => ({
  id: `counter-${number}`,
  number,
  zone: 'A',
  agencyId,
  serviceIds: ['x'],
})
const view: HallView = {
  screen: 'hall',
  seq: 1,
  serverTime: 0,
  utcOffset: 480,
  timeZoneLabel: 'WITA',
  date: '2026-11-24',
  building: 'Mal',
  day: null,
  counters: [
    { ...counter(4, 'DUKCAPIL'), state: 'open', ticket: { id: '1', number: 'K-001', state: 'called' } },
    { ...counter(5, 'DUKCAPIL'), state: 'closed' },
    { ...counter(17, 'POLRES'), state: 'open' },
  ],
  printers: [],
  queues: [
    { agencyId: 'DUKCAPIL', waiting: 1, regular: 1, priority: 0, firstIssuedAt: 5 },
    { agencyId: 'POLRES', waiting: 4, regular: 3, priority: 1, firstIssuedAt: 3 },
    { agencyId: 'PAJAK', waiting: 0, regular: 0, priority: 0 },
  ],
}

it('puts the longest queue first and counts the counters of each agency', () => {
  const rows = agencyRows(view, null, 'id')
  expect(rows.map(({ id, waiting, countersOpen, counters }) => [id, waiting, countersOpen, counters])).toEqual([
    ['POLRES', 4, 1, 1],
    ['DUKCAPIL', 1, 1, 2],
    ['PAJAK', 0, 0, 0],
  ])
  expect(rows[1]?.inService).toEqual([{ number: 'K-001', counter: 4, called: true }])
})

it('names an agency by its id until the catalogue is there', () => {
  expect(agencyRows(view, null, 'id')[0]?.name).toBe('POLRES')
})
