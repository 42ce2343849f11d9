import type { Language, WaitRange } from './fields.ts'
import type { UnitProof } from './printing.ts'

/** What a visitor's slip says, before any layout. Written with the ticket, in the same transaction (rule I3). */
export type SlipModel = {
  building: string
  /** `A-001` */
  number: string
  priority: boolean
  agency: string
  service: string
  /** `A` */
  zone: string
  floor?: string
  /** Numbers of the counters that serve it: `[4, 5, 6, 7]`. */
  counters: number[]
  /** Service day `2026-11-24` and minute of the day (0..1439) at issue, in the building's time zone. */
  date: string
  minute: number
  timeZoneLabel: string
  ahead: number
  /** Minutes to wait, as told at issue; absent where no counter was open. */
  wait?: WaitRange
  /** The stops of a journey in their order; absent for a single service. */
  stops?: { service: string; agency: string; zone: string; counters: number[]; fee?: string }[]
  fee: string
  /** Of all stops, each once. */
  requirements: string[]
  inPersonOnly: boolean
  /** Where a phone follows the ticket; absent where phones cannot reach the server. */
  url?: string
  /** First 12 base32 characters of the `ticket-issued` record's hash (rule G5). */
  mark: string
  rehearsal: boolean
  language: Language
  /** Minute of the day at which this copy was asked for (rule B1). */
  copyMinute?: number
}

/** A service's requirements as a list to tick off, for a visitor who comes back later. */
export type ChecklistModel = {
  kind: 'checklist'
  building: string
  agency: string
  service: string
  requirements: string[]
  standardTime: string
  fee: string
  inPersonOnly: boolean
  date: string
  minute: number
  timeZoneLabel: string
  language: Language
}

/** Shows that a printer prints: its edges, its letters, a code. It must never pass for a number. */
export type TestModel = {
  kind: 'test'
  building: string
  printer: string
  /** How the printer proves its slips, for the person who stands before it. */
  proof: UnitProof
  /** Address that the code leads to; absent where phones cannot reach the server. */
  url?: string
  date: string
  minute: number
  timeZoneLabel: string
  language: Language
}

/** What one service day came to, printed when it closes. */
export type DayReportModel = {
  kind: 'day-report'
  building: string
  date: string
  /** Minutes of the day at which the day was opened, and closed. */
  openedMinute: number
  closedMinute: number
  timeZoneLabel: string
  tickets: number
  served: number
  calls: number
  /** Calls out of order and other exceptions of rule O1. */
  exceptions: number
  /** The journal's newest record: its number, and its hash in full, as base32 or hex. */
  headSeq: number
  headHash: string
  rehearsal: boolean
  language: Language
}

/** What a slip printer prints. */
export type PrintModel = SlipModel | ChecklistModel | TestModel | DayReportModel
