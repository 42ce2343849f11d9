import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import { reasonGiven } from '../reason.ts'
import type { Ticket } from '../ticket.ts'
import { callOf, secondsUntilNextCall } from './calling.ts'
import { busyWith, isCounterOfficer, openCounterAt, ticketAt, ticketFor, ticketIn } from './console.ts'

/** Puts a visitor on hold, with a reason; the counter is free (rule H1). */
export function parkTicket(hall: Hall, { ticketId, reason }: CommandOf<'park-ticket'>, actor: Actor): Decision {
  const held = ticketAt(hall, ticketId, ['called', 'serving'], actor)
  if (!held.ok) return refuse(held.rejection)
  const { code, side } = reasonGiven('park', reason, `ticket:${ticketId}`)
  const { number } = held.ticket
  return accept([{ type: 'ticket-parked', ticketId, number, counterId: held.counterId, reason: code }], side)
}

/** The agency that put a visitor on hold calls again, at a free counter (rule H1). */
export function resumeTicket(
  hall: Hall,
  { ticketId, counterId }: CommandOf<'resume-ticket'>,
  actor: Actor,
  facts: Facts,
): Decision {
  const found = ticketIn(hall, ticketId, ['parked'])
  if (!found.ok) return refuse(found.rejection)
  const at = openCounterAt(hall, counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  const { ticket } = found
  if (at.counter.agencyId !== agencyOfHold(hall, ticket))
    return refuse({ code: 'ticket-of-other-agency', number: ticket.number })
  const busy = busyWith(hall, at.live)
  if (busy) return refuse(busy)
  const wait = secondsUntilNextCall(hall, at.live, facts)
  if (wait > 0) return refuse({ code: 'double-press', seconds: wait })
  return accept([{ type: 'ticket-resumed', ...callOf(ticket, at.counter, facts, 0) }])
}

/**
 * Puts a visitor back into the queue, in the same place: one in hand by its officer, one on hold by an officer of the
 * agency, either by a supervisor (rules T2, H1).
 */
export function returnTicket(hall: Hall, { ticketId }: CommandOf<'return-ticket'>, actor: Actor): Decision {
  const parked = hall.tickets.get(ticketId)?.state === 'parked'
  const held = parked ? onHold(hall, ticketId, actor) : ticketFor(hall, ticketId, ['called', 'serving'], actor)
  if (!held.ok) return refuse(held.rejection)
  return accept([{ type: 'ticket-returned', ticketId, number: held.ticket.number }])
}

function onHold(hall: Hall, ticketId: string, actor: Actor): ReturnType<typeof ticketIn> {
  const found = ticketIn(hall, ticketId, ['parked'])
  if (!found.ok || !isCounterOfficer(actor)) return found
  const own = actor.kind === 'officer' && actor.agencyId === agencyOfHold(hall, found.ticket)
  return own ? found : { ok: false, rejection: { code: 'ticket-of-other-agency', number: found.ticket.number } }
}

/** The agency of the counter where a ticket was put on hold. */
export function agencyOfHold(hall: Hall, { parked }: Ticket): string | undefined {
  return setupOf(hall).counters.get(parked?.counterId ?? '')?.agencyId
}
