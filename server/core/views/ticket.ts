import type { TicketView } from '../../../contract/views.ts'
import { waitOf } from '../estimates.ts'
import { calledSince, type Hall, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { aheadInHall } from '../routing.ts'
import { isAtCounter, stopOf, type Ticket } from '../ticket.ts'
import { headOf } from './head.ts'
import { countersFor, stopsOf } from './stops.ts'

/** A visitor's own ticket, on a phone; `null` when it is not one of today. */
export function ticketView(hall: Hall, ticketId: string, moment: Moment): TicketView | null {
  const setup = setupOf(hall)
  const ticket = hall.tickets.get(ticketId)
  const service = setup.services.get(ticket?.serviceId ?? '')
  const agency = setup.agencies.get(service?.agencyId ?? '')
  if (!ticket || !service || !agency) return null
  const { calls } = stopOf(ticket)
  const counter = placeOf(hall, ticket)
  const zone = counter?.zone ?? agency.zone
  const floor = setup.zones.get(zone)?.floor
  const wait = ticket.state === 'waiting' ? waitOf(hall, ticket) : undefined
  return {
    ...headOf('ticket', hall, moment),
    building: setup.building.shortName,
    number: ticket.number,
    priority: ticket.class === 'priority',
    state: ticket.state,
    agency: agency.shortName,
    service: service.name,
    zone,
    ...(floor !== undefined && { floor }),
    counters: countersFor(hall, service.id),
    issuedAt: ticket.issuedAt,
    ...(ticket.state === 'waiting' && { ahead: aheadInHall(hall, ticket) }),
    ...(wait && { wait }),
    stops: englishStops(hall, ticket),
    ...(counter && { counter: counter.number }),
    ...(ticket.announcements.length > 0 && { calledAt: calledSince(hall, ticket) }),
    calls,
    english: {
      building: setup.building.english?.name ?? setup.building.shortName,
      agency: agency.english?.shortName ?? agency.shortName,
      service: service.english?.name ?? service.name,
    },
  }
}

/** The counter where a ticket is; the one it was at last, where its visit is over. */
function placeOf(hall: Hall, ticket: Ticket) {
  const isThere = isAtCounter(ticket) || ticket.state === 'served' || ticket.state === 'no-show'
  return isThere ? setupOf(hall).counters.get(ticket.counterId ?? '') : undefined
}

function englishStops(hall: Hall, ticket: Ticket): TicketView['stops'] {
  const { services, agencies } = setupOf(hall)
  return stopsOf(hall, ticket).map((stop) => {
    const service = services.get(stop.serviceId)
    const agency = agencies.get(service?.agencyId ?? '')
    const english = {
      service: service?.english?.name ?? stop.service,
      agency: agency?.english?.shortName ?? stop.agency,
    }
    return { ...stop, english }
  })
}
