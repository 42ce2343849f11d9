import type { CounterState } from '../../contract/fields.ts'
import type { Announcement } from '../../contract/views.ts'
import type { ServiceQueue } from './queue.ts'
import type { Setup } from './setup.ts'
import type { Ticket } from './ticket.ts'

/** A counter today. `officerId` and `consoleId` say who runs it (rule K1). */
export type LiveCounter = {
  state: CounterState
  officerId?: string
  consoleId?: string
  openedAt?: number
  /** The ticket that is called or served here (rule C1). */
  ticketId?: string
  lastCallAt?: number
  /** Ended visits of today, oldest first. */
  ended: string[]
}

export type ServiceDay = { date: string; rehearsal: boolean; lifted: boolean; openedAt: number; closed: boolean }

/** Today's live state of the building: `evolve` folded over the journal (rule G6). */
export type Hall = {
  seq: number
  setup: Setup | null
  day: ServiceDay | null
  tickets: Map<string, Ticket>
  queues: Map<string, ServiceQueue>
  counters: Map<string, LiveCounter>
  /** Last running number given on this service day, by prefix (rule N1). */
  lastNumbers: Map<string, number>
  /** Latest calls by zone, newest first, each ticket once. */
  calls: Map<string, Announcement[]>
}

export function emptyHall(): Hall {
  return {
    seq: 0,
    setup: null,
    day: null,
    tickets: new Map(),
    queues: new Map(),
    counters: new Map(),
    lastNumbers: new Map(),
    calls: new Map(),
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
