import { describe, expect, it } from 'vitest'
import { eventSchemas, type JournalRecord } from '../../contract/events.ts'
import { system } from '../../server/core/actor.ts'
import { evolve, fold } from '../../server/core/evolve.ts'
import { emptyHall, setupOf } from '../../server/core/hall.ts'
import { rulesVersion } from '../../server/core/rules/day.ts'
import { eventVersion, upcast } from '../../server/core/upcast.ts'
import {
  budi,
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
import { buildingWith } from '../support/sample-building.ts'
import { playSampleDay } from './sample-day.ts'

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

  it('[G6] also of a day on which everything happened that can', () => {
    const scene = playSampleDay()
    const types = scene.records.map(({ event }) => event.type)
    expect([...new Set(types)].sort()).toEqual(Object.keys(eventSchemas).sort())
    const before = structuredClone(scene.hall())
    scene.restart()
    expect(scene.hall()).toStrictEqual(before)
  })

  it('[G6] and at any moment of it', () => {
    const { records } = playSampleDay()
    const opening = records.findIndex(({ event }) => event.type === 'day-opened')
    const hall = emptyHall()
    for (const [place, record] of records.entries()) {
      evolve(hall, record)
      if (place < opening) continue
      const stored = JSON.parse(JSON.stringify(records.slice(opening, place + 1))) as JournalRecord[]
      expect(fold(stored)).toStrictEqual(hall)
    }
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
    const called = { type: 'ticket-called', number: 'A-001', announcementId: '3', screens: 0 } as const
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
