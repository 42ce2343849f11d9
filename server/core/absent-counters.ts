import type { Counter } from '../../contract/building.ts'
import { type Hall, isDayOpen, setupOf } from './hall.ts'
import { spansOn } from './hours.ts'
import type { Moment } from './moment.ts'
import { minuteOf } from './time-of-day.ts'

/** A counter that should be open and is not, and since when it should be: a time of day. */
export type AbsentCounter = { counter: Counter; since: string }

/** Counters that should have been open for some minutes by their hours, and are closed without a word (rule K3). */
export function absentCounters(hall: Hall, moment: Moment): AbsentCounter[] {
  if (!isDayOpen(hall)) return []
  const { building, counters } = setupOf(hall)
  return [...counters.values()].flatMap((counter) => {
    const live = hall.counters.get(counter.id)
    if (!counter.hours || (live && live.state !== 'closed')) return []
    const { minute } = moment
    const span = spansOn(building, counter.hours, moment).find(
      ({ open, close }) => minuteOf(open) <= minute && minute < minuteOf(close),
    )
    if (!span || minute - minuteOf(span.open) < building.limits.absentMinutes) return []
    const backAt = live?.away?.backAt
    if (backAt !== undefined && minute < minuteOf(backAt)) return []
    return [{ counter, since: span.open }]
  })
}
