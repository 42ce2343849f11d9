import { Temporal } from 'temporal-polyfill'
import type { Weekday } from '../contract/building.ts'
import type { Moment } from './core/moment.ts'

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Tells the building's time. What day it is never depends on UTC midnight (rule D1). */
export type Clock = {
  (): Moment
  /** Another instant than now (ms). */
  at: (instant: number) => Moment
}

/** `now`: milliseconds since the epoch. The zone arithmetic is done once a minute. */
export function createClock(timeZone: () => string, now: () => number): Clock {
  let cached: { start: number; zone: string; local: Omit<Moment, 'at'> } | undefined
  const momentAt = (at: number): Moment => {
    const start = at - (at % 60_000)
    const zone = timeZone()
    if (cached?.start !== start || cached.zone !== zone) cached = { start, zone, local: localMinute(zone, start) }
    return { at, ...cached.local }
  }
  return Object.assign(() => momentAt(now()), { at: momentAt })
}

function localMinute(timeZone: string, at: number): Omit<Moment, 'at'> {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  const today = local.toPlainDate()
  const nameOf = (date: Temporal.PlainDate) => ({
    date: date.toString(),
    weekday: weekdays[date.dayOfWeek - 1] as Weekday,
  })
  return {
    ...nameOf(today),
    minute: local.hour * 60 + local.minute,
    utcOffset: local.offsetNanoseconds / 60_000_000_000,
    coming: Array.from({ length: 14 }, (_, day) => nameOf(today.add({ days: day + 1 }))),
  }
}
