import type { Service } from '../../../contract/building.ts'
import type { CommandOf } from '../../../contract/commands.ts'
import type { DomainEvent } from '../../../contract/events.ts'
import type { ReasonOf } from '../../../contract/reasons.ts'
import type { Rejection } from '../../../contract/rejections.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, setupOf, waitingFor } from '../hall.ts'
import { servingOf } from '../hours.ts'
import { placesLeft } from '../quota.ts'
import { reasonGiven } from '../reason.ts'
import { stopsAhead, type Ticket } from '../ticket.ts'
import { ticketAt } from './console.ts'
import { isThere } from './finishing.ts'
import { identityRefusal } from './identity.ts'

/** Sends a visitor on to another service, or to one of its counters, with the same number and place (rule T1). */
export function transferTicket(
  hall: Hall,
  { ticketId, to, reason }: CommandOf<'transfer-ticket'>,
  actor: Actor,
  facts: Facts,
): Decision {
  const held = ticketAt(hall, ticketId, ['called', 'serving'], actor)
  if (!held.ok) return refuse(held.rejection)
  const { ticket } = held
  const refused = refusalOf(hall, ticket, to, facts)
  if (refused) return refuse(refused)
  const { code, side } = reasonGiven('transfer', reason, `ticket:${ticketId}`)
  return accept([{ type: 'ticket-transferred', ticketId, number: ticket.number, ...to, reason: code }], side)
}

/** Sends everyone who waits for an agency that did not come to another service; who may not go there stays. */
export function transferAgency(
  hall: Hall,
  { agencyId, to, reason = 'agency-absent' }: CommandOf<'transfer-agency'>,
  _actor: Actor,
  facts: Facts,
): Decision {
  const waiting = waitingForAgency(hall, agencyId)
  if (!waiting) return refuse({ code: 'agency-unknown' })
  const refusals = waiting.map((ticket) => refusalOf(hall, ticket, to, facts))
  const service = setupOf(hall).services.get(to.serviceId)
  const willing = waiting.filter((_, place) => !refusals[place])
  const going = (service?.identity ?? 'none') === 'none' ? willing : onePerPerson(willing, facts)
  const places = service ? placesLeft(hall, service, facts.moment.minute) : undefined
  const { code, side } = reasonGiven('transfer', reason, `agency:${agencyId}`)
  const events = going
    .slice(0, places)
    .map(({ id, number }): DomainEvent => ({ type: 'ticket-transferred', ticketId: id, number, ...to, reason: code }))
  if (events.length > 0) return accept(events, side)
  return refuse(refusals.find((refusal) => refusal !== null) ?? { code: 'nobody-waits-there' })
}

/** The first ticket of each person (rule I6), and all whose person is not known. */
function onePerPerson(tickets: readonly Ticket[], { identityOf }: Facts): Ticket[] {
  const persons = tickets.map(({ id }) => identityOf(id))
  return tickets.filter((_, place) => persons[place] === null || persons.indexOf(persons[place] ?? null) === place)
}

/** Lets everyone go who waits for an agency that did not come: a journey goes on to its next stop (rule J4). */
export function releaseAgency(
  hall: Hall,
  { agencyId, reason = 'agency-absent' }: CommandOf<'release-agency'>,
  _actor: Actor,
  { moment }: Facts,
): Decision {
  const waiting = waitingForAgency(hall, agencyId)
  if (!waiting) return refuse({ code: 'agency-unknown' })
  if (waiting.length === 0) return refuse({ code: 'nobody-waits-there' })
  const { code, side } = reasonGiven('cancel', reason, `agency:${agencyId}`)
  return accept(
    waiting.flatMap((ticket) => releasing(hall, ticket, agencyId, code, moment)),
    side,
  )
}

function releasing(
  hall: Hall,
  ticket: Ticket,
  agencyId: string,
  reason: ReasonOf<'cancel'>,
  moment: Facts['moment'],
): DomainEvent[] {
  const { id: ticketId, number, serviceId } = ticket
  const { services } = setupOf(hall)
  const ahead = stopsAhead(ticket)
  const next = ahead.find((stop) => services.get(stop.serviceId)?.agencyId !== agencyId && isThere(hall, stop, moment))
  const isJourney = ticket.stops.length > 1
  if (!isJourney) return [{ type: 'ticket-cancelled', ticketId, number, reason }]
  const between = next ? ahead.slice(0, ahead.indexOf(next)) : ahead
  const skip = { type: 'stop-skipped', ticketId, number, reason: 'agency-absent' } as const
  return [
    ...between.map((stop): DomainEvent => ({ ...skip, serviceId: stop.serviceId })),
    { ...skip, serviceId, ...(next && { next: next.serviceId }) },
  ]
}

/** Why a ticket may not go to a service or one of its counters. */
function refusalOf(
  hall: Hall,
  ticket: Ticket,
  { serviceId, counterId }: { serviceId: string; counterId?: string | undefined },
  facts: Facts,
): Rejection | null {
  const { services, counters } = setupOf(hall)
  const service = services.get(serviceId)
  if (!service) return { code: 'service-unknown', serviceId }
  const serving = servingOf(hall, service, facts.moment)
  if (!serving.open) return { code: 'service-closed', serviceId, reason: serving.reason }
  if (counterId !== undefined) {
    const counter = counters.get(counterId)
    if (!counter) return { code: 'counter-unknown' }
    if (!counter.serviceIds.includes(serviceId)) return { code: 'counter-does-not-serve', counter: counter.number }
    if (hall.counters.get(counterId)?.state !== 'open') return { code: 'counter-not-open', counter: counter.number }
  }
  if (serviceId === ticket.serviceId)
    return counterId === undefined ? { code: 'service-chosen-twice', serviceId } : null
  return newServiceRefusal(hall, ticket, service, facts)
}

/** What another service asks of a visitor who is sent to it: a place, an identity, and not to be there already. */
function newServiceRefusal(hall: Hall, ticket: Ticket, service: Service, facts: Facts): Rejection | null {
  const { id: serviceId } = service
  if (stopsAhead(ticket).some((stop) => stop.serviceId === serviceId))
    return { code: 'service-chosen-twice', serviceId }
  if (placesLeft(hall, service, facts.moment.minute) === 0)
    return { code: 'service-closed', serviceId, reason: { why: 'quota-used-up' } }
  return identityRefusal(hall, service, facts.identityOf(ticket.id), facts)
}

/** Who waits for an agency's services, by arrival; `null` where there is no such agency. */
function waitingForAgency(hall: Hall, agencyId: string): Ticket[] | null {
  const services = setupOf(hall).servicesOfAgency.get(agencyId)
  if (!services) return null
  return services
    .flatMap(({ id }) => [...waitingFor(hall, id, 'regular'), ...waitingFor(hall, id, 'priority')])
    .sort((a, b) => a.arrival - b.arrival)
}
