import { describe, expect, it } from 'vitest'
import { type Actor, system } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { openData } from '../../server/store/open.ts'
import { createReports, type Names } from '../../server/store/reports.ts'
import { accepted, type Door, issue, kiosk, officer, openDoor } from '../support/door.ts'
import { migrationsDir } from '../support/project.ts'
import { openingMoment } from '../support/small-building.ts'

const today = '2026-11-24'
const nina = officer('10')
const toni = officer('12', 'officer', 'TAX')
const names: Names = {
  service: (id) => ({ service: `nama ${id}`, agency: id.slice(0, id.indexOf('-')) }),
  counter: (id) => Number(id.slice(id.indexOf('-') + 1)),
}

/** A door whose clock moves by the seconds before each command. */
async function onDay() {
  const door = await openDoor()
  const does = async (seconds: number, command: ReadyCommand, actor: Actor) => {
    door.advance(seconds * 1000)
    await accepted(door.building.handle(command, actor))
  }
  await does(0, { type: 'open-counter', counterId: 'counter-1' }, nina)
  await does(0, { type: 'open-counter', counterId: 'counter-51' }, toni)
  return { door, does, held: (counterId: string) => door.building.hall().counters.get(counterId)?.ticketId ?? '' }
}

function rowsOf(door: Door, date = today) {
  const db = openData(door.dataDir, migrationsDir)
  try {
    return createReports(db).visitsOn(date, names)
  } finally {
    db.close()
  }
}

describe('visits of a day', () => {
  it('[J3] one stop: its times, and how long the visit took in all', async () => {
    const { door, does, held } = await onDay()
    await does(0, issue('CIVIL-01', { priority: 'elderly' }), kiosk)
    await does(300, { type: 'call-next', counterId: 'counter-1' }, nina)
    const ticketId = held('counter-1')
    await does(20, { type: 'start-serving', ticketId }, nina)
    await does(100, { type: 'park-ticket', ticketId, reason: 'other' }, nina)
    await does(50, { type: 'resume-ticket', ticketId, counterId: 'counter-1' }, nina)
    await does(0, { type: 'start-serving', ticketId }, nina)
    await does(30.9, { type: 'finish-serving', ticketId, outcome: 'referred' }, nina)
    const late = (seconds: number) => openingMoment + seconds * 1000
    expect(rowsOf(door)).toEqual([
      {
        date: today,
        number: 'K-001',
        class: 'priority',
        stop: 1,
        of: 1,
        agency: 'CIVIL',
        service: 'nama CIVIL-01',
        counter: 1,
        state: 'served',
        outcome: 'referred',
        issuedAt: late(0),
        queuedAt: late(0),
        calledAt: late(300),
        startedAt: late(320),
        finishedAt: late(500.9),
        waitedSeconds: 300,
        servedSeconds: 130,
        parkedSeconds: 50,
        totalSeconds: 500,
        told: { from: 0, to: 5 },
      },
    ])
  })

  it('[J3] a journey: one row a stop, what was told on the first, the whole time on the last', async () => {
    const { door, does, held } = await onDay()
    const wish: ReadyCommand = { type: 'issue-ticket', serviceIds: ['CIVIL-01', 'TAX-01'] }
    await does(0, wish, kiosk)
    await does(60, { type: 'call-next', counterId: 'counter-1' }, nina)
    await does(0, { type: 'start-serving', ticketId: held('counter-1') }, nina)
    await does(120, { type: 'finish-serving', ticketId: held('counter-1'), outcome: 'done' }, nina)
    expect(rowsOf(door)).toMatchObject([
      { stop: 1, of: 2, state: 'served', servedSeconds: 120, totalSeconds: null },
      { stop: 2, of: 2, state: 'waiting', calledAt: null, totalSeconds: null },
    ])
    await does(60, { type: 'call-next', counterId: 'counter-51' }, toni)
    await does(0, { type: 'start-serving', ticketId: held('counter-51') }, toni)
    await does(30, { type: 'finish-serving', ticketId: held('counter-51'), outcome: 'done' }, toni)
    const rows = rowsOf(door)
    expect(rows.map(({ number, stop, of, service, counter }) => [number, stop, of, service, counter])).toEqual([
      ['K-001', 1, 2, 'nama CIVIL-01', 1],
      ['K-001', 2, 2, 'nama TAX-01', 51],
    ])
    expect(
      rows.map(({ waitedSeconds, servedSeconds, totalSeconds }) => [waitedSeconds, servedSeconds, totalSeconds]),
    ).toEqual([
      [60, 120, null],
      [60, 30, 270],
    ])
    expect(rows.map(({ told }) => told)).toEqual([{ from: 0, to: 5 }, null])
  })

  it('[J3] who was never called, did not come, or was left out', async () => {
    const { door, does, held } = await onDay()
    for (let visitors = 0; visitors < 2; visitors += 1) await does(0, issue('CIVIL-01'), kiosk)
    await does(0, { type: 'issue-ticket', serviceIds: ['TAX-01', 'CIVIL-01'] }, kiosk)
    await does(60, { type: 'call-next', counterId: 'counter-1' }, nina)
    const reason = 'called-in-person'
    await does(60, { type: 'mark-no-show', ticketId: held('counter-1'), reason }, nina)
    await does(0, { type: 'call-next', counterId: 'counter-51' }, toni)
    await does(0, { type: 'start-serving', ticketId: held('counter-51') }, toni)
    const refused = { type: 'finish-serving', ticketId: held('counter-51'), outcome: 'refused', goOn: false } as const
    await does(10, refused, toni)
    await does(0, { type: 'close-day' }, system)
    const rows = rowsOf(door)
    expect(rows.map(({ number, stop, state, counter }) => [number, stop, state, counter])).toEqual([
      ['K-001', 1, 'no-show', 1],
      ['K-002', 1, 'expired', null],
      ['S-001', 1, 'served', 51],
      ['S-001', 2, 'skipped', null],
    ])
    expect(rows[0]).toMatchObject({ waitedSeconds: 60, servedSeconds: null, totalSeconds: 120 })
    expect(rows[1]).toMatchObject({ calledAt: null, waitedSeconds: null, totalSeconds: null, service: 'nama CIVIL-01' })
  })

  it('[D5] no rehearsal is in it, and no other day', async () => {
    const { door, does } = await onDay()
    const boss = officer('1', 'supervisor')
    await does(0, issue('CIVIL-01'), kiosk)
    await does(0, { type: 'close-day' }, system)
    await does(0, { type: 'open-day', rehearsal: true }, boss)
    await does(0, issue('CIVIL-02'), kiosk)
    await does(0, { type: 'close-day' }, system)
    await does(86_400, { type: 'open-day' }, boss)
    await does(0, issue('TAX-01'), kiosk)
    expect(rowsOf(door).map(({ service }) => service)).toEqual(['nama CIVIL-01'])
    expect(rowsOf(door, '2026-11-25').map(({ service }) => service)).toEqual(['nama TAX-01'])
    expect(rowsOf(door, '2026-11-26')).toEqual([])
  })

  it('[D1] a day that was opened twice is one', async () => {
    const { door, does } = await onDay()
    await does(0, issue('CIVIL-01'), kiosk)
    await does(0, { type: 'close-day' }, system)
    await does(0, { type: 'open-day' }, officer('1', 'supervisor'))
    await does(0, issue('CIVIL-01'), kiosk)
    expect(rowsOf(door).map(({ number, state }) => `${number} ${state}`)).toEqual(['K-001 expired', 'K-002 waiting'])
  })
})
