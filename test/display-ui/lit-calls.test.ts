import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLitCalls, type LitCalls } from '../../display-ui/lit-calls.ts'

let lit: LitCalls

beforeEach(() => {
  vi.useFakeTimers()
  lit = createLitCalls()
})
afterEach(() => {
  lit.dispose()
  vi.useRealTimers()
})

it('[A1] lights every call of one batch at once, each for twelve seconds', () => {
  lit.light(['1', '2'])
  vi.advanceTimersByTime(5_000)
  lit.light(['3'])
  expect([...lit.ids.value]).toEqual(['1', '2', '3'])
  vi.advanceTimersByTime(6_999)
  expect([...lit.ids.value]).toEqual(['1', '2', '3'])
  vi.advanceTimersByTime(1)
  expect([...lit.ids.value]).toEqual(['3'])
  vi.advanceTimersByTime(5_000)
  expect(lit.ids.value.size).toBe(0)
})
