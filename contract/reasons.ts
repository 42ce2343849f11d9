import { type Static, Type } from 'typebox'

/**
 * Reason codes by what they are given for. Whatever else is given as a reason counts as `other`; its words are kept as a
 * note for the supervisor, never in the journal (rule G3).
 */
export const reasonCodes = {
  /** Rule H1. */
  park: ['documents-incomplete', 'filling-in-form', 'waiting-for-colleague', 'other'],
  /** Rule T1. */
  transfer: ['needs-other-agency', 'wrong-service', 'needs-other-officer', 'agency-absent', 'other'],
  /** Rule C4. */
  outOfOrder: ['documents-brought', 'missed-call', 'health', 'sent-by-supervisor', 'other'],
  /** Rule M1: why a visitor counts as absent although no screen has told that the call was shown. */
  noShow: ['screen-down', 'called-in-person', 'other'],
  /** Rule M2. */
  reinstate: ['did-not-hear', 'was-away', 'officer-error', 'other'],
  cancel: ['visitor-left', 'duplicate', 'agency-absent', 'by-visitor', 'other'],
  /** Rule K2. */
  pause: ['break', 'prayer', 'system-down', 'meeting', 'other'],
  close: ['shift-over', 'officer-away', 'system-down', 'agency-absent', 'other'],
  /** Rule I1. */
  pauseService: ['system-down', 'officer-absent', 'out-of-stock', 'other'],
  /** Rule J4: why a stop of a journey is left out. */
  skip: ['agency-closed', 'agency-absent', 'ended-by-officer'],
} as const

export type ReasonFor = keyof typeof reasonCodes
export type ReasonOf<What extends ReasonFor> = (typeof reasonCodes)[What][number]

/** The schema of a reason code in the journal. */
export function reasonCode<What extends ReasonFor>(what: What) {
  return Type.Unsafe<ReasonOf<What>>(Type.Union(reasonCodes[what].map((code) => Type.Literal(code))))
}

/** A reason as a person gives it: a code, or own words. */
export const Reason = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
export type Reason = Static<typeof Reason>
