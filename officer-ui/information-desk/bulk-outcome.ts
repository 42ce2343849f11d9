import type { DomainEvent } from '../../contract/events.ts'

/** What came of the visitors of an agency that did not come. */
export type BulkOutcome = {
  /** Numbers that ended. */
  ended: number
  /** Visits of several stops that go on with their next one (rule J4). */
  goneOn: number
  /** Visitors who wait for another service now. */
  moved: number
}

/** Reads it from the events of `release-agency` or `transfer-agency`. */
export function bulkOutcome(events: readonly DomainEvent[]): BulkOutcome {
  const skipped = new Set(events.flatMap((event) => (event.type === 'stop-skipped' ? [event.ticketId] : [])))
  const goneOn = events.filter((event) => event.type === 'stop-skipped' && event.next !== undefined).length
  const cancelled = events.filter((event) => event.type === 'ticket-cancelled').length
  const moved = events.filter((event) => event.type === 'ticket-transferred').length
  // A journey without a further stop ends with the one that is left out.
  return { ended: cancelled + skipped.size - goneOn, goneOn, moved }
}
