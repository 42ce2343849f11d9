import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import type { Hall } from '../hall.ts'
import { noteAbout } from '../reason.ts'
import { stopsAhead } from '../ticket.ts'
import { ticketAt, ticketFor } from './console.ts'
import { finishingOf, isThere } from './finishing.ts'

/** The visitor stands at the counter (rule S1). */
export function startServing(hall: Hall, { ticketId }: CommandOf<'start-serving'>, actor: Actor): Decision {
  const held = ticketAt(hall, ticketId, ['called'], actor)
  if (!held.ok) return refuse(held.rejection)
  return accept([{ type: 'serving-started', ticketId, number: held.ticket.number, counterId: held.counterId }])
}

/**
 * The visit is over, with its outcome (rule S1). A supervisor may finish one that an officer left behind (rule T2). After
 * `refused` or `must-return` the officer says whether a journey goes on (rule J4).
 */
export function finishServing(
  hall: Hall,
  command: CommandOf<'finish-serving'>,
  actor: Actor,
  { moment }: Facts,
): Decision {
  const { ticketId, outcome, goOn } = command
  const held = ticketFor(hall, ticketId, ['serving'], actor)
  if (!held.ok) return refuse(held.rejection)
  const { ticket, counterId } = held
  const left = stopsAhead(ticket).filter((stop) => isThere(hall, stop, moment)).length
  const asks = outcome === 'refused' || outcome === 'must-return'
  if (asks && left > 0 && goOn === undefined) return refuse({ code: 'journey-asks', number: ticket.number, left })
  return accept(finishingOf(hall, ticket, counterId, command, moment), noteAbout(`ticket:${ticketId}`, command.note))
}
