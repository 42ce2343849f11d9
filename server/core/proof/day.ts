import type { TicketClass, TicketState } from '../../../contract/fields.ts'
import type { Explanation } from '../../../contract/proof.ts'
import { createQueue, type Queue } from './queue.ts'
import type { Setup } from './setup.ts'
import type { ProofTicket, Stop } from './ticket.ts'

/** One call of the day and what explains it. */
export type Call = {
  seq: number
  at: number
  /** `null`: nobody knows this ticket. */
  ticket: ProofTicket | null
  number: string
  class: TicketClass
  counterId: string
  counter: number
  /** What the counter served at that moment. */
  serves: ReadonlySet<string>
  why: Explanation
  /** Whose turn it was, where nothing explains the call. */
  due: string | null
}

/** What an undo gives back: the ticket as it was before its finish or no-show (rule S2). */
export type Ended = { ticket: ProofTicket; state: TicketState; stop: Stop }

/** One service day, as far as the order of calls depends on it. */
export type Day = {
  date: string | null
  rehearsal: boolean
  setup: Setup
  tickets: Map<string, ProofTicket>
  /** The same tickets by number. */
  numbers: Map<string, ProofTicket>
  queue: Queue
  calls: Call[]
  /** The last finish or no-show of each counter since its last call. */
  ended: Map<string, Ended>
}

/** A day before its first record. */
export function newDay(date: string | null, rehearsal: boolean, setup: Setup): Day {
  return {
    date,
    rehearsal,
    setup,
    tickets: new Map(),
    numbers: new Map(),
    queue: createQueue(),
    calls: [],
    ended: new Map(),
  }
}

/** From record `seq` on the ticket waits at its stop, in its place by issue (rule P1). */
export function wait(day: Day, ticket: ProofTicket, seq: number): void {
  leave(day, ticket, 'waiting', seq)
  day.queue.enter(ticket)
  const { serviceId, sentTo } = ticket.stop
  ticket.waits.push({ from: seq, to: null, serviceId, sentTo })
}

/** From record `seq` on the ticket waits no more; `counterId`: where it is now. */
export function leave(
  day: Day,
  ticket: ProofTicket,
  state: TicketState,
  seq: number,
  counterId: string | null = null,
): void {
  day.queue.leave(ticket)
  const last = ticket.waits.at(-1)
  if (last && last.to === null) last.to = seq
  ticket.state = state
  ticket.counterId = counterId
  ticket.parked = null
}
