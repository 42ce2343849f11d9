import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../contract/building.ts'
import { eventSchemas, type JournalRecord } from '../../contract/events.ts'
import { fold } from '../../server/core/evolve.ts'
import { type Hall, setupOf } from '../../server/core/hall.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { upcast } from '../../server/core/upcast.ts'
import { genesis, hashOf } from '../../server/store/seal.ts'

/** The journal of a day as a release wrote it: its lines, its records as they were, and as they are read today. */
function journalOf(release: string) {
  const file = new URL(`../journals/${release}.jsonl`, import.meta.url)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const written = lines.map((line) => JSON.parse(line) as JournalRecord)
  return { lines, written, records: written.map(upcast) }
}

/** Number, state, passes and calls of each visitor. */
const visitorsOf = (hall: Hall) =>
  [...hall.tickets.values()].map(({ number, state, passed, stops }) => [
    number,
    state,
    passed,
    stops.reduce((sum, { calls }) => sum + calls, 0),
  ])

const typesOf01 = [
  'building-imported',
  'counter-closed',
  'counter-opened',
  'day-closed',
  'day-hours-lifted',
  'day-opened',
  'device-approved',
  'device-revoked',
  'nobody-waiting',
  'officer-added',
  'officer-changed',
  'serving-finished',
  'serving-started',
  'ticket-called',
  'ticket-issued',
  'ticket-no-show',
  'ticket-recalled',
]

const newIn02 = [
  'agency-saved',
  'announcement-shown',
  'announcement-spoken',
  'building-saved',
  'calendar-saved',
  'checklist-printed',
  'counter-paused',
  'counter-resumed',
  'counter-saved',
  'counter-taken-over',
  'date-confirmed',
  'finish-undone',
  'service-paused',
  'service-resumed',
  'service-saved',
  'services-assigned',
  'slip-reprinted',
  'stop-skipped',
  'ticket-cancelled',
  'ticket-parked',
  'ticket-reinstated',
  'ticket-resumed',
  'ticket-returned',
  'ticket-transferred',
]

describe.each([
  ['0.1', 1, typesOf01, '09b2f0f940402e16465ef48757107cbae2b42da64e61d120faa4c886b8c03220'],
  ['0.2', 2, [...typesOf01, ...newIn02].sort(), '9e7a68664e87b386f55e4d3a187a4d17767e081007518157eb2e1bbabf557108'],
] as const)('the journal of a day under release %s', (release, version, types, lastHash) => {
  const { lines, written, records } = journalOf(release)

  it('[G7] holds every type of event that the release wrote, in the version that it wrote', () => {
    expect([...new Set(written.map(({ event }) => event.type))].sort()).toEqual(types)
    expect(new Set(written.map(({ v }) => v))).toEqual(new Set([version]))
  })

  it('[G7] each event, as it is read today, has the shape of the contract', () => {
    expect(records.filter(({ event }) => !Value.Check(eventSchemas[event.type], event))).toEqual([])
    expect(records.map(({ seq }) => seq)).toEqual(lines.map((_, place) => place + 1))
  })

  it('[G2] its close carries the hash of the last record before it', () => {
    const before = lines.slice(0, -1).reduce<Buffer>(hashOf, genesis)
    expect(records.at(-1)?.event).toMatchObject({ type: 'day-closed', headHash: before.toString('hex') })
    expect(hashOf(before, lines.at(-1) ?? '').toString('hex')).toBe(lastHash)
  })

  it('[G3] nothing personal is in it', () => {
    for (const personal of ['elderly', '7371011708900001', 'gempa', 'Siti'])
      expect(lines.join()).not.toContain(personal)
  })

  it('[O3] no call of it is unexplained', () => {
    const proof = createProof()
    for (const record of records) proof.observe(record)
    const calls = records.filter(({ event }) => event.type === 'ticket-called' || event.type === 'ticket-resumed')
    expect(proof.audit()).toMatchObject({ calls: calls.length, unexplained: [] })
  })
})

describe('what became of the day', () => {
  it('[G7] under release 0.1', () => {
    const hall = fold(journalOf('0.1').records)
    expect(visitorsOf(hall)).toEqual([
      ['A-001', 'no-show', 1, 1],
      ['A-002', 'served', 0, 1],
      ['A-003', 'served', 0, 2],
      ['B-001', 'expired', 0, 0],
    ])
    expect(hall.day).toMatchObject({ date: '2026-11-24', closed: true, lifted: true, rehearsal: false })
    expect(Object.fromEntries(hall.lastNumbers)).toEqual({ A: 3, B: 1 })
    const ended = ['13', '11', '12'].map((ticketId) => ({ ticketId, stop: 0 }))
    expect(hall.counters.get('counter-1')).toMatchObject({ state: 'closed', ended })
    expect(hall.calls.get('A')?.map(({ number, times }) => [number, times])).toEqual([
      ['A-002', 1],
      ['A-001', 1],
      ['A-003', 2],
    ])
  })

  it('[G7] limits that release 0.1 did not know are those of a building that changes none', () => {
    const { limits } = setupOf(fold(journalOf('0.1').records)).building
    expect(limits).toEqual(defaultLimits)
  })

  it('[A4] no screen was counted under release 0.1', () => {
    const { announcements } = fold(journalOf('0.1').records)
    expect(new Set([...announcements.values()].map(({ screens }) => screens))).toEqual(new Set([0]))
  })

  it('[G7] under release 0.2', () => {
    const hall = fold(journalOf('0.2').records)
    expect(visitorsOf(hall)).toEqual([
      ['A-001', 'expired', 1, 1],
      ['A-002', 'served', 0, 2],
      ['A-003', 'cancelled', 0, 0],
      ['A-004', 'expired', 0, 1],
      ['A-900', 'cancelled', 0, 1],
      ['B-001', 'cancelled', 0, 0],
    ])
    expect([...hall.tickets.values()].map(({ stops }) => stops.map(({ state }) => state).join(' '))).toEqual([
      'here',
      'served',
      'here',
      'served skipped here',
      'skipped skipped',
      'here',
    ])
    expect(hall.day).toMatchObject({ date: '2026-11-24', closed: true, lifted: true, rehearsal: false })
    expect(Object.fromEntries(hall.lastNumbers)).toEqual({ A: 4, B: 1 })
    expect(hall.placesTaken.get('CIVIL-02')).toBe(1)
    expect(hall.setup?.counters.get('counter-3')?.serviceIds).toEqual(['TAX-01', 'TAX-02', 'CIVIL-02'])
    expect(hall.calls.get('A')?.map(({ number, times }) => [number, times])).toEqual([
      ['A-001', 1],
      ['A-004', 1],
      ['A-900', 1],
      ['A-002', 2],
    ])
  })

  it('[D3] its close under release 0.2 tells the audit of that day', () => {
    const { records } = journalOf('0.2')
    const proof = createProof()
    for (const record of records) proof.observe(record)
    const { calls, exceptions, unexplained } = proof.audit()
    expect(records.at(-1)?.event).toMatchObject({ audit: { calls, exceptions, unexplained: unexplained.length } })
    expect(exceptions).toBeGreaterThan(0)
  })
})
