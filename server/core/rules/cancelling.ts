import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import { reasonGiven } from '../reason.ts'
import { isCounterOfficer, ticketIn } from './console.ts'

/** Takes a visitor out of the queue, or off hold; a visitor does it with the code of the own ticket. */
export function cancelTicket(
  hall: Hall,
  { ticketId, code: byCode, reason }: CommandOf<'cancel-ticket'>,
  actor: Actor,
): Decision {
  // The door has read the code: it stands for the ticket, and a visitor has nothing else.
  if (actor.kind === 'visitor' && byCode === undefined) return refuse({ code: 'ticket-unknown' })
  const found = ticketIn(hall, ticketId ?? '', ['waiting', 'parked'])
  if (!found.ok) return refuse(found.rejection)
  const { id, number, serviceId } = found.ticket
  const isOwn = actor.kind === 'officer' && actor.agencyId === setupOf(hall).services.get(serviceId)?.agencyId
  if (isCounterOfficer(actor) && !isOwn) return refuse({ code: 'ticket-of-other-agency', number })
  const usual = actor.kind === 'visitor' ? 'by-visitor' : 'visitor-left'
  const { code, side } = reasonGiven('cancel', reason ?? usual, `ticket:${id}`)
  return accept([{ type: 'ticket-cancelled', ticketId: id, number, reason: code }], side)
}
