import type { Counter } from '../../../contract/building.ts'
import type { TicketState } from '../../../contract/fields.ts'
import type { Rejection } from '../../../contract/rejections.ts'
import type { Actor } from '../actor.ts'
import { type Hall, type LiveCounter, setupOf } from '../hall.ts'
import { isAtCounter, type Ticket } from '../ticket.ts'

/** How a counter stands to whoever looks at it (rule K1). */
export type Hold = 'live' | 'other-console' | 'taken' | 'free'

export function holdOf(live: LiveCounter, actor: Actor): Hold {
  if (live.state === 'closed') return 'free'
  if (actor.kind !== 'officer' || live.officerId !== actor.officerId) return 'taken'
  return live.consoleId === actor.consoleId ? 'live' : 'other-console'
}

type Refused = { ok: false; rejection: Rejection }
type At = { ok: true; counter: Counter; live: LiveCounter } | Refused

/** A counter of the building, today. */
export function counterNamed(hall: Hall, counterId: string): At {
  const counter = setupOf(hall).counters.get(counterId)
  const live = hall.counters.get(counterId)
  return counter && live ? { ok: true, counter, live } : { ok: false, rejection: { code: 'counter-unknown' } }
}

/** The counter that this console runs, on a break or not, or why it does not (rule K1). */
export function ownCounter(hall: Hall, counterId: string, actor: Actor): At {
  const at = counterNamed(hall, counterId)
  if (!at.ok) return at
  const { number } = at.counter
  const hold = holdOf(at.live, actor)
  switch (hold) {
    case 'free':
      return { ok: false, rejection: { code: 'counter-not-open', counter: number } }
    case 'taken':
      return { ok: false, rejection: { code: 'counter-taken', counter: number } }
    case 'other-console':
      return { ok: false, rejection: { code: 'other-console', counter: number } }
    case 'live':
      return at
    default:
      return hold satisfies never
  }
}

/** The same, where it is not on a break. */
export function openCounterAt(hall: Hall, counterId: string, actor: Actor): At {
  const at = ownCounter(hall, counterId, actor)
  if (!at.ok || at.live.state === 'open') return at
  return { ok: false, rejection: { code: 'counter-paused', counter: at.counter.number } }
}

/** The counter that an officer runs, or any open one for a supervisor. */
export function counterFor(hall: Hall, counterId: string, actor: Actor): At {
  if (isCounterOfficer(actor)) return ownCounter(hall, counterId, actor)
  const at = counterNamed(hall, counterId)
  if (!at.ok || at.live.state !== 'closed') return at
  return { ok: false, rejection: { code: 'counter-not-open', counter: at.counter.number } }
}

/** Somebody who works at a counter, not above it. */
export function isCounterOfficer(actor: Actor): boolean {
  return actor.kind === 'officer' && actor.role === 'officer'
}

type Held = { ok: true; ticket: Ticket; counterId: string } | Refused

/** The ticket in one of the `states` at the counter that this console runs, or why not. */
export function ticketAt(hall: Hall, ticketId: string, states: readonly TicketState[], actor: Actor): Held {
  const found = ticketIn(hall, ticketId, states)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.counterId === undefined) return elsewhere(ticket)
  const at = ownCounter(hall, ticket.counterId, actor)
  return at.ok ? { ok: true, ticket, counterId: at.counter.id } : at
}

/** The same, or for a supervisor the ticket at whatever counter, which its officer left behind (rule T2). */
export function ticketFor(hall: Hall, ticketId: string, states: readonly TicketState[], actor: Actor): Held {
  if (isCounterOfficer(actor)) return ticketAt(hall, ticketId, states, actor)
  const found = ticketIn(hall, ticketId, states.includes('serving') ? ['called', 'serving'] : states)
  if (!found.ok) return found
  const { ticket } = found
  return ticket.counterId === undefined ? elsewhere(ticket) : { ok: true, ticket, counterId: ticket.counterId }
}

/** A ticket of today in one of these states, or why not. */
export function ticketIn(
  hall: Hall,
  ticketId: string,
  states: readonly TicketState[],
): { ok: true; ticket: Ticket } | Refused {
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) return { ok: false, rejection: { code: 'ticket-unknown' } }
  return states.includes(ticket.state) ? { ok: true, ticket } : elsewhere(ticket)
}

/** The ticket that a counter still has in hand keeps it from being left (rule K2). */
export function busyWith(hall: Hall, live: LiveCounter): Rejection | null {
  const ticket = live.ticketId === undefined ? undefined : hall.tickets.get(live.ticketId)
  return ticket && isAtCounter(ticket) ? { code: 'counter-busy', number: ticket.number } : null
}

function elsewhere({ number, state }: Ticket): Refused {
  return { ok: false, rejection: { code: 'ticket-elsewhere', number, state } }
}
