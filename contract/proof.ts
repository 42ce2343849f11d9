import type { TicketClass, TicketState } from './fields.ts'
import type { ReasonOf } from './reasons.ts'

/** Why a call was right by the rules of order (rules P2, P4), as rule O1 names it. */
export type Cause = 'earlier' | 'only-class' | `priority (${number} of ${number})` | 'ratio-due' | 'priority-first'

/** A call that stands outside the order, openly (rule O1). */
export type Exception =
  | { exception: 'out-of-order'; reason: ReasonOf<'outOfOrder'> }
  | { exception: 'transferred-in'; reason: ReasonOf<'transfer'> }
  | { exception: 'resumed'; reason: ReasonOf<'park'> }
  | { exception: 'reinstated'; reason: ReasonOf<'reinstate'> }

/** What explains a call: a cause, an exception with its reason, or nothing. */
export type Explanation = { cause: Cause } | Exception | { unexplained: true }

/** One call by a counter that could have called the number that was asked about. */
export type ProofCall = {
  seq: number
  at: number
  number: string
  class: TicketClass
  /** The counter's number on the wall; never its officer (rule O2). */
  counter: number
  /** Issued before the number that was asked about. */
  before: boolean
} & Explanation

/** `GET /api/proof/<number>`: why the queue moved as it did while this number waited (rule O1). */
export type Proof = {
  building: string
  number: string
  date: string
  class: TicketClass
  state: TicketState
  utcOffset: number
  timeZoneLabel: string
  issuedAt: number
  agency: string
  service: string
  /** The slip's mark by the journal (rule G5). */
  mark: string
  /** With `?mark=`: whether that slip belongs to this journal. */
  markBelongs?: boolean
  verdict: 'in-order' | 'with-exceptions' | 'unexplained'
  /** While it waited, oldest first: its own calls too. */
  calls: ProofCall[]
}

/** A whole day looked over (rule O3). */
export type Audit = {
  date: string
  tickets: number
  calls: number
  exceptions: number
  /** Calls that no rule explains: who was called, and who should have been. */
  unexplained: { seq: number; at: number; number: string; counter: number; due: string | null }[]
}
