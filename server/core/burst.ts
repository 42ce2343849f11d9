/** When one kiosk gave numbers of one series: instants in ms, oldest first, the first `gone` of them too old to count. */
export type Burst = { at: number[]; gone: number }

/** Notes a number that was given, and forgets what lies before the window. */
export function noteIssue(burst: Burst, at: number, windowSeconds: number): void {
  burst.at.push(at)
  while (isOver(burst.at[burst.gone], at, windowSeconds)) burst.gone += 1
  if (burst.gone > 1000 && burst.gone * 2 > burst.at.length) {
    burst.at.splice(0, burst.gone)
    burst.gone = 0
  }
}

/** How many were given within the window before `now`. */
export function countLately(burst: Burst | undefined, now: number, windowSeconds: number): number {
  if (!burst) return 0
  let first = burst.gone
  while (isOver(burst.at[first], now, windowSeconds)) first += 1
  return burst.at.length - first
}

/** Whole seconds until fewer than `limit` lie within the window (rule I7); 0 when that is so now. */
export function secondsToWait(burst: Burst | undefined, now: number, limit: number, windowSeconds: number): number {
  if (!burst || countLately(burst, now, windowSeconds) < limit) return 0
  const blocking = burst.at[burst.at.length - limit] ?? now
  const left = blocking + windowSeconds * 1000 - now
  return (left + 999 - ((left + 999) % 1000)) / 1000
}

/** The key of a kiosk and a series. */
export function burstKey(by: string, prefix: string): string {
  return `${by} ${prefix}`
}

/** A clock that was set back counts as elapsed (rule D4). */
function isOver(at: number | undefined, now: number, windowSeconds: number): boolean {
  return at !== undefined && (at > now || now - at >= windowSeconds * 1000)
}
