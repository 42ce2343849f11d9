import type { EventOf, JournalRecord } from '../../../contract/events.ts'
import { announcementOf, type Call } from '../announcing.ts'
import { counterOf, leaveQueue, ticketOf } from '../find.ts'
import { type Hall, setupOf } from '../hall.ts'
import { stopOf } from '../ticket.ts'
import { type Effects, nothing } from './effect.ts'

/** Calls as the hall sees and hears them (rules A1, A2, C1, P2). */
export const callingEffects: Effects<
  | 'ticket-called'
  | 'ticket-recalled'
  | 'ticket-resumed'
  | 'announcement-shown'
  | 'announcement-spoken'
  | 'nobody-waiting'
> = {
  'ticket-called': (hall, event, record) => {
    if (event.passed) ticketOf(hall, event.passed).passed += 1
    comeToCounter(hall, event, record)
  },
  'ticket-recalled': announced,
  'ticket-resumed': (hall, event, record) => {
    const ticket = ticketOf(hall, event.ticketId)
    const held = record.at - (ticket.parked?.at ?? record.at)
    stopOf(ticket).parkedFor += held > 0 ? held : 0
    delete ticket.parked
    comeToCounter(hall, event, record)
  },
  'announcement-shown': (hall, { announcementId }, { at }) => {
    const found = hall.announcements.get(announcementId)
    if (found) found.shownAt = at
  },
  'announcement-spoken': (hall, { announcementId }, { at }) => {
    const found = hall.announcements.get(announcementId)
    if (found) found.spokenAt = at
  },
  'nobody-waiting': nothing,
}

function comeToCounter(
  hall: Hall,
  event: EventOf<'ticket-called'> | EventOf<'ticket-resumed'>,
  record: JournalRecord,
): void {
  const ticket = ticketOf(hall, event.ticketId)
  leaveQueue(hall, ticket)
  delete ticket.sentTo
  Object.assign(ticket, { state: 'called', counterId: event.counterId, announcements: [] })
  const stop = stopOf(ticket)
  Object.assign(stop, { counterId: event.counterId, calls: 0 })
  stop.calledAt ??= record.at
  const counter = counterOf(hall, event.counterId)
  Object.assign(counter, { ticketId: ticket.id, lastCallAt: record.at })
  delete counter.last
  announced(hall, event, record)
}

/** A call or a recall: it leads the calls of the counter's zone (rule A1). */
function announced(hall: Hall, event: Call, { at, seq }: JournalRecord): void {
  const ticket = ticketOf(hall, event.ticketId)
  const stop = stopOf(ticket)
  const { announcementId, counterId, screens } = event
  stop.calls += 1
  stop.lastCalledAt = at
  ticket.touched = seq
  ticket.announcements.push(announcementId)
  const zone = setupOf(hall).counters.get(counterId)?.zone ?? ''
  hall.announcements.set(announcementId, { ticketId: ticket.id, counterId, zone, at, screens })
  const call = announcementOf(hall, event, at)
  const others = (hall.calls.get(zone) ?? []).filter(({ number }) => number !== call.number)
  hall.calls.set(zone, [call, ...others].slice(0, 9))
}
