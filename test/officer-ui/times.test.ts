import { expect, it } from 'vitest'
import { secondsUntil } from '../../officer-ui/countdown.ts'
import { timeOfDayAt, timeOfDayOf } from '../../officer-ui/panels/time-of-day.ts'
import { isOverStandard, stopwatchStart } from '../../officer-ui/serving-time.ts'
import { sampleTicket } from './sample-counter.ts'

const serving = { ...sampleTicket, state: 'serving', startedAt: 100_000, standardMinutes: 8 } as const

it('[H1] the stopwatch of serving leaves out the time on hold; before serving it runs from the last call', () => {
  expect(stopwatchStart(serving)).toBe(100_000)
  expect(stopwatchStart({ ...serving, parkedFor: 240_000 })).toBe(340_000)
  expect(stopwatchStart({ ...sampleTicket, parkedFor: 240_000 })).toBe(60_000)
})

it('[S3] serving is over the standard only after its last second', () => {
  const standard = 8 * 60_000
  expect(isOverStandard(serving, 100_000 + standard)).toBe(false)
  expect(isOverStandard(serving, 100_001 + standard)).toBe(true)
  expect(isOverStandard({ ...serving, parkedFor: 60_000 }, 100_001 + standard)).toBe(false)
  expect(isOverStandard(sampleTicket, 100_000_000)).toBe(false)
  const { standardMinutes: _none, ...without } = serving
  expect(isOverStandard(without, 100_000_000)).toBe(false)
})

it('[S2] counts whole seconds down to nothing', () => {
  expect([15_000, 14_001, 1, 0, -5].map((left) => secondsUntil(1_000_000, 1_000_000 - left))).toEqual([15, 15, 1, 0, 0])
})

it('[K2] reads a time of day as people type it', () => {
  expect(['13.30', '13:30', '1330', '9.05', '14', ' 7 '].map(timeOfDayOf)).toEqual([
    '13:30',
    '13:30',
    '13:30',
    '09:05',
    '14:00',
    '07:00',
  ])
  expect(['24.00', '13.60', 'siang', '', '1:2'].map(timeOfDayOf)).toEqual([null, null, null, null, null])
  expect(timeOfDayAt(Date.parse('2026-11-24T09:41:00+08:00'), 480)).toBe('09:41')
})
