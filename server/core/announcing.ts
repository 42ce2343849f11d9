import type { DomainEvent, EventOf } from '../../contract/events.ts'
import type { Announcement } from '../../contract/views.ts'
import { type Hall, setupOf } from './hall.ts'
import { agencyOf } from './setup.ts'
import { stopOf } from './ticket.ts'

/** What is announced: a call, a recall, or the call of a visitor who was on hold (rules A1, H1). */
export type Call = EventOf<'ticket-called'> | EventOf<'ticket-recalled'> | EventOf<'ticket-resumed'>

/** Whether an event is announced. */
export function isCall(event: DomainEvent): event is Call {
  return event.type === 'ticket-called' || event.type === 'ticket-recalled' || event.type === 'ticket-resumed'
}

/** A call as the hall sees and hears it, in the zone of the calling counter. */
export function announcementOf(
  hall: Hall,
  { announcementId, ticketId, counterId }: Pick<Call, 'announcementId' | 'ticketId' | 'counterId'>,
  at: number,
): Announcement {
  const setup = setupOf(hall)
  const { counters } = setup
  const ticket = hall.tickets.get(ticketId)
  const counter = counters.get(counterId)
  if (!ticket || !counter) throw new Error(`nothing to announce: ticket ${ticketId} at ${counterId}`)
  return {
    announcementId,
    number: ticket.number,
    counter: counter.number,
    zone: counter.zone,
    priority: ticket.class === 'priority',
    agency: agencyOf(setup, ticket.serviceId)?.shortName ?? '',
    calledAt: at,
    times: stopOf(ticket).calls,
  }
}
