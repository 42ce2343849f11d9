import type { Signal } from '@preact/signals'
import { Search } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { messages } from '../messages.ts'

type Props = {
  query: Signal<string>
  listId: string
  /** The DOM id of the chosen row. */
  activeId: string | undefined
  /** Moves the choice so many rows on, or back. */
  onMove: (rows: number) => void
}

/** What is searched for; the arrows move through what was found while the typing goes on. */
export function TargetSearchField({ query, listId, activeId, onMove }: Props): JSX.Element {
  const t = messages.t.value
  return (
    <div class="search">
      <Icon node={Search} size={20} />
      <input
        class="field"
        type="text"
        role="combobox"
        aria-label={t.searchTargets}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        placeholder={t.searchTargets}
        autoComplete="off"
        spellcheck={false}
        maxLength={60}
        value={query}
        onInput={(event) => {
          query.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          onMove(event.key === 'ArrowDown' ? 1 : -1)
        }}
      />
    </div>
  )
}
