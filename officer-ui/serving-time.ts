import type { CounterTicket } from '../contract/visits.ts'

type Served = Pick<CounterTicket, 'state' | 'startedAt' | 'lastCalledAt' | 'parkedFor' | 'standardMinutes'>

/**
 * From when the stopwatch runs, in ms: the start of serving, moved on by the time on hold (rule H1), or the last call.
 */
export function stopwatchStart(ticket: Served): number {
  if (ticket.state !== 'serving') return ticket.lastCalledAt
  return (ticket.startedAt ?? ticket.lastCalledAt) + ticket.parkedFor
}

/** Whether serving has taken longer than the published standard (rule S3). */
export function isOverStandard(ticket: Served, now: number): boolean {
  if (ticket.state !== 'serving' || ticket.standardMinutes === undefined) return false
  return now - stopwatchStart(ticket) > ticket.standardMinutes * 60_000
}
