import type { Outcome, TicketClass, TicketState, WaitRange } from './fields.ts'

/** One stop of one visit, as `GET /api/reports/visits?date=` tells it (rule J3). Instants in ms, times in seconds. */
export type VisitStopRow = {
  date: string
  number: string
  class: TicketClass
  /** 1 for the first stop; `of`: stops of the visit. */
  stop: number
  of: number
  agency: string
  service: string
  counter: number | null
  state: TicketState | 'skipped'
  outcome: Outcome | null
  issuedAt: number
  /** When it began to wait for this stop. */
  queuedAt: number
  calledAt: number | null
  startedAt: number | null
  finishedAt: number | null
  waitedSeconds: number | null
  servedSeconds: number | null
  parkedSeconds: number
  /** From the taking of the number to the end of the visit; on the last stop. */
  totalSeconds: number | null
  /** What the visitor was told at issue, on the first stop. */
  told: WaitRange | null
}
