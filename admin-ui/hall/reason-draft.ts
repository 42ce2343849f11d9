import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals'
import { type ReasonFor, reasonCodes } from '../../contract/reasons.ts'

/** What a supervisor gives a reason for. */
export type AskedReason = Extract<ReasonFor, 'pause' | 'close' | 'pauseService'>

/** A reason that is being chosen; `given` is what the server takes, `null` while own words are missing. */
export type ReasonDraft = { code: Signal<string>; words: Signal<string>; given: ReadonlySignal<string | null> }

/** Makes the draft of one form, with the usual reason chosen. */
export function useReason(what: AskedReason): ReasonDraft {
  const code = useSignal<string>(reasonCodes[what][0])
  const words = useSignal('')
  const given = useComputed(() => reasonGiven(code.value, words.value))
  return { code, words, given }
}

/** A code, or own words for `other`; `null` where it is not complete. */
export function reasonGiven(code: string, words: string): string | null {
  const own = words.trim()
  if (code !== 'other') return code
  return own === '' ? null : own
}
