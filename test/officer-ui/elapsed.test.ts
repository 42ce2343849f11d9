import { expect, it } from 'vitest'
import { minutesBetween, stopwatch } from '../../officer-ui/elapsed.ts'

it('counts whole minutes', () => {
  expect(minutesBetween(0, 59_999)).toBe(0)
  expect(minutesBetween(0, 60_000)).toBe(1)
})

it('shows seconds, and hours only after an hour', () => {
  expect(stopwatch(0, 12_000)).toBe('00:12')
  expect(stopwatch(0, 372_000)).toBe('06:12')
  expect(stopwatch(0, 3_599_999)).toBe('59:59')
  expect(stopwatch(0, 3_600_000)).toBe('1:00:00')
  expect(stopwatch(0, 3_730_000)).toBe('1:02:10')
})

it('[D4] a clock that jumped back shows no time at all', () => {
  expect(minutesBetween(90_000, 0)).toBe(0)
  expect(stopwatch(90_000, 0)).toBe('00:00')
})
