import { expect, it } from 'vitest'
import { elapsedSince } from '../../server/core/moment.ts'
import { call, dayOpened, given, heldAt, issueMany, momentAt, open, serve, siti } from '../support/hall.ts'
import { today } from '../support/sample-building.ts'
import { leaveAbsent, seenAt } from './deeds.ts'

it('[D4] time that passed is counted in milliseconds, and a clock that was set back counts as elapsed', () => {
  const now = momentAt(today, '09:00')
  expect(elapsedSince(now.at - 2500, now)).toBe(2500)
  expect(elapsedSince(now.at, now)).toBe(0)
  expect(elapsedSince(now.at + 1, now)).toBe(Number.POSITIVE_INFINITY)
})

it('[D4] a clock that was set back does not hold up the next call', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  issueMany(scene, 2, 'CIVIL-01')
  expect(call(scene, 'counter-1', siti)).toBe('A-001')
  scene.clockSays(today, '08:10')
  leaveAbsent(scene, 'counter-1', siti)
  expect(scene.when({ type: 'call-next', counterId: 'counter-1' }, siti)).toMatchObject({
    ok: true,
    events: [{ number: 'A-002' }],
  })
})

it('[D4] numbers, places and order of a day do not follow the wall clock', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  const numbers = ['11:00', '08:30', '14:00', '08:00'].flatMap((time) => {
    scene.clockSays(today, time)
    return issueMany(scene, 1, 'CIVIL-01').map(({ number }) => number)
  })
  expect(numbers).toEqual(['A-001', 'A-002', 'A-003', 'A-004'])
  expect(numbers.map(() => serve(scene, 'counter-1', siti))).toEqual(numbers)
})

it('[D4] a visit during which the clock was set back has no negative length', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  issueMany(scene, 1, 'CIVIL-01')
  serve(scene, 'counter-1', siti)
  scene.clockSays(today, '08:10')
  scene.must({ type: 'finish-serving', ticketId: heldAt(scene, 'counter-1'), outcome: 'done' }, siti)
  const [visit] = seenAt(scene).today
  expect(visit?.minutes).toBeGreaterThanOrEqual(0)
})
