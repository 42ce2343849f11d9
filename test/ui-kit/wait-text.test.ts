import { describe, expect, it } from 'vitest'
import { shortWait, waitClock, waitText } from '../../ui-kit/wait-text.ts'

describe('an expected wait', () => {
  it('is a range of minutes', () => {
    expect(waitText({ from: 10, to: 20 }, 'id')).toBe('sekitar 10–20 menit')
    expect(waitText({ from: 10, to: 20 }, 'en')).toBe('about 10–20 min')
    expect(shortWait({ from: 10, to: 10 }, 'id')).toBe('10 menit')
  })

  it('that may be over at once has an upper end only', () => {
    expect(waitText({ from: 0, to: 5 }, 'id')).toBe('kurang dari 5 menit')
    expect(waitText({ from: 0, to: 0 }, 'en')).toBe('under 1 min')
  })

  it('of more than an hour and a half is told in half hours, rounded outwards', () => {
    expect(shortWait({ from: 65, to: 90 }, 'id')).toBe('65–90 menit')
    expect(shortWait({ from: 95, to: 115 }, 'id')).toBe('1½–2 jam')
    expect(shortWait({ from: 40, to: 150 }, 'en')).toBe('½–2½ hours')
    expect(shortWait({ from: 10, to: 100 }, 'id')).toBe('kurang dari 2 jam')
  })

  it('as times of day comes in steps of five minutes, rounded outwards', () => {
    const now = Date.parse('2026-11-24T09:41:00+08:00')
    expect(waitClock({ from: 20, to: 32 }, now, 480)).toBe('10.00–10.15')
    expect(waitClock({ from: 4, to: 4 }, now, 480)).toBe('09.45')
  })
})
