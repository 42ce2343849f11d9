import type { Counter } from '../../../contract/building.ts'
import type { TicketState } from '../../../contract/fields.ts'
import type { Rejection } from '../../../contract/rejections.ts'
import type { Actor } from '../actor.ts'
import { type Hall, type LiveCounter, setupOf } from '../hall.ts'
import type { Ticket } from '../ticket.ts'

/** How a counter stands to whoever looks at it (rule K1). */
export type Hold = 'live' | 'other-console' | 'taken' | 'free'

export function holdOf(live: LiveCounter, actor: Actor): Hold {
  if (live.state === 'closed') return 'free'
  if (actor.kind !== 'officer' || live.officerId !== actor.officerId) return 'taken'
  return live.consoleId === actor.consoleId ? 'live' : 'other-console'
}

type At = { ok: true; counter: Counter; live: LiveCounter } | { ok: false; rejection: Rejection }

/** The open counter that this console runs, or why it does not (rule K1). */
export function counterAt(hall: Hall, counterId: string, actor: Actor): At {
  const counter = setupOf(hall).counters.get(counterId)
  const live = hall.counters.get(counterId)
  if (!counter || !live) return { ok: false, rejection: { code: 'counter-unknown' } }
  const hold = holdOf(live, actor)
  switch (hold) {
    case 'free':
      return { ok: false, rejection: { code: 'counter-not-open', counter: counter.number } }
    case 'taken':
      return { ok: false, rejection: { code: 'counter-taken', counter: counter.number } }
    case 'other-console':
      return { ok: false, rejection: { code: 'other-console', counter: counter.number } }
    case 'live':
      return { ok: true, counter, live }
    default:
      return hold satisfies never
  }
}

type Held = { ok: true; ticket: Ticket; counterId: string } | { ok: false; rejection: Rejection }

/** The ticket in one of the `states` at the counter that this console runs, or why not. */
export function ticketAt(hall: Hall, ticketId: string, states: readonly TicketState[], actor: Actor): Held {
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) return { ok: false, rejection: { code: 'ticket-unknown' } }
  if (!states.includes(ticket.state) || ticket.counterId === undefined) {
    return { ok: false, rejection: { code: 'ticket-elsewhere', number: ticket.number, state: ticket.state } }
  }
  const at = counterAt(hall, ticket.counterId, actor)
  return at.ok ? { ok: true, ticket, counterId: at.counter.id } : at
}
