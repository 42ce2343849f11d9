import { useSignal } from '@preact/signals'
import type { ReasonDraft } from './reason-field.tsx'

/** A reason that nobody has given yet: none is chosen beforehand, or it would not be one. */
export function useReason(): ReasonDraft {
  const code = useSignal<string | null>(null)
  const words = useSignal('')
  return { code, words }
}
