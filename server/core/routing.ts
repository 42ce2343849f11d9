import type { Counter } from '../../contract/building.ts'
import type { TicketClass } from '../../contract/fields.ts'
import { type Hall, setupOf, waitingFor } from './hall.ts'
import { aheadOf, type Turn, whoseTurn } from './priority.ts'
import type { ServiceQueue } from './queue.ts'
import { agencyOf } from './setup.ts'
import type { Ticket } from './ticket.ts'

/** One who is about to wait: a visitor who goes on to another stop in the same moment (rule J1). */
export type Joining = { ticket: Ticket; serviceId: string }

/** Whom a counter calls next (rules C2, P1, P2, P4); `null` when nobody waits for it. */
export function nextFor(hall: Hall, counter: Counter, joining?: Joining): Turn | null {
  const regular = first(hall, counter, 'regular', joining)
  const priority = first(hall, counter, 'priority', joining)
  // Who was sent to this counter alone can be called by no other: rule P2 holds then, and nobody starves (rule P3).
  const isBound = regular?.sentTo !== undefined && regular !== joining?.ticket
  if (regular && priority && !isBound && callsPriorityFirst(hall, counter, serviceFor(regular, joining)))
    return { ticket: priority }
  return whoseTurn(regular, priority, (each) => ratioFor(hall, serviceFor(each, joining)))
}

/** The first of a class among a counter's candidates (rule P1: by issue, across services and agencies). */
function first(hall: Hall, counter: Counter, ticketClass: TicketClass, joining?: Joining): Ticket | undefined {
  const joins = joining?.ticket.class === ticketClass && counter.serviceIds.includes(joining.serviceId)
  let earliest: Ticket | undefined = joins ? joining.ticket : undefined
  for (const queue of queuesOf(hall, counter)) {
    const head = queue[ticketClass][0]
    if (head && (!earliest || head.arrival < earliest.arrival)) earliest = head
  }
  return earliest
}

/** The queues whose visitors a counter may call: of its services, and its own (rule P1). */
export function queuesOf(hall: Hall, counter: Counter): ServiceQueue[] {
  const queues = [...counter.serviceIds.map((serviceId) => hall.queues.get(serviceId)), hall.sent.get(counter.id)]
  return queues.flatMap((queue) => queue ?? [])
}

/** Whether a counter may call this ticket (rule P1). */
export function isCandidate(counter: Counter, ticket: Ticket): boolean {
  if (ticket.state !== 'waiting') return false
  return ticket.sentTo === undefined ? counter.serviceIds.includes(ticket.serviceId) : ticket.sentTo === counter.id
}

/** Rule P4: a marked counter, as long as another open, unmarked one serves the regular visitor's service. */
function callsPriorityFirst(hall: Hall, counter: Counter, serviceId: string): boolean {
  if (!counter.priorityFirst) return false
  const others = setupOf(hall).countersOfService.get(serviceId) ?? []
  return others.some(({ id, priorityFirst }) => !priorityFirst && id !== counter.id && isCounterOpen(hall, id))
}

function serviceFor(ticket: Ticket, joining: Joining | undefined): string {
  return joining?.ticket === ticket ? joining.serviceId : ticket.serviceId
}

function isCounterOpen(hall: Hall, counterId: string): boolean {
  return hall.counters.get(counterId)?.state === 'open'
}

/** How many later priority visitors may pass a regular one: its agency's ratio, else the building's (rule P2). */
function ratioFor(hall: Hall, serviceId: string): number {
  const setup = setupOf(hall)
  return agencyOf(setup, serviceId)?.priorityRatio ?? setup.building.limits.priorityRatio
}

function ratioOf(hall: Hall): (regular: Ticket) => number {
  return ({ serviceId }) => ratioFor(hall, serviceId)
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
  for (const id of poolOf(hall, serviceId)) sum += countWaiting(hall, id)
  return sum
}

/** Who waits for one service, over both classes. */
export function countWaiting(hall: Hall, serviceId: string): number {
  return waitingFor(hall, serviceId, 'regular').length + waitingFor(hall, serviceId, 'priority').length
}

/** Everyone of a class in a service's line, in order of arrival. */
function line(hall: Hall, serviceId: string, ticketClass: TicketClass): Ticket[] {
  return poolOf(hall, serviceId)
    .flatMap((id) => waitingFor(hall, id, ticketClass))
    .sort((a, b) => a.arrival - b.arrival)
}

/** Services whose visitors stand in one line with this one's. */
export function poolOf(hall: Hall, serviceId: string): readonly string[] {
  return setupOf(hall).poolOfService.get(serviceId) ?? []
}
