import type { CounterState, TicketClass } from '../../contract/fields.ts'
import type { ReasonOf } from '../../contract/reasons.ts'
import type { Announcement } from '../../contract/views.ts'
import type { Burst } from './burst.ts'
import type { ServiceQueue } from './queue.ts'
import type { Setup } from './setup.ts'
import type { Ticket } from './ticket.ts'

/** A counter today. `officerId` and `consoleId` say who runs it (rule K1). */
export type LiveCounter = {
  state: CounterState
  officerId?: string
  consoleId?: string
  openedAt?: number
  /** Why and until when it is on a break or closed (rule K2). */
  away?: { reason?: ReasonOf<'pause'> | ReasonOf<'close'>; backAt?: string }
  /** The ticket that is called or served here (rule C1). */
  ticketId?: string
  lastCallAt?: number
  /** What can be undone (rule S2): the ticket, which of its stops and as what, and the record that ended it. */
  last?: {
    ticketId: string
    what: 'finish' | 'no-show'
    stop: number
    was: 'called' | 'serving'
    transferred?: Ticket['transferred']
    seq: number
    at: number
  }
  /** Ended visits of today, oldest first: ticket and stop. */
  ended: { ticketId: string; stop: number }[]
}

/** A call or a recall, and whether the hall was told (rules A1, A2). `screens`: displays that watched then. */
export type Announced = {
  ticketId: string
  counterId: string
  zone: string
  at: number
  screens: number
  shownAt?: number
  spokenAt?: number
}

export type ServiceDay = { date: string; rehearsal: boolean; lifted: boolean; openedAt: number; closed: boolean }

/** Today's live state of the building: `evolve` folded over the journal (rule G6). */
export type Hall = {
  seq: number
  /** The latest instant that a record was written at, or a person confirmed (rule D4). */
  lastAt: number
  setup: Setup | null
  day: ServiceDay | null
  tickets: Map<string, Ticket>
  /** Who waits for a service. */
  queues: Map<string, ServiceQueue>
  /** Who waits for one counter alone (rule T1). */
  sent: Map<string, ServiceQueue>
  counters: Map<string, LiveCounter>
  /** Last running number given on this service day, by prefix (rule N1). */
  lastNumbers: Map<string, number>
  /** Numbers of the paper roll that were entered on this service day (rule N2). */
  paperNumbers: Set<string>
  /** Latest calls by zone, newest first, each ticket once. */
  calls: Map<string, Announcement[]>
  /** Today's announcements by id. */
  announcements: Map<string, Announced>
  /** Services that give no numbers for now (rule I1). */
  pausedServices: Map<string, ReasonOf<'pauseService'>>
  /** Places of today's quotas that are taken, by service (rule I8). */
  placesTaken: Map<string, number>
  /** What each kiosk gave of each series lately (rule I7). */
  bursts: Map<string, Burst>
  /** Further services of counters for this day (rule K4). */
  furtherServices: Map<string, string[]>
}

export function emptyHall(): Hall {
  return {
    seq: 0,
    lastAt: 0,
    setup: null,
    day: null,
    tickets: new Map(),
    queues: new Map(),
    sent: new Map(),
    counters: new Map(),
    lastNumbers: new Map(),
    paperNumbers: new Set(),
    calls: new Map(),
    announcements: new Map(),
    pausedServices: new Map(),
    placesTaken: new Map(),
    bursts: new Map(),
    furtherServices: new Map(),
  }
}

/** The set-up; before the first import there is none, and nothing that needs it can happen. */
export function setupOf(hall: Hall): Setup {
  if (!hall.setup) throw new Error('the building has no set-up yet')
  return hall.setup
}

/** Whether a service day is open. */
export function isDayOpen(hall: Hall): boolean {
  return hall.day !== null && !hall.day.closed
}

/** The ticket in hand at a counter. */
export function ticketInHand(hall: Hall, live: LiveCounter | undefined): Ticket | undefined {
  return live?.ticketId === undefined ? undefined : hall.tickets.get(live.ticketId)
}

/** When the present call of a ticket began; its issue, where it was never called. */
export function calledSince(hall: Hall, ticket: Ticket): number {
  return hall.announcements.get(ticket.announcements[0] ?? '')?.at ?? ticket.issuedAt
}

/** Everyone of a class who waits for a service, those who were sent to one of its counters too; not sorted. */
export function waitingFor(hall: Hall, serviceId: string, ticketClass: TicketClass): Ticket[] {
  const line = hall.queues.get(serviceId)?.[ticketClass] ?? []
  if (hall.sent.size === 0) return line
  const sent = [...hall.sent.values()].flatMap((queue) =>
    queue[ticketClass].filter((each) => each.serviceId === serviceId),
  )
  return sent.length === 0 ? line : [...line, ...sent]
}
