import type { EventOf, JournalRecord } from '../../../contract/events.ts'
import { counterOf, freeCounter, leaveQueue, ticketOf } from '../find.ts'
import type { Hall } from '../hall.ts'
import { emptyQueue } from '../queue.ts'
import { indexSetup } from '../setup.ts'
import { leave } from './counters.ts'
import type { Effects } from './effect.ts'

/** Opening and closing the service day (rules D1, D3, D5). */
export const dayEffects: Effects<
  'day-opened' | 'day-hours-lifted' | 'day-closed' | 'date-confirmed' | 'service-paused' | 'service-resumed'
> = {
  'day-opened': opened,
  'day-hours-lifted': (hall) => {
    if (hall.day) hall.day.lifted = true
  },
  'day-closed': closed,
  'date-confirmed': (hall, _event, { at }) => {
    hall.lastAt = at
  },
  'service-paused': (hall, { serviceId, reason }) => {
    hall.pausedServices.set(serviceId, reason)
  },
  'service-resumed': (hall, { serviceId }) => {
    hall.pausedServices.delete(serviceId)
  },
}

function opened(hall: Hall, event: EventOf<'day-opened'>, { at, by }: JournalRecord): void {
  // A person who opens the day has seen its date (rule D4).
  if (by.startsWith('officer:')) hall.lastAt = at
  const sameDay = hall.day?.date === event.date && hall.day.rehearsal === event.rehearsal
  if (!sameDay) startAnew(hall, event)
  hall.setup = indexSetup(event.building, hall.furtherServices)
  hall.day = { date: event.date, rehearsal: event.rehearsal, lifted: event.lifted, openedAt: at, closed: false }
  hall.lastNumbers = new Map(Object.entries(event.numbers))
}

function startAnew(hall: Hall, { building }: EventOf<'day-opened'>): void {
  hall.tickets = new Map()
  hall.calls = new Map(building.zones.map((zone) => [zone.id, []]))
  hall.queues = new Map(building.services.map((service) => [service.id, emptyQueue()]))
  hall.counters = new Map(building.counters.map((counter) => [counter.id, { state: 'closed', ended: [] }]))
  for (const map of [hall.sent, hall.announcements, hall.placesTaken, hall.bursts, hall.furtherServices]) map.clear()
  hall.pausedServices.clear()
  hall.paperNumbers.clear()
}

function closed(hall: Hall, event: EventOf<'day-closed'>, { seq }: JournalRecord): void {
  if (hall.day) hall.day.closed = true
  for (const id of event.expired) {
    const ticket = ticketOf(hall, id)
    leaveQueue(hall, ticket)
    freeCounter(hall, ticket)
    Object.assign(ticket, { state: 'expired', touched: seq })
  }
  for (const id of hall.counters.keys()) leave(hall, id, counterOf(hall, id))
}
