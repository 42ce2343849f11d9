import type { TicketView } from '../../../contract/views.ts'
import { type Hall, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { aheadInHall } from '../routing.ts'
import { headOf } from './head.ts'

/** A visitor's own ticket, on a phone; `null` when it is not one of today. */
export function ticketView(hall: Hall, ticketId: string, moment: Moment): TicketView | null {
  const setup = setupOf(hall)
  const ticket = hall.tickets.get(ticketId)
  const service = setup.services.get(ticket?.serviceId ?? '')
  const agency = setup.agencies.get(service?.agencyId ?? '')
  if (!ticket || !service || !agency) return null
  const zone = setup.zones.get(agency.zone)
  const counter = ticket.counterId === undefined ? undefined : setup.counters.get(ticket.counterId)
  return {
    ...headOf('ticket', hall, moment),
    building: setup.building.shortName,
    number: ticket.number,
    priority: ticket.class === 'priority',
    state: ticket.state,
    agency: agency.shortName,
    service: service.name,
    zone: counter?.zone ?? agency.zone,
    ...(zone?.floor !== undefined && { floor: zone.floor }),
    counters: countersFor(hall, service.id),
    issuedAt: ticket.issuedAt,
    ...(ticket.state === 'waiting' && { ahead: aheadInHall(hall, ticket) }),
    ...(counter && { counter: counter.number }),
    ...(ticket.calledAt !== undefined && { calledAt: ticket.calledAt }),
    calls: ticket.calls,
    english: {
      building: setup.building.english?.name ?? setup.building.shortName,
      agency: agency.english?.shortName ?? agency.shortName,
      service: service.english?.name ?? service.name,
    },
  }
}

/** Numbers of the counters that serve a service, in order. */
export function countersFor(hall: Hall, serviceId: string): number[] {
  return (setupOf(hall).countersOfService.get(serviceId) ?? []).map(({ number }) => number).sort((a, b) => a - b)
}
