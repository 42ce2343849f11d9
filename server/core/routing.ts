import type { Counter } from '../../contract/building.ts'
import type { TicketClass } from '../../contract/fields.ts'
import { type Hall, setupOf } from './hall.ts'
import { aheadOf, type Turn, whoseTurn } from './priority.ts'
import type { Ticket } from './ticket.ts'

/** Whom a counter calls next (rules C2, P1, P2); `null` when nobody waits for it. */
export function nextFor(hall: Hall, counter: Counter): Turn | null {
  return whoseTurn(first(hall, counter, 'regular'), first(hall, counter, 'priority'), ratioOf(hall))
}

/** The first of a class in the queues of a counter's services (rule P1: by issue, across services and agencies). */
export function first(hall: Hall, counter: Counter, ticketClass: TicketClass): Ticket | undefined {
  let earliest: Ticket | undefined
  for (const serviceId of counter.serviceIds) {
    const head = hall.queues.get(serviceId)?.[ticketClass][0]
    if (head && (!earliest || head.arrival < earliest.arrival)) earliest = head
  }
  return earliest
}

/** How many of a class wait for a counter. */
export function waitingAt(hall: Hall, counter: Counter, ticketClass: TicketClass): number {
  return counter.serviceIds.reduce((sum, serviceId) => sum + (hall.queues.get(serviceId)?.[ticketClass].length ?? 0), 0)
}

/** How many later priority visitors may pass this regular one: its agency's ratio, else the building's (rule P2). */
export function ratioOf(hall: Hall): (regular: Ticket) => number {
  const setup = setupOf(hall)
  return (regular) => {
    const agencyId = setup.services.get(regular.serviceId)?.agencyId ?? ''
    return setup.agencies.get(agencyId)?.priorityRatio ?? setup.building.limits.priorityRatio
  }
}

/** How many are called before a waiting ticket if nobody else arrives, at the counters that serve it. */
export function aheadInHall(hall: Hall, ticket: Ticket): number {
  const regular = line(hall, ticket.serviceId, 'regular')
  const priority = line(hall, ticket.serviceId, 'priority')
  return aheadOf(ticket, regular, priority, ratioOf(hall))
}

/** How many are called before somebody who takes a number now, if nobody else arrives. */
export function aheadOfNewcomer(hall: Hall, serviceId: string, ticketClass: TicketClass): number {
  if (ticketClass === 'regular') return waitingForService(hall, serviceId)
  const priority = line(hall, serviceId, 'priority')
  const newcomer = { arrival: Number.POSITIVE_INFINITY } as Ticket
  return aheadOf(newcomer, line(hall, serviceId, 'regular'), [...priority, newcomer], ratioOf(hall))
}

/** Everybody who waits in the same line as this service's visitors. */
export function waitingForService(hall: Hall, serviceId: string): number {
  let sum = 0
  for (const id of pool(hall, serviceId)) {
    const queue = hall.queues.get(id)
    sum += queue ? queue.regular.length + queue.priority.length : 0
  }
  return sum
}

/** Everyone of a class in a service's line, in order of arrival. */
function line(hall: Hall, serviceId: string, ticketClass: TicketClass): Ticket[] {
  const all = pool(hall, serviceId).flatMap((id) => hall.queues.get(id)?.[ticketClass] ?? [])
  return all.sort((a, b) => a.arrival - b.arrival)
}

function pool(hall: Hall, serviceId: string): readonly string[] {
  return setupOf(hall).poolOfService.get(serviceId) ?? []
}
