import type { Explanation, Proof, ProofCall } from '../../contract/proof.ts'

/** Milliseconds of a time of day on 24 November 2026 in the building. */
export const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+08:00`)

/** A call while K-045 waited; before it unless said otherwise. */
export function sampleCall(seq: number, number: string, why: Explanation = { cause: 'earlier' }, more = {}): ProofCall {
  return { seq, at: at('09:50'), number, class: 'regular', counter: 6, before: 'cause' in why, ...why, ...more }
}

/** The proof of K-045, taken at 09.41, with these calls. */
export function sampleProof(calls: ProofCall[], more: Partial<Proof> = {}): Proof {
  return {
    building: 'MPP',
    number: 'K-045',
    date: '2026-11-24',
    class: 'regular',
    state: 'serving',
    utcOffset: 480,
    timeZoneLabel: 'WITA',
    issuedAt: at('09:41'),
    agency: 'Kependudukan',
    service: 'KTP-el',
    mark: 'K7QZ2MD4RTXA',
    verdict: 'in-order',
    calls,
    ...more,
  }
}
