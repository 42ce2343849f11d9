import type { DeskView } from '../../../contract/views.ts'
import type { DeskTicket } from '../../../contract/visits.ts'
import { waitOf } from '../estimates.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { aheadInHall } from '../routing.ts'
import { agencyOf } from '../setup.ts'
import { isAtCounter, type Ticket } from '../ticket.ts'
import { agencyNow, countersOpen } from './agency-now.ts'
import { headOf } from './head.ts'
import { serviceNow } from './service-now.ts'
import { stopsOf } from './stops.ts'

/** The information desk: which agencies are there, and the latest numbers. */
export function deskView(hall: Hall, moment: Moment): DeskView {
  const { building } = setupOf(hall)
  return {
    ...headOf('desk', hall, moment),
    building: building.name,
    dayOpen: isDayOpen(hall),
    agencies: building.agencies.map(({ id, shortName }) => ({
      ...agencyNow(hall, id, moment),
      name: shortName,
      countersOpen: countersOpen(hall, id),
    })),
    services: building.services.map((service) => serviceNow(hall, service, moment)),
    latest: [...hall.tickets.values()]
      .slice(-12)
      .reverse()
      .map((ticket) => deskTicket(hall, ticket)),
  }
}

/** Which tickets somebody at the desk looks for: by number, or a lost slip by service and time of issue (ms). */
export type TicketSearch = { number?: string; serviceId?: string; from?: number; to?: number }

/** Tickets of today that fit a search, newest first, at most 50. */
export function findTickets(hall: Hall, { number, serviceId, from, to }: TicketSearch): DeskTicket[] {
  const fits = (ticket: Ticket) =>
    (number === undefined || ticket.number === number) &&
    (serviceId === undefined || ticket.stops.some((stop) => stop.serviceId === serviceId)) &&
    (from === undefined || ticket.issuedAt >= from) &&
    (to === undefined || ticket.issuedAt <= to)
  return [...hall.tickets.values()]
    .filter(fits)
    .slice(-50)
    .reverse()
    .map((ticket) => deskTicket(hall, ticket))
}

function deskTicket(hall: Hall, ticket: Ticket): DeskTicket {
  const setup = setupOf(hall)
  const agency = agencyOf(setup, ticket.serviceId)
  const counter = ticket.state === 'waiting' ? undefined : setup.counters.get(ticket.counterId ?? '')
  const wait = ticket.state === 'waiting' ? waitOf(hall, ticket) : undefined
  const { reinstateMinutes } = setup.building.limits
  return {
    id: ticket.id,
    number: ticket.number,
    class: ticket.class,
    state: ticket.state,
    issuedAt: ticket.issuedAt,
    agency: agency?.shortName ?? '',
    service: setup.services.get(ticket.serviceId)?.name ?? '',
    zone: (isAtCounter(ticket) ? counter?.zone : undefined) ?? agency?.zone ?? '',
    ...(counter && { counter: counter.number }),
    ...(ticket.state === 'waiting' && { ahead: aheadInHall(hall, ticket) }),
    ...(wait && { wait }),
    stops: stopsOf(hall, ticket),
    ...(ticket.noShowAt !== undefined && { reinstateUntil: ticket.noShowAt + reinstateMinutes * 60_000 }),
  }
}
