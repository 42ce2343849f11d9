import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'

/** A copy of a slip: a person's choice, and it says so (rule B1). */
export function reprintSlip(hall: Hall, { ticketId }: CommandOf<'reprint-slip'>): Decision {
  const ticket = hall.tickets.get(ticketId)
  if (!ticket) return refuse({ code: 'ticket-unknown' })
  const copy = ticket.copies > 0 ? ticket.copies + 1 : 2
  return accept([{ type: 'slip-reprinted', ticketId, number: ticket.number, copy }])
}

/** A service's requirements on paper, for somebody who comes back later. */
export function printChecklist(
  hall: Hall,
  { serviceId, language = 'id' }: CommandOf<'print-checklist'>,
  _actor: Actor,
): Decision {
  if (!setupOf(hall).services.has(serviceId)) return refuse({ code: 'service-unknown', serviceId })
  return accept([{ type: 'checklist-printed', serviceId, language }])
}
