import type { TicketClass } from '../../contract/fields.ts'
import type { Ticket } from './ticket.ts'

/** Who waits for one service, by class, in order of arrival (rule P1). */
export type ServiceQueue = Record<TicketClass, Ticket[]>

export function emptyQueue(): ServiceQueue {
  return { regular: [], priority: [] }
}

/** Puts a ticket in its place by arrival: at the end when it is new, further ahead when it comes back. */
export function enqueue(queue: ServiceQueue, ticket: Ticket): void {
  const line = queue[ticket.class]
  line.splice(placeOf(line, ticket), 0, ticket)
}

/** Takes a ticket out of its queue. */
export function dequeue(queue: ServiceQueue, ticket: Ticket): void {
  const line = queue[ticket.class]
  const place = placeOf(line, ticket)
  if (line[place] === ticket) line.splice(place, 1)
}

/** Where a ticket stands or would stand; found from the end for a new one, by halves otherwise. */
function placeOf(line: readonly Ticket[], ticket: Ticket): number {
  const last = line.at(-1)
  if (last === undefined || last.arrival < ticket.arrival) return line.length
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((line[middle] as Ticket).arrival < ticket.arrival) low = middle + 1
    else high = middle
  }
  return low
}
