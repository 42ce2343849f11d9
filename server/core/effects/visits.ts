import type { EventOf, JournalRecord } from '../../../contract/events.ts'
import { counterOf, freeCounter, joinQueue, leaveQueue, ticketOf } from '../find.ts'
import type { Hall } from '../hall.ts'
import { giveBackPlace, takePlace } from '../quota.ts'
import { servedMilliseconds, stopOf, type Ticket, type TicketStop } from '../ticket.ts'
import type { Effects } from './effect.ts'
import { newStop } from './issuing.ts'

/** What becomes of a visit (rules S1, S2, M2, H1, T1, T2, J1 to J4). */
export const visitEffects: Effects<
  | 'serving-started'
  | 'serving-finished'
  | 'stop-skipped'
  | 'ticket-no-show'
  | 'ticket-parked'
  | 'ticket-returned'
  | 'ticket-transferred'
  | 'ticket-reinstated'
  | 'ticket-cancelled'
  | 'finish-undone'
> = {
  'serving-started': (hall, { ticketId }, { at, seq }) => {
    const ticket = touch(hall, ticketId, seq)
    const stop = stopOf(ticket)
    ticket.state = 'serving'
    stop.startedAt ??= at
    stop.runningSince = at
  },
  'serving-finished': finished,
  'stop-skipped': skipped,
  'ticket-no-show': (hall, event, record) => {
    const ticket = touch(hall, event.ticketId, record.seq)
    remember(hall, ticket, 'no-show', event.counterId, record)
    Object.assign(ticket, { state: 'no-show', noShowAt: record.at })
    stopOf(ticket).finishedAt = record.at
  },
  'ticket-parked': (hall, { ticketId, counterId, reason }, { at, seq }) => {
    const ticket = touch(hall, ticketId, seq)
    pauseServing(stopOf(ticket), at)
    freeCounter(hall, ticket)
    Object.assign(ticket, { state: 'parked', parked: { reason, at, counterId } })
  },
  'ticket-returned': (hall, { ticketId }, { at, seq }) => {
    const ticket = touch(hall, ticketId, seq)
    endHold(ticket, at)
    pauseServing(stopOf(ticket), at)
    freeCounter(hall, ticket)
    joinQueue(hall, ticket)
  },
  'ticket-transferred': transferred,
  'ticket-reinstated': (hall, { ticketId }, { seq }) => {
    const ticket = touch(hall, ticketId, seq)
    delete ticket.noShowAt
    delete stopOf(ticket).finishedAt
    joinQueue(hall, ticket)
  },
  'ticket-cancelled': (hall, { ticketId }, { seq }) => {
    const ticket = touch(hall, ticketId, seq)
    leaveQueue(hall, ticket)
    ticket.state = 'cancelled'
    for (const { serviceId, state } of ticket.stops)
      if (state === 'here' || state === 'ahead') giveBackPlace(hall, serviceId)
  },
  'finish-undone': undone,
}

function finished(hall: Hall, event: EventOf<'serving-finished'>, record: JournalRecord): void {
  const ticket = touch(hall, event.ticketId, record.seq)
  const stop = stopOf(ticket)
  remember(hall, ticket, 'finish', event.counterId, record)
  pauseServing(stop, record.at)
  Object.assign(stop, { state: 'served', finishedAt: record.at, outcome: event.outcome })
  if (event.next !== undefined) goOn(hall, ticket, event.next, record.at)
  else {
    ticket.state = 'served'
    for (const left of ticket.stops) if (left.state === 'ahead') left.state = 'skipped'
  }
}

/** A stop ahead is left out; the present one too, where it is waited for: the visit goes on or ends. */
function skipped(hall: Hall, event: EventOf<'stop-skipped'>, { at, seq }: JournalRecord): void {
  const ticket = touch(hall, event.ticketId, seq)
  const isPresent = ticket.state === 'waiting' && ticket.serviceId === event.serviceId
  const stop = isPresent ? stopOf(ticket) : ticket.stops.find((each) => isAhead(each, event.serviceId))
  if (!stop) return
  stop.state = 'skipped'
  if (!isPresent) return
  leaveQueue(hall, ticket)
  delete ticket.sentTo
  if (event.next !== undefined) goOn(hall, ticket, event.next, at)
  else ticket.state = ticket.stops.some(({ state }) => state === 'served') ? 'served' : 'cancelled'
}

