import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onComingBack } from '../../ui-kit/coming-back.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function page() {
  let visibilityState = 'visible'
  let slept = 0
  const window = new EventTarget()
  const document = Object.defineProperty(new EventTarget(), 'visibilityState', { get: () => visibilityState })
  let times = 0
  const stop = onComingBack(
    () => {
      times += 1
    },
    { window, document, now: () => Date.now() + slept },
  )
  return {
    window,
    document,
    stop,
    times: () => times,
    becomes: (state: string) => {
      visibilityState = state
      document.dispatchEvent(new Event('visibilitychange'))
    },
    sleeps: (milliseconds: number) => {
      slept += milliseconds
    },
  }
}

it('looks again when the network is back, the page is shown, or is looked at', () => {
  const { window, becomes, times } = page()
  window.dispatchEvent(new Event('online'))
  expect(times()).toBe(1)
  window.dispatchEvent(new Event('pageshow'))
  expect(times()).toBe(2)
  becomes('hidden')
  expect(times()).toBe(2)
  becomes('visible')
  expect(times()).toBe(3)
})

it('notices within a second that the machine has slept', () => {
  const { sleeps, times } = page()
  vi.advanceTimersByTime(60_000)
  expect(times()).toBe(0)
  sleeps(600_000)
  vi.advanceTimersByTime(1_000)
  expect(times()).toBe(1)
  vi.advanceTimersByTime(10_000)
  expect(times()).toBe(1)
})

it('does nothing more once it was stopped', () => {
  const { window, becomes, sleeps, stop, times } = page()
  stop()
  window.dispatchEvent(new Event('online'))
  becomes('visible')
  sleeps(600_000)
  vi.advanceTimersByTime(60_000)
  expect(times()).toBe(0)
})
