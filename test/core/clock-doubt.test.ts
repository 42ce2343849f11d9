import { describe, expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import { isClockInDoubt } from '../../server/core/clock-doubt.ts'
import { dayOpened, given, issue, momentAt, type Scene, supervisor } from '../support/hall.ts'
import { today } from '../support/sample-building.ts'

const minutes = (count: number) => count * 60_000

/** Whether the clock is in doubt now, when the wall clock has moved by so much. */
const doubted = (scene: Scene, drift = 0) => isClockInDoubt(scene.hall(), scene.now(), drift)

describe('a clock in doubt', () => {
  it.each([
    [0, false],
    [minutes(5), false],
    [minutes(5) + 1, true],
    [-minutes(5), false],
    [-minutes(5) - 1, true],
  ])('[D4] moved by %d ms against the monotonic clock: %s', (drift, doubt) => {
    expect(doubted(given(dayOpened()), drift)).toBe(doubt)
  })

  it('[D4] one that stands before the last record, by however little', () => {
    const scene = given(dayOpened())
    issue(scene, 'CIVIL-01')
    expect(doubted(scene)).toBe(false)
    scene.wait(-0.001)
    expect(doubted(scene)).toBe(true)
  })

  it('[D4] the latest record counts, not the last: one that was written after the clock went back clears nothing', () => {
    const scene = given(dayOpened())
    scene.clockSays(today, '08:30')
    issue(scene, 'CIVIL-01')
    expect(doubted(scene)).toBe(true)
    scene.clockSays(today, '09:00')
    expect(doubted(scene)).toBe(false)
  })

  it('[D4] so it is after a restart', () => {
    const scene = given(dayOpened())
    scene.clockSays(today, '08:30')
    scene.restart()
    expect(doubted(scene)).toBe(true)
  })
})

describe('what clears the doubt', () => {
  it('[D4] a supervisor confirms the date: from then on the clock is trusted, after a restart too', () => {
    const scene = given(dayOpened())
    scene.clockSays(today, '08:30')
    expect(scene.must({ type: 'confirm-date' }, supervisor)).toEqual([{ type: 'date-confirmed', date: today }])
    expect(doubted(scene)).toBe(false)
    scene.restart()
    expect(doubted(scene)).toBe(false)
  })

  it('[D4] a person who opens the day has seen its date; the schedule has not', () => {
    const opening = (open: (scene: Scene) => void) => {
      const scene = given(dayOpened())
      scene.must({ type: 'close-day' }, supervisor)
      scene.clockSays('2026-11-23', '09:00')
      open(scene)
      return doubted(scene)
    }
    expect(opening((scene) => scene.must({ type: 'open-day' }, supervisor))).toBe(false)
    expect(opening((scene) => scene.must({ type: 'open-day' }, system))).toBe(true)
  })

  it('[D4] numbers go on while the clock is in doubt: only the schedule waits', () => {
    const scene = given(dayOpened())
    const before = issue(scene, 'CIVIL-01').number
    scene.clockSays(today, '08:10')
    expect([before, issue(scene, 'CIVIL-01').number]).toEqual(['A-001', 'A-002'])
    expect(momentAt(today, '08:10').at).toBeLessThan(scene.hall().lastAt)
  })
})
