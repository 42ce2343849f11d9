import type { Wait } from './port.ts'

/** Tells whoever waits right now that something has changed. */
export const createPulse = () => {
  let next = Promise.withResolvers<void>()
  return {
    beat: (): void => {
      const { resolve } = next
      next = Promise.withResolvers()
      resolve()
    },
    /** The next beat. Whoever looks and then waits without a turn in between misses none. */
    next: (): Promise<void> => next.promise,
  }
}

/** Waits for something, but not for ever: `undefined` when the time is up. */
export const inTime = async <Value>(coming: Promise<Value>, limit: number, wait: Wait): Promise<Value | undefined> => {
  const enough = new AbortController()
  const timeUp = wait(limit, enough.signal).then(() => undefined)
  try {
    return await Promise.race([coming, timeUp])
  } finally {
    enough.abort()
  }
}
