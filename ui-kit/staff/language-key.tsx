import { Languages } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../icon.tsx'
import { keep, readKept } from '../kept.ts'
import { otherLanguage, setLanguage } from '../messages.ts'

const name = 'antrean-staff-language'

/** Takes up the language that was chosen at this browser before. */
export function restoreLanguage(): void {
  if (readKept(name) === 'en') setLanguage('en')
}

/** Offers the other language by its own name, and keeps the choice. */
export function LanguageKey(): JSX.Element {
  const other = otherLanguage.value
  return (
    <button
      type="button"
      class="bar-key"
      lang={other.code}
      onClick={() => {
        keep(name, other.code)
        setLanguage(other.code)
      }}
    >
      <Icon node={Languages} size={18} />
      {other.name}
    </button>
  )
}
