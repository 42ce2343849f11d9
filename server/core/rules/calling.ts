import type { CommandOf } from '../../../contract/commands.ts'
import type { DomainEvent } from '../../../contract/events.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, type LiveCounter, setupOf } from '../hall.ts'
import { elapsedSince } from '../moment.ts'
import { nextFor } from '../routing.ts'
import { counterAt, ticketAt } from './console.ts'

/**
 * Calls whom the order gives (rule C2). A visitor in service is finished first, and stays finished when nobody waits
 * (rule C6). Two officers never get the same ticket: each command sees what those before it did (rule C1).
 */
export function callNext(hall: Hall, { counterId }: CommandOf<'call-next'>, actor: Actor, facts: Facts): Decision {
  const at = counterAt(hall, counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  const wait = secondsUntilNextCall(hall, at.live, facts)
  if (wait > 0) return refuse({ code: 'double-press', seconds: wait })
  const present = at.live.ticketId === undefined ? undefined : hall.tickets.get(at.live.ticketId)
  if (present?.state === 'called') return refuse({ code: 'ticket-still-called', number: present.number })

  const events: DomainEvent[] = []
  if (present)
    events.push({ type: 'serving-finished', ticketId: present.id, number: present.number, counterId, outcome: 'done' })
  const turn = nextFor(hall, at.counter)
  if (!turn) return accept([...events, { type: 'nobody-waiting', counterId }])
  events.push({
    type: 'ticket-called',
    ticketId: turn.ticket.id,
    number: turn.ticket.number,
    counterId,
    announcementId: String(facts.nextSeq + events.length),
    ...(turn.passed && { passed: turn.passed.id }),
  })
  return accept(events)
}

/** Announces a called visitor once more (rule A1). */
export function recallTicket(
  hall: Hall,
  { ticketId }: CommandOf<'recall-ticket'>,
  actor: Actor,
  facts: Facts,
): Decision {
  const held = ticketAt(hall, ticketId, ['called'], actor)
  if (!held.ok) return refuse(held.rejection)
  const { number } = held.ticket
  return accept([
    { type: 'ticket-recalled', ticketId, number, counterId: held.counterId, announcementId: String(facts.nextSeq) },
  ])
}

/** Whole seconds until this counter may call again (rule C5); 0 when it may. */
function secondsUntilNextCall(hall: Hall, live: LiveCounter, facts: Facts): number {
  if (live.lastCallAt === undefined) return 0
  const left = setupOf(hall).building.limits.doublePressSeconds * 1000 - elapsedSince(live.lastCallAt, facts.moment)
  return left > 0 ? (left + 999 - ((left + 999) % 1000)) / 1000 : 0
}
