import type { Counter } from '../../../contract/building.ts'
import type { CommandOf } from '../../../contract/commands.ts'
import type { DomainEvent, EventOf } from '../../../contract/events.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, type LiveCounter, setupOf, ticketInHand } from '../hall.ts'
import { elapsedSince } from '../moment.ts'
import { noteAbout, reasonGiven } from '../reason.ts'
import { isCandidate, type Joining, nextFor } from '../routing.ts'
import type { Ticket } from '../ticket.ts'
import { busyWith, counterFor, openCounterAt, ticketAt } from './console.ts'
import { finishingOf } from './finishing.ts'

/**
 * Calls whom the order gives (rule C2). A visitor in service is finished first, and stays finished when nobody waits
 * (rule C6). Two officers never get the same ticket: each command sees what those before it did (rule C1).
 */
export function callNext(hall: Hall, { counterId }: CommandOf<'call-next'>, actor: Actor, facts: Facts): Decision {
  const at = openCounterAt(hall, counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  const wait = secondsUntilNextCall(hall, at.live, facts)
  if (wait > 0) return refuse({ code: 'double-press', seconds: wait })
  const present = ticketInHand(hall, at.live)
  if (present?.state === 'called') return refuse({ code: 'ticket-still-called', number: present.number })

  const events: DomainEvent[] = present ? finishingOf(hall, present, counterId, { outcome: 'done' }, facts.moment) : []
  const turn = nextFor(hall, at.counter, joiningBy(present, events))
  if (!turn) return accept([...events, { type: 'nobody-waiting', counterId }])
  const call = callOf(turn.ticket, at.counter, facts, events.length)
  return accept([...events, { type: 'ticket-called', ...call, ...(turn.passed && { passed: turn.passed.id }) }])
}

/** Calls a waiting visitor out of order, with a reason; the proof shows it as an exception (rule C4). */
export function callTicket(hall: Hall, command: CommandOf<'call-ticket'>, actor: Actor, facts: Facts): Decision {
  const at = counterFor(hall, command.counterId, actor)
  if (!at.ok) return refuse(at.rejection)
  const { counter, live } = at
  if (live.state === 'paused') return refuse({ code: 'counter-paused', counter: counter.number })
  const busy = busyWith(hall, live)
  if (busy) return refuse(busy)
  const wait = secondsUntilNextCall(hall, live, facts)
  if (wait > 0) return refuse({ code: 'double-press', seconds: wait })
  const ticket = [...hall.tickets.values()].find(({ number }) => number === command.number)
  if (!ticket) return refuse({ code: 'ticket-unknown' })
  if (ticket.state !== 'waiting')
    return refuse({ code: 'ticket-elsewhere', number: ticket.number, state: ticket.state })
  if (!isCandidate(counter, ticket))
    return refuse({ code: 'not-a-candidate', number: ticket.number, counter: counter.number })
  const about = `ticket:${ticket.id}`
  const { code, side } = reasonGiven('outOfOrder', command.reason, about)
  return accept(
    [{ type: 'ticket-called', ...callOf(ticket, counter, facts, 0), reason: code }],
    [...side, ...noteAbout(about, command.note)],
  )
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
  const counter = setupOf(hall).counters.get(held.counterId) as Counter
  return accept([{ type: 'ticket-recalled', ...callOf(held.ticket, counter, facts, 0) }])
}

/** What a call tells the hall; `before`: events of the same decision that stand before it. */
export function callOf(
  { id, number }: Ticket,
  counter: Counter,
  { nextSeq, screensIn }: Facts,
  before: number,
): Omit<EventOf<'ticket-recalled'>, 'type'> {
  const screens = screensIn(counter.zone)
  return { ticketId: id, number, counterId: counter.id, announcementId: String(nextSeq + before), screens }
}

/** Whole seconds until this counter may call again (rule C5); 0 when it may. */
export function secondsUntilNextCall(hall: Hall, live: LiveCounter, facts: Facts): number {
  if (live.lastCallAt === undefined) return 0
  const left = setupOf(hall).building.limits.doublePressSeconds * 1000 - elapsedSince(live.lastCallAt, facts.moment)
  return left > 0 ? (left + 999 - ((left + 999) % 1000)) / 1000 : 0
}

/** The visitor who was just finished here and waits for the next stop from now on (rule J1). */
function joiningBy(ticket: Ticket | undefined, events: readonly DomainEvent[]): Joining | undefined {
  const finished = events.find((event) => event.type === 'serving-finished')
  return ticket && finished?.next !== undefined ? { ticket, serviceId: finished.next } : undefined
}
