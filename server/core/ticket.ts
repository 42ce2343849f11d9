import type { Language, Outcome, TicketClass, TicketState } from '../../contract/fields.ts'
import type { ReasonOf } from '../../contract/reasons.ts'

/** One stop of a visit and its times (rule J3). Instants and times are milliseconds. */
export type TicketStop = {
  serviceId: string
  /** `ahead`: its turn has not come; `here`: it waits or is served here now. */
  state: 'ahead' | 'here' | 'served' | 'skipped'
  queuedAt?: number
  counterId?: string
  /** When it was first called here: its wait ends then. */
  calledAt?: number
  /** The latest call or recall. */
  lastCalledAt?: number
  /** Calls and recalls since it was called. */
  calls: number
  /** When serving first began here. */
  startedAt?: number
  /** Since when it is served without a break. */
  runningSince?: number
  /** Served before that. */
  servedFor: number
  /** On hold, counted apart (rule H1). */
  parkedFor: number
  finishedAt?: number
  outcome?: Outcome
}

/** One visitor's number and how far it has come. Instants are milliseconds since the epoch. */
export type Ticket = {
  id: string
  /** `seq` of its `ticket-issued` record: the order of arrival (rule P1). */
  arrival: number
  number: string
  class: TicketClass
  state: TicketState
  language: Language
  issuedAt: number
  /** How many later priority visitors went before this regular one (rule P2). */
  passed: number
  stops: TicketStop[]
  /** Which of the stops it is at. */
  at: number
  /** The service of that stop. */
  serviceId: string
  /** Where it is called to or served, or was last. */
  counterId?: string
  /** Announcements of its present call, oldest first (rule M1). */
  announcements: string[]
  /** The one counter that it waits for (rule T1). */
  sentTo?: string
  transferred?: { from: string; reason: ReasonOf<'transfer'> }
  parked?: { reason: ReasonOf<'park'>; at: number; counterId: string }
  noShowAt?: number
  /** An identity was given at issue (rule I6). */
  identified: boolean
  /** Slips printed so far (rule B1). */
  copies: number
  /** `seq` of the last record that moved it. */
  touched: number
}

/** The stop that a ticket is at. */
export function stopOf(ticket: Ticket): TicketStop {
  return ticket.stops[ticket.at] as TicketStop
}

/** Whether the visit is not over. */
export function isOpen({ state }: Pick<Ticket, 'state'>): boolean {
  return state === 'waiting' || state === 'called' || state === 'serving' || state === 'parked'
}

/** Whether the visitor is called to or served at a counter. */
export function isAtCounter({ state }: Pick<Ticket, 'state'>): boolean {
  return state === 'called' || state === 'serving'
}

/** Stops whose turn has not come. */
export function stopsAhead(ticket: Ticket): TicketStop[] {
  return ticket.stops.filter(({ state }) => state === 'ahead')
}

/** The stop that it is at and those whose turn has not come. */
export function stopsToCome(ticket: Ticket): TicketStop[] {
  return ticket.stops.filter(({ state }) => state === 'here' || state === 'ahead')
}

/** Milliseconds that a stop was served until `now`, without the time on hold. */
export function servedMilliseconds(stop: TicketStop, now: number): number {
  const running = stop.runningSince === undefined ? 0 : now - stop.runningSince
  // A clock that was set back makes no visit shorter than nothing (rule D4).
  return stop.servedFor + (running > 0 ? running : 0)
}
