import { expect, it } from 'vitest'
import { burnInShift } from '../../display-ui/burn-in-shift.ts'
import { reachOf } from '../../display-ui/reach.ts'

it('is stale five seconds after the server was last heard, and lost after a minute', () => {
  expect(reachOf(1_000_000, null)).toBe('live')
  expect(reachOf(1_004_999, 1_000_000)).toBe('live')
  expect(reachOf(1_005_000, 1_000_000)).toBe('stale')
  expect(reachOf(1_059_999, 1_000_000)).toBe('stale')
  expect(reachOf(1_060_000, 1_000_000)).toBe('lost')
})

it('moves the page four to eight pixels each minute, and never within one', () => {
  for (let minute = 0; minute < 60; minute += 1) {
    const here = burnInShift(minute * 60_000)
    const next = burnInShift((minute + 1) * 60_000)
    const step = Math.hypot(next.x - here.x, next.y - here.y)
    expect(step).toBeGreaterThanOrEqual(4)
    expect(step).toBeLessThanOrEqual(8)
    expect(burnInShift(minute * 60_000 + 59_999)).toEqual(here)
  }
})
