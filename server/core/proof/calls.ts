import type { EventOf } from '../../../contract/events.ts'
import type { Explanation } from '../../../contract/proof.ts'
import { type Day, leave } from './day.ts'
import { turnAt } from './order.ts'
import type { ProofCounter, Setup } from './setup.ts'
import type { ProofTicket } from './ticket.ts'

/** Where a record stands in the journal. */
export type Position = { seq: number; at: number }

type AtCounter = { ticketId: string; number: string; counterId: string }

/** A call: by the rules of order, openly out of order, or unexplained. What the event says of itself is not asked. */
export function call(day: Day, event: EventOf<'ticket-called'>, position: Position): void {
  const counter = counterOf(day.setup, event.counterId)
  const ticket = ticketIn(day, event)
  const turn = turnAt(counter, day.queue, day.setup)
  day.ended.delete(counter.id)
  if (ticket && event.reason === undefined && turn?.ticket === ticket) {
    if (turn.passes) turn.passes.passed += 1
    note(day, event, position, ticket.stop.cameBy ?? { cause: turn.cause })
  } else if (ticket && event.reason !== undefined && isCandidate(ticket, counter)) {
    note(day, event, position, { exception: 'out-of-order', reason: event.reason })
  } else {
    noteUnexplained(day, event, position)
  }
  if (ticket) {
    leave(day, ticket, 'called', position.seq, counter.id)
    // It has come where it was sent; put back, it waits for the service.
    ticket.stop = { ...ticket.stop, sentTo: null }
  }
}

/** A visitor on hold is called again, by the agency that put the visitor there (rule H1). */
export function resume(day: Day, event: EventOf<'ticket-resumed'>, position: Position): void {
  const ticket = ticketIn(day, event)
  if (ticket?.parked && ticket.parked.agencyId === counterOf(day.setup, event.counterId).agencyId) {
    note(day, event, position, { exception: 'resumed', reason: ticket.parked.reason })
  } else {
    noteUnexplained(day, event, position)
  }
  if (ticket) leave(day, ticket, 'called', position.seq, event.counterId)
}

/** The ticket that is at a counter. One that came there without a call is a call that nothing explains. */
export function atCounter(day: Day, event: AtCounter, position: Position): ProofTicket | undefined {
  const ticket = ticketIn(day, event)
  if (ticket?.counterId !== event.counterId) takeUnexplained(day, event, position)
  return ticket
}

/** A ticket is at a counter, and no rule explains how it came there. */
export function takeUnexplained(day: Day, event: AtCounter, position: Position): void {
  noteUnexplained(day, event, position)
  const ticket = ticketIn(day, event)
  if (ticket) leave(day, ticket, 'called', position.seq, event.counterId)
}

function noteUnexplained(day: Day, event: AtCounter, position: Position): void {
  const turn = turnAt(counterOf(day.setup, event.counterId), day.queue, day.setup)
  note(day, event, position, { unexplained: true }, turn?.ticket.number ?? null)
}

function note(day: Day, event: AtCounter, { seq, at }: Position, why: Explanation, due: string | null = null): void {
  const ticket = ticketIn(day, event) ?? null
  const { number, serves } = counterOf(day.setup, event.counterId)
  day.calls.push({
    seq,
    at,
    ticket,
    number: event.number,
    class: ticket?.class ?? 'regular',
    counterId: event.counterId,
    counter: number,
    serves,
    why,
    due,
  })
}

/** The ticket that an event speaks of; none where its number is another's. */
function ticketIn(day: Day, { ticketId, number }: AtCounter): ProofTicket | undefined {
  const ticket = day.tickets.get(ticketId)
  return ticket?.number === number ? ticket : undefined
}

function isCandidate({ state, stop }: ProofTicket, counter: ProofCounter): boolean {
  if (state !== 'waiting') return false
  return stop.sentTo === null ? counter.serves.has(stop.serviceId) : stop.sentTo === counter.id
}

/** A counter that the set-up does not know serves nothing. */
function counterOf(setup: Setup, id: string): ProofCounter {
  return setup.counter(id) ?? { id, number: 0, agencyId: '', serves: new Set(), priorityFirst: false, open: false }
}
