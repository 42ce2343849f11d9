import type { TicketClass, TicketState } from '../../../contract/fields.ts'
import type { Exception } from '../../../contract/proof.ts'
import type { ReasonOf } from '../../../contract/reasons.ts'

/** A stretch of waiting: after record `from`, until record `to`, for a service or for the counter it was sent to. */
export type Wait = { from: number; to: number | null; serviceId: string; sentTo: string | null }

/** A stop of a visit: where it is, how it came there, and which stops were not begun yet. */
export type Stop = {
  serviceId: string
  /** The counter that it was sent to (rule T1). */
  sentTo: string | null
  /** It stands in its queue otherwise than by its arrival: its calls are an exception (rules T1, M2). */
  cameBy: Exception | null
  /** Services of the visit that were not begun; a skipped one may still come. */
  left: readonly string[]
  /** Whether somebody has served this visit at a counter. */
  served: boolean
}

/** A ticket as the proof follows it. */
export type ProofTicket = {
  id: string
  number: string
  class: TicketClass
  /** `seq` of `ticket-issued`: the place in every queue (rule P1). */
  seq: number
  issuedAt: number
  state: TicketState
  stop: Stop
  /** The counter that it is called to or served at. */
  counterId: string | null
  /** On hold: why, and by which agency (rule H1). */
  parked: { reason: ReasonOf<'park'>; agencyId: string } | null
  /** How often it was passed (rule P2). */
  passed: number
  lane: Lane | null
  waits: Wait[]
}

/** Tickets by issue. One that has left stays in the list, and counts no more: its own `lane` tells where it is. */
export type Lane = { tickets: ProofTicket[]; from: number }

/** The visit is over, unless it is taken back by an undo or a reinstatement. */
export function isOver(state: TicketState): boolean {
  return state === 'served' || state === 'no-show' || state === 'cancelled' || state === 'expired'
}
