import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import { elapsedSince } from '../moment.ts'
import { openCounterAt } from './console.ts'
import { comingBackRefusal } from './identity.ts'

/** Takes back a counter's last finish or no-show, unless it has called again or the ticket has moved on (rule S2). */
export function undoLast(hall: Hall, { counterId }: CommandOf<'undo-last'>, actor: Actor, facts: Facts): Decision {
  const at = openCounterAt(hall, counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  const { last } = at.live
  const ticket = last && hall.tickets.get(last.ticketId)
  if (!last || !ticket) return refuse({ code: 'nothing-to-undo' })
  const seconds = setupOf(hall).building.limits.undoSeconds
  if (elapsedSince(last.at, facts.moment) > seconds * 1000) return refuse({ code: 'undo-too-late', seconds })
  if (ticket.touched !== last.seq) return refuse({ code: 'ticket-moved-on', number: ticket.number })
  const refused = comingBackRefusal(hall, ticket, ticket.stops.slice(last.stop), facts)
  if (refused) return refuse(refused)
  return accept([{ type: 'finish-undone', ticketId: ticket.id, number: ticket.number, counterId }])
}
