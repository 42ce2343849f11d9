import type { EventOf, JournalRecord } from '../../../contract/events.ts'
import { burstKey, noteIssue } from '../burst.ts'
import { joinQueue, ticketOf } from '../find.ts'
import { type Hall, setupOf } from '../hall.ts'
import { runningNumber } from '../numbering.ts'
import { takePlace } from '../quota.ts'
import type { Ticket, TicketStop } from '../ticket.ts'
import { type Effects, nothing } from './effect.ts'

/** Numbers that are given, and slips (rules N1, I4, I7, I8). */
export const issuingEffects: Effects<'ticket-issued' | 'slip-reprinted' | 'checklist-printed'> = {
  'ticket-issued': issued,
  'slip-reprinted': (hall, { ticketId, copy }) => {
    ticketOf(hall, ticketId).copies = copy
  },
  'checklist-printed': nothing,
}

function issued(hall: Hall, event: EventOf<'ticket-issued'>, record: JournalRecord): void {
  const { seq, at, by } = record
  const [first, ...later] = event.serviceIds as [string, ...string[]]
  const ticket: Ticket = {
    id: event.ticketId,
    arrival: seq,
    number: event.number,
    class: event.class,
    state: 'waiting',
    language: event.language,
    issuedAt: at,
    passed: 0,
    stops: [{ ...newStop(first), state: 'here', queuedAt: at }, ...later.map(newStop)],
    at: 0,
    serviceId: first,
    announcements: [],
    identified: event.identified === true,
    copies: event.paper ? 0 : 1,
    touched: seq,
  }
  hall.tickets.set(ticket.id, ticket)
  if (event.paper) hall.paperNumbers.add(event.number)
  else hall.lastNumbers.set(event.prefix, runningNumber(event.number))
  for (const serviceId of event.serviceIds) takePlace(hall, serviceId)
  if (by.startsWith('device:') || by === 'local') noteBurst(hall, burstKey(by, event.prefix), at)
  joinQueue(hall, ticket)
}

/** A stop whose turn has not come. */
export function newStop(serviceId: string): TicketStop {
  return { serviceId, state: 'ahead', calls: 0, servedFor: 0, parkedFor: 0 }
}

function noteBurst(hall: Hall, key: string, at: number): void {
  const burst = hall.bursts.get(key) ?? { at: [], gone: 0 }
  hall.bursts.set(key, burst)
  noteIssue(burst, at, setupOf(hall).building.limits.burstSeconds)
}
