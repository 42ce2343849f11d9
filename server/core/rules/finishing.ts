import type { DomainEvent, EventOf } from '../../../contract/events.ts'
import { type Hall, setupOf } from '../hall.ts'
import { servingOf } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { stopsAhead, type Ticket, type TicketStop } from '../ticket.ts'

type Result = Pick<EventOf<'serving-finished'>, 'outcome' | 'missing'> & { goOn?: boolean | undefined }

/**
 * Ends a visit, or one stop of it: the journey goes on by itself (rule J1); stops whose agency has closed are skipped
 * (rule J4). `goOn: false` ends the whole journey.
 */
export function finishingOf(
  hall: Hall,
  ticket: Ticket,
  counterId: string,
  { outcome, missing, goOn = true }: Result,
  moment: Moment,
): DomainEvent[] {
  const { id: ticketId, number } = ticket
  const ahead = stopsAhead(ticket)
  const next = goOn ? ahead.find((stop) => isThere(hall, stop, moment)) : undefined
  const left = next ? ahead.slice(0, ahead.indexOf(next)) : ahead
  const reason = goOn ? 'agency-closed' : 'ended-by-officer'
  return [
    ...left.map(({ serviceId }): DomainEvent => ({ type: 'stop-skipped', ticketId, number, serviceId, reason })),
    {
      type: 'serving-finished',
      ticketId,
      number,
      counterId,
      outcome,
      ...(missing && { missing }),
      ...(next && { next: next.serviceId }),
    },
  ]
}

/** Whether a stop can still be served today: cut-offs and quotas do not refuse it. */
export function isThere(hall: Hall, { serviceId }: Pick<TicketStop, 'serviceId'>, moment: Moment): boolean {
  const service = setupOf(hall).services.get(serviceId)
  if (!service) return false
  const serving = servingOf(hall, service, moment)
  return serving.open || serving.reason.why === 'paused'
}
