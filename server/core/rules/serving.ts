import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, refuse, type SideRecord } from '../decision.ts'
import type { Hall } from '../hall.ts'
import type { Ticket } from '../ticket.ts'
import { ticketAt } from './console.ts'

/** The visitor stands at the counter (rule S1). */
export function startServing(hall: Hall, { ticketId }: CommandOf<'start-serving'>, actor: Actor): Decision {
  const held = ticketAt(hall, ticketId, ['called'], actor)
  if (!held.ok) return refuse(held.rejection)
  return accept([{ type: 'serving-started', ticketId, number: held.ticket.number, counterId: held.counterId }])
}

/** The visit is over, with its outcome (rule S1). A supervisor may finish one that an officer left behind (rule T2). */
export function finishServing(hall: Hall, command: CommandOf<'finish-serving'>, actor: Actor): Decision {
  const { ticketId, outcome, missing, note } = command
  const held =
    actor.kind === 'officer' && actor.role === 'officer'
      ? ticketAt(hall, ticketId, ['serving'], actor)
      : abandoned(hall, ticketId)
  if (!held.ok) return refuse(held.rejection)
  const side: SideRecord[] = note === undefined ? [] : [{ table: 'note', about: `ticket:${ticketId}`, text: note }]
  const { number } = held.ticket
  return accept(
    [{ type: 'serving-finished', ticketId, number, counterId: held.counterId, outcome, ...(missing && { missing }) }],
    side,
  )
}

/** The called visitor did not come. */
export function markNoShow(hall: Hall, { ticketId }: CommandOf<'mark-no-show'>, actor: Actor): Decision {
  const held = ticketAt(hall, ticketId, ['called'], actor)
  if (!held.ok) return refuse(held.rejection)
  return accept([{ type: 'ticket-no-show', ticketId, number: held.ticket.number, counterId: held.counterId }])
}

function abandoned(hall: Hall, ticketId: string): ReturnType<typeof ticketAt> {
  const ticket: Ticket | undefined = hall.tickets.get(ticketId)
  if (!ticket) return { ok: false, rejection: { code: 'ticket-unknown' } }
  const isThere = ticket.state === 'called' || ticket.state === 'serving'
  if (!isThere || ticket.counterId === undefined) {
    return { ok: false, rejection: { code: 'ticket-elsewhere', number: ticket.number, state: ticket.state } }
  }
  return { ok: true, ticket, counterId: ticket.counterId }
}
