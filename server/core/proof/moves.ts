import type { EventOf } from '../../../contract/events.ts'
import { atCounter, type Position, takeUnexplained } from './calls.ts'
import { type Day, leave, wait } from './day.ts'
import { isOver, type ProofTicket } from './ticket.ts'

/** A number is given: it waits for its first stop. */
export function issue(day: Day, event: EventOf<'ticket-issued'>, { seq, at }: Position): void {
  const [serviceId = '', ...left] = event.serviceIds
  const ticket: ProofTicket = {
    id: event.ticketId,
    number: event.number,
    class: event.class,
    seq,
    issuedAt: at,
    state: 'waiting',
    stop: { serviceId, sentTo: null, cameBy: null, left, served: false },
    counterId: null,
    parked: null,
    passed: 0,
    lane: null,
    waits: [],
  }
  day.tickets.set(ticket.id, ticket)
  day.numbers.set(ticket.number, ticket)
  wait(day, ticket, seq)
}

/** A stop is over; where the visit has another one, the ticket waits there in its old place (rule J1). */
export function finish(day: Day, event: EventOf<'serving-finished'>, position: Position): void {
  const ticket = atCounter(day, event, position)
  if (!ticket) return
  keepForUndo(day, ticket, event.counterId)
  leave(day, ticket, 'served', position.seq)
  ticket.stop = { ...ticket.stop, served: true }
  if (event.next !== undefined) goOn(day, ticket, event.next, position.seq)
}

/** The called visitor stands at the counter. */
export function start(day: Day, event: EventOf<'serving-started'>, position: Position): void {
  const ticket = atCounter(day, event, position)
  if (ticket) ticket.state = 'serving'
}

export function noShow(day: Day, event: EventOf<'ticket-no-show'>, position: Position): void {
  const ticket = atCounter(day, event, position)
  if (!ticket) return
  keepForUndo(day, ticket, event.counterId)
  leave(day, ticket, 'no-show', position.seq)
}

/** The last finish or no-show of a counter never was (rule S2); whom it did not end comes to the counter unexplained. */
export function undo(day: Day, event: EventOf<'finish-undone'>, position: Position): void {
  const ended = day.ended.get(event.counterId)
  day.ended.delete(event.counterId)
  const ticket = day.tickets.get(event.ticketId)
  if (!ended || ended.ticket !== ticket || ticket.counterId !== null || ticket.parked) {
    takeUnexplained(day, event, position)
    return
  }
  leave(day, ticket, ended.state, position.seq, event.counterId)
  ticket.stop = ended.stop
}

/** A stop is left out (rule J4): who waited for it waits for the next one, or the visit is over. */
export function skip(day: Day, event: EventOf<'stop-skipped'>, { seq }: Position): void {
  const ticket = day.tickets.get(event.ticketId)
  if (ticket?.state !== 'waiting' || ticket.stop.serviceId !== event.serviceId) return
  leave(day, ticket, ticket.stop.served ? 'served' : 'cancelled', seq)
  if (event.next !== undefined) goOn(day, ticket, event.next, seq)
}

/** On hold, with a reason (rule H1): its own time, outside the queue. */
export function park(day: Day, event: EventOf<'ticket-parked'>, position: Position): void {
  const ticket = atCounter(day, event, position)
  if (!ticket) return
  leave(day, ticket, 'parked', position.seq)
  ticket.parked = { reason: event.reason, agencyId: day.setup.counter(event.counterId)?.agencyId ?? '' }
}

/** Back into the queue: whoever was called or put on hold (rules T2, H1). */
export function putBack(day: Day, { ticketId }: EventOf<'ticket-returned'>, { seq }: Position): void {
  const ticket = day.tickets.get(ticketId)
  if (ticket && (ticket.counterId !== null || ticket.parked)) wait(day, ticket, seq)
}

/** On to another service, or to one of its counters, in the same place (rule T1). */
export function transfer(day: Day, event: EventOf<'ticket-transferred'>, { seq }: Position): void {
  const ticket = day.tickets.get(event.ticketId)
  if (!ticket || isOver(ticket.state)) return
  const { serviceId, counterId = null, reason } = event
  const served = ticket.stop.served || ticket.state === 'serving'
  const cameBy = { exception: 'transferred-in', reason } as const
  ticket.stop = { ...ticket.stop, serviceId, sentTo: counterId, cameBy, served }
  wait(day, ticket, seq)
}

/** An absent visitor has the place again (rule M2). */
export function reinstate(day: Day, event: EventOf<'ticket-reinstated'>, { seq }: Position): void {
  const ticket = day.tickets.get(event.ticketId)
  if (ticket?.state !== 'no-show') return
  ticket.stop = { ...ticket.stop, cameBy: { exception: 'reinstated', reason: event.reason ?? 'other' } }
  wait(day, ticket, seq)
}

export function cancel(day: Day, { ticketId }: EventOf<'ticket-cancelled'>, { seq }: Position): void {
  const ticket = day.tickets.get(ticketId)
  if (ticket && !isOver(ticket.state)) leave(day, ticket, 'cancelled', seq)
}

/** The day is closed, and what was still open with it (rule D3). */
export function closeDay(day: Day, { expired }: EventOf<'day-closed'>, { seq }: Position): void {
  day.setup.closeAll()
  for (const id of expired) {
    const ticket = day.tickets.get(id)
    if (ticket && !isOver(ticket.state)) leave(day, ticket, 'expired', seq)
  }
}

/** A counter closes: who was sent to it waits for the service (rule T1). */
export function closeCounter(day: Day, { counterId }: EventOf<'counter-closed'>, { seq }: Position): void {
  day.setup.setOpen(counterId, false)
  for (const ticket of day.tickets.values()) {
    if (ticket.state !== 'waiting' || ticket.stop.sentTo !== counterId) continue
    ticket.stop = { ...ticket.stop, sentTo: null }
    wait(day, ticket, seq)
  }
}

/** Waits for a stop that the visit still has; a stop that it never had gives no place in a queue. */
function goOn(day: Day, ticket: ProofTicket, serviceId: string, seq: number): void {
  const { left, served } = ticket.stop
  if (!left.includes(serviceId)) return
  ticket.stop = { serviceId, sentTo: null, cameBy: null, left: left.filter((id) => id !== serviceId), served }
  wait(day, ticket, seq)
}

function keepForUndo(day: Day, ticket: ProofTicket, counterId: string): void {
  day.ended.set(counterId, { ticket, state: ticket.state, stop: ticket.stop })
}
