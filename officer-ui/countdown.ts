import { type ReadonlySignal, useComputed } from '@preact/signals'
import { serverClock } from '../ui-kit/clock.ts'

/** Whole seconds until an instant (ms) on the server's clock; 0 once it has come. */
export function secondsUntil(instant: number, now: number): number {
  return Math.max(0, Math.ceil((instant - now) / 1000))
}

/** The same, ticking. */
export function useSecondsUntil(instant: number): ReadonlySignal<number> {
  return useComputed(() => secondsUntil(instant, serverClock.value))
}