/** The next stop of a journey: its queue, with the place of the morning (rule J1). */
function goOn(hall: Hall, ticket: Ticket, serviceId: string, at: number): void {
  ticket.at = ticket.stops.findIndex((stop) => isAhead(stop, serviceId))
  arrive(hall, ticket, stopOf(ticket), at)
}

function arrive(hall: Hall, ticket: Ticket, stop: TicketStop, at: number): void {
  Object.assign(stop, { state: 'here', queuedAt: at })
  ticket.serviceId = stop.serviceId
  delete ticket.transferred
  joinQueue(hall, ticket)
}

/** Sent on to another service, as a stop of its own, or to one counter of the same service (rule T1). */
function transferred(hall: Hall, event: EventOf<'ticket-transferred'>, { at, seq }: JournalRecord): void {
  const ticket = touch(hall, event.ticketId, seq)
  const from = ticket.serviceId
  leaveQueue(hall, ticket)
  endHold(ticket, at)
  pauseServing(stopOf(ticket), at)
  freeCounter(hall, ticket)
  delete ticket.sentTo
  if (event.counterId !== undefined) ticket.sentTo = event.counterId
  if (event.serviceId === from) joinQueue(hall, ticket)
  else {
    const stop = stopOf(ticket)
    Object.assign(stop, { state: stop.startedAt === undefined ? 'skipped' : 'served', finishedAt: at })
    ticket.at += 1
    ticket.stops.splice(ticket.at, 0, newStop(event.serviceId))
    takePlace(hall, event.serviceId)
    arrive(hall, ticket, stopOf(ticket), at)
  }
  ticket.transferred = { from, reason: event.reason }
}

/** As it was before the counter's last finish or no-show (rule S2). */
function undone(hall: Hall, { ticketId, counterId }: EventOf<'finish-undone'>, { at, seq }: JournalRecord): void {
  const ticket = touch(hall, ticketId, seq)
  const counter = counterOf(hall, counterId)
  const last = counter.last
  if (!last) throw new Error(`nothing to undo at ${counterId}`)
  leaveQueue(hall, ticket)
  ticket.at = last.stop
  ticket.stops = ticket.stops.map((each, place) => (place > last.stop ? newStop(each.serviceId) : each))
  const stop = stopOf(ticket)
  ticket.serviceId = stop.serviceId
  delete ticket.noShowAt
  delete stop.finishedAt
  delete stop.outcome
  stop.state = 'here'
  if (last.was === 'serving') stop.runningSince = at
  if (last.transferred) ticket.transferred = last.transferred
  Object.assign(ticket, { state: last.was, counterId })
  counter.ticketId = ticketId
  counter.ended.pop()
  delete counter.last
}

function touch(hall: Hall, ticketId: string, seq: number): Ticket {
  const ticket = ticketOf(hall, ticketId)
  ticket.touched = seq
  return ticket
}

/** The counter is free, and knows what can be undone. */
function remember(
  hall: Hall,
  ticket: Ticket,
  what: 'finish' | 'no-show',
  counterId: string,
  { seq, at }: JournalRecord,
): void {
  const counter = counterOf(hall, counterId)
  delete counter.ticketId
  counter.ended.push({ ticketId: ticket.id, stop: ticket.at })
  const was = ticket.state === 'serving' ? 'serving' : 'called'
  const { transferred } = ticket
  counter.last = {
    ticketId: ticket.id,
    what,
    stop: ticket.at,
    was,
    ...(transferred && { transferred }),
    seq,
    at,
  }
}

function pauseServing(stop: TicketStop, at: number): void {
  stop.servedFor = servedMilliseconds(stop, at)
  delete stop.runningSince
}

function endHold(ticket: Ticket, at: number): void {
  const held = ticket.parked ? at - ticket.parked.at : 0
  stopOf(ticket).parkedFor += held > 0 ? held : 0
  delete ticket.parked
}

function isAhead(stop: TicketStop, serviceId: string): boolean {
  return stop.state === 'ahead' && stop.serviceId === serviceId
}
