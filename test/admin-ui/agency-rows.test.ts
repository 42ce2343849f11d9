import { expect, it } from 'vitest'
import { agencyRows } from '../../admin-ui/hall/agency-rows.ts'
import type { HallView } from '../../contract/views.ts'

const counter = (number: number, agencyId: string) => ({
  id: `counter-${number}`,
  number,
  zone: 'A',
  agencyId,
  serviceIds: ['x'],
  priorityFirst: false,
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
    { ...counter(4, 'DUKCAPIL'), state: 'open', ticket: { id: '1', number: 'K-001', state: 'called', calledAt: 0 } },
    { ...counter(5, 'DUKCAPIL'), state: 'closed' },
    { ...counter(17, 'POLRES'), state: 'open' },
  ],
  printers: [],
  queues: [
    { agencyId: 'DUKCAPIL', waiting: 1, regular: 1, priority: 0, firstIssuedAt: 5 },
    { agencyId: 'POLRES', waiting: 4, regular: 3, priority: 1, firstIssuedAt: 3 },
    { agencyId: 'PAJAK', waiting: 0, regular: 0, priority: 0 },
  ],
  parked: [],
  alerts: [],
}

it('puts the longest queue first and counts the open counters of each agency', () => {
  const rows = agencyRows(view, null, 'id')
  expect(rows.map(({ id, waiting, priority, countersOpen }) => [id, waiting, priority, countersOpen])).toEqual([
    ['POLRES', 4, 1, 1],
    ['DUKCAPIL', 1, 0, 1],
    ['PAJAK', 0, 0, 0],
  ])
})

it('names an agency by its id until the catalogue is there', () => {
  expect(agencyRows(view, null, 'id')[0]?.name).toBe('POLRES')
})
