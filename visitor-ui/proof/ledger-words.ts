import type { Proof, ProofCall } from '../../contract/proof.ts'
import { formatTime } from '../../ui-kit/clock.ts'
import { language } from '../../ui-kit/messages.ts'
import { callsOfOthers, countCalls, isNotable, ownCall, ratioOf } from './call-kinds.ts'
import { ledgerMessages } from './ledger-messages.ts'
import { reasonWords } from './reason-words.ts'

/** Why a call was made, in plain words. `strong` comes first; `priority`: the mark stands before `text`. */
export type CallWords = { strong?: string; priority?: boolean; text: string }

/** The question that the page answers, as its headline. */
export function headline(proof: Proof): string {
  const t = ledgerMessages.t.value
  const own = ownCall(proof)
  if (own !== undefined) return t.whyCalled(proof.number, formatTime(own.at, proof.utcOffset))
  return proof.state === 'waiting' ? t.whyNot(proof.number) : t.whyNever(proof.number)
}

/** What is left of a number that is at rest or waits; empty where its call says all. */
export function stateWords({ state }: Pick<Proof, 'state'>): string {
  const words: Readonly<Partial<Record<Proof['state'], string>>> = ledgerMessages.t.value.state
  return words[state] ?? ''
}

/** The answer in a sentence. */
export function verdictWords(proof: Proof): string {
  const t = ledgerMessages.t.value
  const bare = proof.calls.filter((call) => 'unexplained' in call).length
  switch (proof.verdict) {
    case 'in-order':
      return t.inOrder
    case 'with-exceptions':
      return t.withExceptions(proof.calls.filter(isNotable).length)
    case 'unexplained':
      return capital(t.unexplained(bare))
    default:
      return proof.verdict satisfies never
  }
}

/** Why another number was called meanwhile. */
export function callWords(call: ProofCall): CallWords {
  const t = ledgerMessages.t.value
  if (isNotable(call)) return notableWords(call)
  if (call.before) return { text: t.cameEarlier }
  return causeWords(call) ?? { text: t.byTurn }
}

/** Why the number itself was called. */
export function ownWords(call: ProofCall): CallWords {
  if (isNotable(call)) return notableWords(call)
  return causeWords(call) ?? { text: ledgerMessages.t.value.ownTurn }
}

/** How many were called meanwhile, by kind: `12 datang lebih dahulu, 2 prioritas`. */
export function countedWords(proof: Proof): { total: number; kinds: string } {
  const t = ledgerMessages.t.value
  const others = callsOfOthers(proof)
  const kinds = countCalls(others).map(({ kind, count }) => t.counted(kind, count))
  return { total: others.length, kinds: kinds.join(', ') }
}

function causeWords(call: ProofCall): CallWords | null {
  const t = ledgerMessages.t.value
  if (!('cause' in call)) return null
  const most = ratioOf(call.cause)
  if (most !== null) return { priority: true, text: t.atMost(most) }
  if (call.cause === 'priority-first') return { priority: true, text: t.priorityFirst(call.counter) }
  return call.cause === 'ratio-due' ? { text: t.ratioDue } : null
}

function notableWords(call: ProofCall): CallWords {
  const t = ledgerMessages.t.value
  if (!('exception' in call)) return { strong: t.noRule, text: `${t.noReason} ${t.counter(call.counter)}` }
  const reason = t.reason(reasonWords(call, language.value))
  return { strong: t.exception[call.exception], text: `${reason} ${t.counter(call.counter)}` }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
