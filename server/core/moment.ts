import type { Weekday } from '../../contract/building.ts'

/** Now, in the building's time zone. Made outside the rules; nothing in here reads a clock. */
export type Moment = {
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: number
  /** Service day: `2026-11-24`. */
  date: string
  weekday: Weekday
  /** Minute of the day, 0..1439. */
  minute: number
  /** Minutes east of UTC. */
  utcOffset: number
  /** The fourteen days after today, tomorrow first. */
  coming: readonly { date: string; weekday: Weekday }[]
}

/** Milliseconds from `then` to now; a clock that was set back counts as elapsed for ever (rule D4). */
export function elapsedSince(then: number, moment: Moment): number {
  const elapsed = moment.at - then
  return elapsed < 0 ? Number.POSITIVE_INFINITY : elapsed
}
