import type { EventOf } from '../../contract/events.ts'
import type { Announcement } from '../../contract/views.ts'
import { type Hall, setupOf } from './hall.ts'

/** What is announced: a call or a recall (rule A1). */
export type Call = EventOf<'ticket-called'> | EventOf<'ticket-recalled'>

/** A call as the hall sees and hears it, in the zone of the calling counter. */
export function announcementOf(hall: Hall, { announcementId, ticketId, counterId }: Call, at: number): Announcement {
  const { counters, services, agencies } = setupOf(hall)
  const ticket = hall.tickets.get(ticketId)
  const counter = counters.get(counterId)
  if (!ticket || !counter) throw new Error(`nothing to announce: ticket ${ticketId} at ${counterId}`)
  return {
    announcementId,
    number: ticket.number,
    counter: counter.number,
    zone: counter.zone,
    priority: ticket.class === 'priority',
    agency: agencies.get(services.get(ticket.serviceId)?.agencyId ?? '')?.shortName ?? '',
    calledAt: at,
    times: ticket.calls,
  }
}
