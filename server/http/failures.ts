const window = 15 * 60_000
const free = 5
const pause = 60_000

/** Counts failed sign-ins by user name: after five in a quarter of an hour, a minute's pause before each further try. */
export function createFailures(now: () => number) {
  const failed = new Map<string, number[]>()
  const recent = (username: string) => (failed.get(username) ?? []).filter((at) => now() - at < window)

  return {
    note: (username: string): void => {
      for (const [name, times] of failed) if (times.every((at) => now() - at >= window)) failed.delete(name)
      failed.set(username, [...recent(username), now()])
    },
    forget: (username: string): void => {
      failed.delete(username)
    },
    /** Seconds until this name may try again; 0 when it may. */
    secondsToWait: (username: string): number => {
      const times = recent(username)
      const last = times.at(-1)
      return times.length < free || last === undefined ? 0 : Math.max(0, Math.ceil((last + pause - now()) / 1000))
    },
  }
}
