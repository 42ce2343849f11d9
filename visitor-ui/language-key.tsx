import { Languages } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'
import { otherLanguage, setLanguage } from '../ui-kit/messages.ts'

/** Switches to the language that is not shown, under its own name. */
export function LanguageKey(): JSX.Element {
  const other = otherLanguage.value
  return (
    <button type="button" class="key quiet" lang={other.code} onClick={() => setLanguage(other.code)}>
      <Icon node={Languages} size={20} />
      {other.name}
    </button>
  )
}
