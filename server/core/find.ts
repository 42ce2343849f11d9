import type { Hall, LiveCounter } from './hall.ts'
import { dequeue, emptyQueue, enqueue, type ServiceQueue } from './queue.ts'
import type { Ticket } from './ticket.ts'

/** A ticket that a record names. Throws where there is none: the journal would contradict itself. */
export function ticketOf(hall: Hall, id: string): Ticket {
  const ticket = hall.tickets.get(id)
  if (!ticket) throw new Error(`no ticket ${id} in the hall`)
  return ticket
}

/** A counter that a record names. */
export function counterOf(hall: Hall, id: string): LiveCounter {
  const counter = hall.counters.get(id)
  if (!counter) throw new Error(`no counter ${id} in the hall`)
  return counter
}

/** Puts a ticket where it waits: for its service, or for the one counter it was sent to (rules P1, T1). */
export function joinQueue(hall: Hall, ticket: Ticket): void {
  ticket.state = 'waiting'
  enqueue(queueOf(hall, ticket), ticket)
}

/** Takes a waiting ticket out of its queue; any other stays as it is. */
export function leaveQueue(hall: Hall, ticket: Ticket): void {
  if (ticket.state === 'waiting') dequeue(queueOf(hall, ticket), ticket)
}

/** Lets go of the counter that a called or served ticket is at. */
export function freeCounter(hall: Hall, ticket: Ticket): void {
  const counter = ticket.counterId === undefined ? undefined : hall.counters.get(ticket.counterId)
  if (counter?.ticketId === ticket.id) delete counter.ticketId
}

function queueOf(hall: Hall, ticket: Ticket): ServiceQueue {
  const [queues, id] = ticket.sentTo === undefined ? [hall.queues, ticket.serviceId] : [hall.sent, ticket.sentTo]
  let queue = queues.get(id)
  if (!queue) {
    queue = emptyQueue()
    queues.set(id, queue)
  }
  return queue
}
