import type { Cause, Exception, Proof, ProofCall } from '../../contract/proof.ts'

/** What a call means to who waited meanwhile: it was earlier, the rules gave it, or it stands outside the order. */
export type CallKind = 'before' | 'priority' | 'by-rule' | Exception['exception'] | 'unexplained'

/** The kinds in the order in which they are told. */
const told: readonly CallKind[] = [
  'before',
  'priority',
  'by-rule',
  'out-of-order',
  'transferred-in',
  'resumed',
  'reinstated',
  'unexplained',
]

/** What a call is to the number that was asked about. */
export function kindOf(call: ProofCall): CallKind {
  if ('unexplained' in call) return 'unexplained'
  if ('exception' in call) return call.exception
  if (call.before) return 'before'
  return call.cause === 'priority-first' || ratioOf(call.cause) !== null ? 'priority' : 'by-rule'
}

/** Whether a call stands outside the order, openly or not. */
export function isNotable(call: ProofCall): boolean {
  return 'exception' in call || 'unexplained' in call
}

/** Of `priority (1 of 2)` the 2: how many priority visitors may pass one regular one; `null` for another cause. */
export function ratioOf(cause: Cause): number | null {
  const most = /^priority \(\d+ of (\d+)\)$/.exec(cause)?.[1]
  return most === undefined ? null : Number(most)
}

/** The calls of others meanwhile, counted by kind; kinds that did not occur are left out. */
export function countCalls(calls: readonly ProofCall[]): { kind: CallKind; count: number }[] {
  const kinds = calls.map(kindOf)
  return told
    .map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
}

/** The calls of other numbers while this one waited. */
export function callsOfOthers({ number, calls }: Pick<Proof, 'number' | 'calls'>): ProofCall[] {
  return calls.filter((call) => call.number !== number)
}

/** The last time that the number itself was called; `undefined` while it was not. */
export function ownCall({ number, calls }: Pick<Proof, 'number' | 'calls'>): ProofCall | undefined {
  return calls.filter((call) => call.number === number).pop()
}
