import { expect, it } from 'vitest'
import { idlePhase, numberSecondsLeft } from '../../kiosk-ui/idle.ts'

it('asks after 30 silent seconds and gives 20 more to answer', () => {
  expect(idlePhase(29_999)).toEqual({ phase: 'awake' })
  expect(idlePhase(30_000)).toEqual({ phase: 'asking', secondsLeft: 20 })
  expect(idlePhase(49_001)).toEqual({ phase: 'asking', secondsLeft: 1 })
  expect(idlePhase(50_000)).toEqual({ phase: 'over' })
})

it('counts the number page down from 20', () => {
  expect(numberSecondsLeft(0)).toBe(20)
  expect(numberSecondsLeft(19_001)).toBe(1)
  expect(numberSecondsLeft(20_000)).toBe(0)
  expect(numberSecondsLeft(90_000)).toBe(0)
})
