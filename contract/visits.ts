import type { TicketClass, TicketState, WaitRange } from './fields.ts'
import type { ReasonOf } from './reasons.ts'

/** How far the hall was told of the present call (rule A2): `screens` watched at the call. */
export type Receipts = { announcementId: string; screens: number; shown: number; spokenAt?: number }

/** Whether the called visitor may count as absent (rule M1). */
export type NoShow = {
  /** Announcements that count so far, and how many are needed. */
  calls: number
  of: number
  /** Possible now without a reason. */
  allowed: boolean
  /** Possible now with a reason, since no screen has told that the call was shown. */
  withReason: boolean
  /** From when a further announcement counts (ms). */
  nextAt?: number
}

/** A stop of a visit (rules J1 to J4). */
export type Stop = {
  serviceId: string
  service: string
  agency: string
  zone: string
  /** `ahead`: not its turn yet. */
  state: 'ahead' | 'here' | 'served' | 'skipped'
}

/** The ticket at a counter, as its officer sees it. Instants are milliseconds since the epoch. */
export type CounterTicket = {
  id: string
  number: string
  priority: boolean
  state: TicketState
  serviceId: string
  agency: string
  service: string
  requirements: string[]
  standardTime: string
  /** Minutes at the counter that the standard promises (rule S3). */
  standardMinutes?: number
  fee: string
  inPersonOnly: boolean
  issuedAt: number
  calledAt: number
  /** Calls and recalls so far. */
  calls: number
  lastCalledAt: number
  startedAt?: number
  /** Milliseconds on hold at this stop, which are no service time (rule H1). */
  parkedFor: number
  /** Where it came from, where an officer sent it here (rule T1). */
  transferred?: { from: string; reason: ReasonOf<'transfer'> }
  receipts: Receipts
  noShow: NoShow
  /** All stops of the visit in their order; one where it is no journey. */
  stops: Stop[]
}

/** A visitor on hold (rule H1). */
export type ParkedTicket = {
  id: string
  number: string
  priority: boolean
  service: string
  reason: ReasonOf<'park'>
  parkedAt: number
}

/** A ticket as the information desk sees it. */
export type DeskTicket = {
  id: string
  number: string
  class: TicketClass
  state: TicketState
  issuedAt: number
  /** Where it waits, is, or was last. */
  agency: string
  service: string
  zone: string
  counter?: number
  ahead?: number
  wait?: WaitRange
  stops: Stop[]
  /** Until when a no-show can be reinstated (ms; rule M2). */
  reinstateUntil?: number
}
