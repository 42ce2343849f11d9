import { describe, expect, it } from 'vitest'
import {
  buildingZone,
  feedClock,
  formatDate,
  formatTime,
  formatTimeOfDay,
  formatTimeWithSeconds,
  formatWeekday,
  serverNow,
} from '../../ui-kit/clock.ts'

const at = (utc: string) => Date.parse(`2026-11-24T${utc}Z`)

describe('times as the building writes them', () => {
  it('shows an instant as wall time of the building, with a point', () => {
    expect(formatTime(at('01:41:59'), 480)).toBe('09.41')
    expect(formatTime(at('00:00:00'), 540)).toBe('09.00')
  })

  it('crosses midnight in both directions', () => {
    expect(formatTime(at('23:30:00'), 480)).toBe('07.30')
    expect(formatTime(at('01:30:00'), -300)).toBe('20.30')
  })

  it('shows seconds where a call needs them', () => {
    expect(formatTimeWithSeconds(at('02:06:14'), 480)).toBe('10.06.14')
  })

  it('writes a time of day from the set-up the same way', () => {
    expect(formatTimeOfDay('13:30')).toBe('13.30')
  })

  it('writes a service day in either language, whatever the zone of this machine', () => {
    expect(formatDate('2026-11-24', 'id')).toBe('Selasa, 24 November 2026')
    expect(formatDate('2026-11-24', 'en')).toMatch(/^Tuesday,? 24 November 2026$/)
    expect(formatWeekday('2026-11-25', 'id')).toBe('Rabu')
  })
})

describe('the server clock', () => {
  it('[D1] follows the views, not this machine', () => {
    const serverTime = at('01:41:00')
    feedClock({ serverTime, utcOffset: 480, timeZoneLabel: 'WITA' })
    expect(Math.abs(serverNow() - serverTime)).toBeLessThan(1_000)
    expect(buildingZone.value).toEqual({ utcOffset: 480, label: 'WITA', known: true })
  })
})
