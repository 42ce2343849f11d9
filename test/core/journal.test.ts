import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { eventSchemas, type JournalRecord } from '../../contract/events.ts'
import { system } from '../../server/core/actor.ts'
import { evolve, fold } from '../../server/core/evolve.ts'
import { emptyHall, setupOf } from '../../server/core/hall.ts'
import { rulesVersion } from '../../server/core/rules/day.ts'
import { eventVersion, upcast } from '../../server/core/upcast.ts'
import { genesis, hashOf } from '../../server/store/seal.ts'
import {
  budi,
  buildingWith,
  call,
  dayOpened,
  given,
  heldAt,
  issueMany,
  open,
  type Scene,
  serve,
  siti,
  supervisor,
} from '../support/hall.ts'

/** A busy hall: somebody waits, is called, is served, is gone, and a regular visitor was passed. */
function busy(scene: Scene): Scene {
  open(scene, 'counter-1', siti)
  open(scene, 'counter-2', budi)
  issueMany(scene, 3, 'CIVIL-01')
  issueMany(scene, 3, 'CIVIL-02', 'elderly')
  issueMany(scene, 2, 'TAX-01')
  serve(scene, 'counter-1', siti)
  serve(scene, 'counter-1', siti)
  call(scene, 'counter-2', budi)
  scene.must({ type: 'recall-ticket', ticketId: heldAt(scene, 'counter-2') }, budi)
  return scene
}

describe('the hall is a fold', () => {
  it('[G6] the same records give the same hall', () => {
    const scene = busy(given(dayOpened()))
    const before = structuredClone(scene.hall())
    scene.restart()
    expect(scene.hall()).toStrictEqual(before)
    expect(fold(scene.records)).toStrictEqual(before)
  })

  it('[G6] an opening carries everything: folding from the last one gives the same hall', () => {
    const building = buildingWith((each) => {
      each.limits.priorityRatio = 1
      each.counters.pop()
    })
    const scene = given({ type: 'building-imported', building }, dayOpened({ building, date: '2026-11-23' }))
    open(scene, 'counter-1', siti)
    scene.must({ type: 'close-day' }, supervisor)
    scene.must({ type: 'open-day' }, system)
    const opening = scene.records.findLastIndex(({ event }) => event.type === 'day-opened')
    busy(scene)
    const whole = structuredClone(scene.hall())
    scene.restart(opening)
    expect(scene.hall()).toStrictEqual(whole)
    expect(setupOf(scene.hall()).building).toEqual(building)
    expect(scene.hall().seq).toBe(scene.records.at(-1)?.seq)
  })

  it('[G6] a day that was opened several times is folded from its first opening', () => {
    const scene = busy(given(dayOpened()))
    scene.must({ type: 'close-day', force: true, reason: 'gempa' }, supervisor)
    scene.must({ type: 'open-day' }, supervisor)
    open(scene, 'counter-1', siti)
    issueMany(scene, 2, 'CIVIL-01')
    const whole = structuredClone(scene.hall())
    scene.restart(scene.records.findIndex(({ event }) => event.type === 'day-opened'))
    expect(scene.hall()).toStrictEqual(whole)
  })

  it('[G6] an opening carries the set-up of the fold and the version of the rules', () => {
    const building = buildingWith((each) => {
      each.notices = ['Hanya hari ini']
    })
    const scene = given({ type: 'building-imported', building })
    expect(scene.must({ type: 'open-day' }, system)).toEqual([dayOpened({ building, rulesVersion })])
  })

  it('[G6] records of people and devices change nothing in the hall but its seq', () => {
    const scene = busy(given(dayOpened()))
    const { seq, ...before } = structuredClone(scene.hall())
    const record = { at: scene.now().at, v: 1, by: 'officer:1', command: 'add-officer', target: '' }
    evolve(scene.hall(), { ...record, seq: seq + 1, event: { type: 'officer-added', officerId: '99', role: 'desk' } })
    evolve(scene.hall(), { ...record, seq: seq + 2, event: { type: 'device-revoked', deviceId: '99' } })
    expect(scene.hall()).toStrictEqual({ ...before, seq: seq + 2 })
  })

  it('[G6] a record that speaks of what the hall does not know is a broken journal', () => {
    const record = { seq: 3, at: 0, v: 1, by: 'system', command: 'call-next', target: '' }
    const called = { type: 'ticket-called', number: 'A-001', announcementId: '3' } as const
    const hall = given(dayOpened()).hall()
    const known = { ...called, ticketId: '9', counterId: 'counter-1' }
    expect(() => evolve(hall, { ...record, event: known })).toThrow('no ticket 9')
    expect(() => evolve(hall, { ...record, event: { type: 'counter-closed', counterId: 'x' } })).toThrow('no counter x')
    expect(() => setupOf(emptyHall())).toThrow('no set-up')
  })
})

describe('versions', () => {
  const record = { seq: 7, at: 0, by: 'system', command: 'open-counter', target: '' }
  const event = { type: 'counter-closed', counterId: 'counter-1' } as const

  it('[G7] a record of today’s version is left as it is', () => {
    const today: JournalRecord = { ...record, v: eventVersion, event }
    expect(upcast(today)).toBe(today)
  })

  it.each([0, -1, 0.5])('[G7] an older version %d that nobody knows is refused', (v) => {
    expect(() => upcast({ ...record, v, event })).toThrow(/record 7/)
  })

  it('[G7] a newer version, written by a later program, is refused', () => {
    expect(() => upcast({ ...record, v: eventVersion + 1, event })).toThrow(/record 7/)
  })
})

describe('the journal of a day under release 0.1', () => {
  const lines = readFileSync(new URL('../journals/0.1.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const records = lines.map((line) => upcast(JSON.parse(line) as JournalRecord))

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

  it('[G7] holds every type of event that the release wrote', () => {
    expect([...new Set(records.map(({ event }) => event.type))].sort()).toEqual(typesOf01)
  })

  it('[G7] each event has the shape of the contract', () => {
    const faults = records.filter(({ event }) => !Value.Check(eventSchemas[event.type], event))
    expect(faults).toEqual([])
  })

  it('[G7] folds to the day it was', () => {
    const hall = fold(records)
    expect(
      [...hall.tickets.values()].map(({ number, state, passed, calls }) => [number, state, passed, calls]),
    ).toEqual([
      ['A-001', 'no-show', 1, 1],
      ['A-002', 'served', 0, 1],
      ['A-003', 'served', 0, 2],
      ['B-001', 'expired', 0, 0],
    ])
    expect(hall.day).toMatchObject({ date: '2026-11-24', closed: true, lifted: true, rehearsal: false })
    expect(Object.fromEntries(hall.lastNumbers)).toEqual({ A: 3, B: 1 })
    expect(hall.counters.get('counter-1')).toMatchObject({ state: 'closed', ended: ['13', '11', '12'] })
    expect(hall.calls.get('A')?.map(({ number, times }) => [number, times])).toEqual([
      ['A-002', 1],
      ['A-001', 1],
      ['A-003', 2],
    ])
  })

  it('[G2] its close carries the hash of the last record before it', () => {
    const before = lines.slice(0, -1).reduce<Buffer>(hashOf, genesis)
    expect(records.at(-1)?.event).toMatchObject({ type: 'day-closed', headHash: before.toString('hex') })
    expect(hashOf(before, lines.at(-1) ?? '').toString('hex')).toBe(
      '09b2f0f940402e16465ef48757107cbae2b42da64e61d120faa4c886b8c03220',
    )
  })
})
