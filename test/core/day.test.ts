import { expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import { setupOf } from '../../server/core/hall.ts'
import {
  accepted,
  dayOpened,
  given,
  issue,
  issueMany,
  kiosk,
  open,
  refused,
  serve,
  siti,
  supervisor,
} from '../support/hall.ts'
import { buildingWith, sampleBuilding, today } from '../support/sample-building.ts'

it('[D1] the schedule opens the day inside the hours, with the whole set-up and nothing lifted', () => {
  const scene = given()
  expect(scene.when({ type: 'open-day' }, system)).toEqual(accepted([dayOpened({ building: sampleBuilding })]))
})

it.each([
  ['07:59', true],
  ['08:00', false],
  ['12:30', true],
  ['14:59', false],
  ['15:00', true],
])('[D1] a supervisor who opens the day at %s lifts the hours: %s', (time, lifted) => {
  const scene = given()
  scene.clockSays(today, time)
  expect(scene.when({ type: 'open-day' }, supervisor)).toEqual(accepted([dayOpened({ lifted })]))
})

it('[D1] on a weekend a supervisor opens a day without hours', () => {
  const scene = given()
  scene.clockSays('2026-11-28', '09:00')
  scene.must({ type: 'open-day' }, supervisor)
  expect(issue(scene, 'CIVIL-01').number).toBe('A-001')
})

it('[D1] on an open day a supervisor lifts hours and cut-offs until the close, once', () => {
  const scene = given(dayOpened())
  scene.clockSays(today, '20:00')
  expect(scene.when({ type: 'open-day' }, supervisor)).toEqual(accepted([{ type: 'day-hours-lifted', date: today }]))
  expect(issue(scene, 'CIVIL-01').number).toBe('A-001')
  expect(scene.when({ type: 'open-day' }, supervisor)).toEqual(refused({ code: 'day-already-open' }))
})

it('[D1] what is lifted ends with the close', () => {
  const scene = given(dayOpened({ lifted: true }))
  scene.must({ type: 'close-day' }, supervisor)
  scene.must({ type: 'open-day' }, supervisor)
  scene.clockSays(today, '20:00')
  expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)).toMatchObject({
    rejection: { reason: { why: 'closed-today' } },
  })
})

it('[D1] the schedule does not open an open day', () => {
  expect(given(dayOpened()).when({ type: 'open-day' }, system)).toEqual(refused({ code: 'day-already-open' }))
})

it('[D1] a day that was left open is closed before the next one opens', () => {
  const scene = given(dayOpened())
  const ticket = issue(scene, 'CIVIL-01')
  scene.clockSays('2026-11-25', '08:00')
  const headHash = scene.headHash()
  const audit = { calls: 0, exceptions: 0, unexplained: 0 }
  expect(scene.when({ type: 'open-day' }, system)).toEqual(
    accepted([
      { type: 'day-closed', date: today, reason: 'left-open', expired: [ticket.id], headHash, audit },
      dayOpened({ date: '2026-11-25' }),
    ]),
  )
  expect(scene.hall().tickets.size).toBe(0)
})

it('[D1] a day opened again on the same date continues its numbers and keeps its visits', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  issueMany(scene, 2, 'CIVIL-01')
  serve(scene, 'counter-1', siti)
  scene.must({ type: 'close-day', force: true, reason: 'gempa' }, supervisor)
  scene.must({ type: 'open-day' }, supervisor)
  expect(issue(scene, 'CIVIL-01').number).toBe('A-003')
  expect([...scene.hall().tickets.values()].map(({ state }) => state)).toEqual(['expired', 'expired', 'waiting'])
})

it('[D5] a rehearsal leaves no visit, no call and no number in the real day of the same date', () => {
  const scene = given(dayOpened({ rehearsal: true }))
  open(scene, 'counter-1', siti)
  issueMany(scene, 2, 'CIVIL-01')
  serve(scene, 'counter-1', siti)
  scene.must({ type: 'close-day', force: true, reason: 'latihan selesai' }, supervisor)
  scene.must({ type: 'open-day' }, supervisor)
  const { tickets, calls, lastNumbers, counters } = scene.hall()
  expect([tickets.size, calls.get('A'), lastNumbers.size, counters.get('counter-1')?.ended]).toEqual([0, [], 0, []])
})

it('[D1] before an opening nobody gets a number, a counter or a close', () => {
  const scene = given()
  expect(scene.when({ type: 'open-counter', counterId: 'counter-1' }, siti)).toEqual(refused({ code: 'day-not-open' }))
  expect(scene.when({ type: 'close-day' }, supervisor)).toEqual(refused({ code: 'day-not-open' }))
  expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)).toMatchObject({
    rejection: { reason: { why: 'day-not-open' } },
  })
})

it('[G6] a building is imported once', () => {
  const building = buildingWith((each) => {
    each.name = 'Another building'
  })
  const scene = given()
  expect(scene.when({ type: 'import-building', building }, system)).toEqual(refused({ code: 'building-exists' }))
  expect(setupOf(scene.hall()).building.name).toBe(sampleBuilding.name)
})
