import type { EventOf, EventType, JournalRecord } from '../../contract/events.ts'
import { announcementOf, type Call } from './announcing.ts'
import { emptyHall, type Hall, type LiveCounter } from './hall.ts'
import { runningNumber } from './numbering.ts'
import { dequeue, emptyQueue, enqueue } from './queue.ts'
import { indexSetup } from './setup.ts'
import type { Ticket } from './ticket.ts'

/** What one journal record did to the hall. Changes the hall in place: it is folded, never shared. */
export function evolve(hall: Hall, record: JournalRecord): void {
  hall.seq = record.seq
  const effect = effects[record.event.type] as Effect<EventType>
  effect(hall, record.event as EventOf<EventType>, record)
}

/** The hall as a whole journal (or its part since the last opening) leaves it. */
export function fold(records: Iterable<JournalRecord>): Hall {
  const hall = emptyHall()
  for (const record of records) evolve(hall, record)
  return hall
}

type Effect<Type extends EventType> = (hall: Hall, event: EventOf<Type>, record: JournalRecord) => void

const nothing = (): void => {}

/** What each event does to the hall. */
const effects: { [Type in EventType]: Effect<Type> } = {
  'building-imported': (hall, { building }) => {
    hall.setup = indexSetup(building)
  },
  'day-opened': dayOpened,
  'day-hours-lifted': (hall) => {
    if (hall.day) hall.day.lifted = true
  },
  'day-closed': dayClosed,
  'counter-opened': (hall, { counterId, officerId, consoleId }, { at }) => {
    Object.assign(counterOf(hall, counterId), { state: 'open', officerId, consoleId, openedAt: at })
  },
  'counter-closed': (hall, { counterId }) => leave(counterOf(hall, counterId)),
  'ticket-issued': ticketIssued,
  'ticket-called': ticketCalled,
  'ticket-recalled': (hall, event, { at }) => announced(hall, ticketOf(hall, event.ticketId), event, at),
  'nobody-waiting': nothing,
  'serving-started': (hall, { ticketId }, { at }) => {
    Object.assign(ticketOf(hall, ticketId), { state: 'serving', startedAt: at })
  },
  'serving-finished': (hall, event, { at }) =>
    ended(hall, event, { state: 'served', finishedAt: at, outcome: event.outcome }),
  'ticket-no-show': (hall, event, { at }) => ended(hall, event, { state: 'no-show', finishedAt: at }),
  'officer-added': nothing,
  'officer-changed': nothing,
  'device-approved': nothing,
  'device-revoked': nothing,
}

function dayOpened(hall: Hall, event: EventOf<'day-opened'>, { at }: JournalRecord): void {
  const sameDay = hall.day?.date === event.date && hall.day.rehearsal === event.rehearsal
  hall.setup = indexSetup(event.building)
  hall.day = { date: event.date, rehearsal: event.rehearsal, lifted: event.lifted, openedAt: at, closed: false }
  hall.lastNumbers = new Map(Object.entries(event.numbers))
  if (sameDay) return
  hall.tickets = new Map()
  hall.calls = new Map(event.building.zones.map((zone) => [zone.id, []]))
  hall.queues = new Map(event.building.services.map((service) => [service.id, emptyQueue()]))
  hall.counters = new Map(event.building.counters.map((counter) => [counter.id, { state: 'closed', ended: [] }]))
}

function dayClosed(hall: Hall, event: EventOf<'day-closed'>): void {
  if (hall.day) hall.day.closed = true
  for (const id of event.expired) {
    const ticket = ticketOf(hall, id)
    if (ticket.state === 'waiting') dequeue(queueOf(hall, ticket), ticket)
    ticket.state = 'expired'
  }
  for (const counter of hall.counters.values()) leave(counter)
}

function ticketIssued(hall: Hall, event: EventOf<'ticket-issued'>, { seq, at }: JournalRecord): void {
  const ticket: Ticket = {
    id: event.ticketId,
    arrival: seq,
    number: event.number,
    serviceId: event.serviceIds[0] as string,
    class: event.class,
    state: 'waiting',
    language: event.language,
    issuedAt: at,
    passed: 0,
    calls: 0,
  }
  hall.tickets.set(ticket.id, ticket)
  hall.lastNumbers.set(event.prefix, runningNumber(event.number))
  enqueue(queueOf(hall, ticket), ticket)
}

function ticketCalled(hall: Hall, event: EventOf<'ticket-called'>, { at }: JournalRecord): void {
  const ticket = ticketOf(hall, event.ticketId)
  if (ticket.state === 'waiting') dequeue(queueOf(hall, ticket), ticket)
  ticket.state = 'called'
  ticket.counterId = event.counterId
  ticket.calledAt = at
  if (event.passed) ticketOf(hall, event.passed).passed += 1
  Object.assign(counterOf(hall, event.counterId), { ticketId: ticket.id, lastCallAt: at })
  announced(hall, ticket, event, at)
}

/** A call or a recall: it leads the calls of the counter's zone (rule A1). */
function announced(hall: Hall, ticket: Ticket, event: Call, at: number): void {
  ticket.calls += 1
  ticket.lastCalledAt = at
  const call = announcementOf(hall, event, at)
  const others = (hall.calls.get(call.zone) ?? []).filter(({ number }) => number !== call.number)
  hall.calls.set(call.zone, [call, ...others].slice(0, 9))
}

function ended(hall: Hall, event: { ticketId: string; counterId: string }, change: Partial<Ticket>): void {
  Object.assign(ticketOf(hall, event.ticketId), change)
  const counter = counterOf(hall, event.counterId)
  delete counter.ticketId
  counter.ended.push(event.ticketId)
}

function leave(counter: LiveCounter): void {
  counter.state = 'closed'
  delete counter.officerId
  delete counter.consoleId
  delete counter.openedAt
  delete counter.ticketId
}

function ticketOf(hall: Hall, id: string): Ticket {
  const ticket = hall.tickets.get(id)
  if (!ticket) throw new Error(`no ticket ${id} in the hall`)
  return ticket
}

function counterOf(hall: Hall, id: string): LiveCounter {
  const counter = hall.counters.get(id)
  if (!counter) throw new Error(`no counter ${id} in the hall`)
  return counter
}

function queueOf(hall: Hall, ticket: Ticket) {
  const queue = hall.queues.get(ticket.serviceId)
  if (!queue) throw new Error(`no queue for service ${ticket.serviceId}`)
  return queue
}
