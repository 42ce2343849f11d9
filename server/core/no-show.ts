import type { NoShow } from '../../contract/visits.ts'
import { type Announced, type Hall, setupOf } from './hall.ts'
import { elapsedSince, type Moment } from './moment.ts'
import type { Ticket } from './ticket.ts'

/**
 * Whether a called visitor may count as absent (rule M1): enough announcements, each so long after the last that counted,
 * each with a receipt. Where a receipt is missing, a reason stands in for it.
 */
export function noShowOf(hall: Hall, ticket: Ticket, moment: Moment): NoShow {
  const { noShowCalls: of, noShowSeconds } = setupOf(hall).building.limits
  const made = ticket.announcements.flatMap((id) => hall.announcements.get(id) ?? [])
  const counted = spaced(made, noShowSeconds)
  const calls = counted.length
  const lastAt = counted.at(-1)?.at
  const left = lastAt === undefined ? 0 : noShowSeconds * 1000 - elapsedSince(lastAt, moment)
  return {
    calls,
    of,
    allowed: calls >= of,
    withReason: calls < of && made.some(({ shownAt }) => shownAt === undefined),
    ...(calls < of && left > 0 && lastAt !== undefined && { nextAt: lastAt + noShowSeconds * 1000 }),
  }
}

/** Announcements that were shown, each at least `seconds` after the one before it. */
function spaced(made: readonly Announced[], seconds: number): Announced[] {
  const counted: Announced[] = []
  for (const each of made) {
    const last = counted.at(-1)
    // A clock that was set back counts as elapsed (rule D4).
    const isLater = last === undefined || each.at < last.at || each.at - last.at >= seconds * 1000
    if (each.shownAt !== undefined && isLater) counted.push(each)
  }
  return counted
}
