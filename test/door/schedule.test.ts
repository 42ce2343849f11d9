import { expect, it, onTestFinished } from 'vitest'
import { createClockWatch } from '../../server/clock-watch.ts'
import { createSchedule } from '../../server/schedule.ts'
import { accepted, issue, kiosk, officer, openDoor } from '../support/door.ts'
import { journalRecords, queryData } from '../support/journal-file.ts'

const hour = 3_600_000
const wati = officer('1', 'supervisor')

/** The building with its day open since 09:00, its schedule, and a wall clock that can be set. */
async function openWithSchedule() {
  const door = await openDoor()
  const { building, advance, dataDir } = door
  await accepted(building.handle(issue(), kiosk))
  let monotonic = 0
  const newWatch = () => createClockWatch({ now: () => building.clock().at, monotonic: () => monotonic })
  const watch = newWatch()
  watch.follow(building.onCommit)
  const schedule = createSchedule(building, () => watch.isInDoubt(building))
  onTestFinished(schedule.close)
  const seen = journalRecords(dataDir).length
  return {
    building,
    dataDir,
    inDoubt: () => watch.isInDoubt(building),
    /** The same, for a server that has just begun to look at its clock. */
    restarted: () => {
      const later = newWatch()
      return () => later.isInDoubt(building)
    },
    /** Time goes by. */
    pass: (milliseconds: number) => {
      monotonic += milliseconds
      advance(milliseconds)
    },
    /** Somebody sets the clock. */
    set: (milliseconds: number) => {
      advance(milliseconds)
    },
    /** What is in the journal since the beginning, once the schedule has looked. */
    events: async () => {
      await schedule.run()
      return journalRecords(dataDir)
        .slice(seen)
        .map(({ event }) => event.type)
    },
  }
}

it('[D1] the schedule closes a day that is over and opens the next', async () => {
  const { pass, events, inDoubt } = await openWithSchedule()
  pass(24 * hour)
  expect(await events()).toEqual(['day-closed', 'day-opened'])
  expect(inDoubt()).toBe(false)
})

it('[D4] a clock that was set ahead neither closes nor opens a day, until somebody confirms the date', async () => {
  const { building, set, events, inDoubt } = await openWithSchedule()
  set(24 * hour)
  expect([await events(), inDoubt()]).toEqual([[], true])
  await accepted(building.handle({ type: 'confirm-date' }, wati))
  expect([await events(), inDoubt()]).toEqual([['date-confirmed', 'day-closed', 'day-opened'], false])
})

it('[D4] nor does one that was set back, and it stays in doubt until it is past the last record', async () => {
  const { building, set, pass, events, inDoubt } = await openWithSchedule()
  set(-24 * hour)
  expect([await events(), inDoubt()]).toEqual([[], true])
  pass(5 * hour)
  expect([await events(), inDoubt()]).toEqual([[], true])
  await accepted(building.handle({ type: 'confirm-date' }, wati))
  expect([await events(), inDoubt()]).toEqual([['date-confirmed', 'day-closed', 'day-opened'], false])
})

it('[D1] a supervisor who opens over a day that was left open closes it: who waited has expired', async () => {
  const { building, pass, dataDir } = await openWithSchedule()
  pass(24 * hour)
  const { events } = await accepted(building.handle({ type: 'open-day' }, wati))
  expect(events.map(({ type }) => type)).toEqual(['day-closed', 'day-opened'])
  expect(queryData(dataDir, 'SELECT number, state FROM visit')).toEqual([{ number: 'K-001', state: 'expired' }])
  expect(building.hall().tickets.size).toBe(0)
})

it("[D4] a supervisor's opening of the day confirms the date too", async () => {
  const { building, set, events, inDoubt } = await openWithSchedule()
  set(24 * hour)
  expect(await events()).toEqual([])
  await accepted(building.handle({ type: 'open-day' }, wati))
  expect(inDoubt()).toBe(false)
  expect(await events()).toEqual(['day-closed', 'day-opened'])
})

it('[D4] five minutes are allowed: clocks are set by a little every day', async () => {
  const { set, inDoubt } = await openWithSchedule()
  set(5 * 60_000)
  expect(inDoubt()).toBe(false)
  set(1)
  expect(inDoubt()).toBe(true)
})

it('[D4] a clock before the last record is in doubt, however little, also where nobody saw it move', async () => {
  const { set, pass, restarted } = await openWithSchedule()
  set(-60_000)
  const inDoubt = restarted()
  expect(inDoubt()).toBe(true)
  pass(60_000)
  expect(inDoubt()).toBe(false)
})

it('[D4] numbers and calls go on in their order whatever the clock says', async () => {
  const { building, set } = await openWithSchedule()
  const nina = officer('10')
  await accepted(building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina))
  const given: unknown[] = []
  for (const jump of [-hour / 2, 2 * hour, -hour]) {
    set(jump)
    const answer = await accepted(building.handle(issue(), kiosk))
    given.push('ticket' in answer && answer.ticket?.number)
  }
  expect(given).toEqual(['K-002', 'K-003', 'K-004'])
  const called: unknown[] = []
  for (const jump of [-hour, 2 * hour, -hour, 0]) {
    set(jump)
    const answer = await accepted(building.handle({ type: 'call-next', counterId: 'counter-1' }, nina))
    const ticket = 'ticket' in answer ? answer.ticket : null
    called.push(ticket?.number)
    await accepted(building.handle({ type: 'start-serving', ticketId: ticket?.id ?? '' }, nina))
  }
  expect(called).toEqual(['K-001', 'K-002', 'K-003', 'K-004'])
})
