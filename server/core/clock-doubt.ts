import type { Hall } from './hall.ts'
import type { Moment } from './moment.ts'

/** Minutes that the wall clock may move against the monotonic clock. */
const allowedMinutes = 5

/**
 * Whether the wall clock is in doubt (rule D4): it moved by more than five minutes against the monotonic clock, or stands
 * before the last record. Until a person confirms the date, the schedule neither opens nor closes a day then. `drift`:
 * milliseconds by which the wall clock moved, ahead or back, since it was last confirmed.
 */
export function isClockInDoubt(hall: Hall, moment: Moment, drift: number): boolean {
  const moved = drift < 0 ? -drift : drift
  return moved > allowedMinutes * 60_000 || moment.at < hall.lastAt
}
