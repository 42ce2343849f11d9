import type { Signal } from '@preact/signals'
import { Check, Circle, LockKeyhole, Search } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { shortWait } from '../../ui-kit/wait-text.ts'
import { messages } from './messages.ts'
import type { ServiceRow } from './service-rows.ts'
import type { SearchServices } from './service-search.ts'
import { walkList } from './walk-list.ts'

type Props = {
  rows: readonly ServiceRow[]
  search: SearchServices
  query: Signal<string>
  chosen: readonly string[]
  /** Closed services can be picked too: to read them, not to get a number. */
  closedToo?: boolean
  onPick: (serviceId: string) => void
}

/** Services by search: arrows walk through the hits, Enter takes one. */
export function ServiceList({ rows, search, query, chosen, closedToo = false, onPick }: Props): JSX.Element {
  const t = messages.t.value
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const hits = hitsOf(rows, search, query.value)
  const open = (row: ServiceRow) => closedToo || row.closed === null
  const pick = (serviceId: string) => {
    query.value = ''
    input.current?.focus()
    onPick(serviceId)
  }
  const first = query.value.trim() === '' ? undefined : hits.find(open)?.id
  return (
    <section
      class="services"
      aria-label={t.search}
      onKeyDown={(event) => {
        if (event.key === 'Escape') query.value = ''
        if (event.key === 'Enter' && event.target === input.current && first !== undefined) {
          event.preventDefault()
          pick(first)
        } else walkList(event, input.current)
      }}
    >
      <label class="h" for={id}>
        {t.search}
      </label>
      <div class="search-box">
        <Icon node={Search} size={20} />
        <input
          ref={input}
          id={id}
          class="field"
          type="search"
          placeholder={t.searchHint}
          autoComplete="off"
          spellcheck={false}
          maxLength={80}
          value={query}
          onInput={(event) => {
            query.value = event.currentTarget.value
          }}
        />
      </div>
      {hits.length === 0 && (
        <p class="note calm" role="status">
          {t.searchNone(query.value.trim())}
        </p>
      )}
      <ul>
        {hits.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              class={row.id === first ? 'opt first' : 'opt'}
              data-service={row.id}
              aria-pressed={chosen.includes(row.id)}
              disabled={!open(row)}
              onClick={() => pick(row.id)}
            >
              <Icon node={chosen.includes(row.id) ? Check : row.closed === null ? Circle : LockKeyhole} size={20} />
              <span class="what">
                <b>{row.name}</b>
                <span>{row.closed ?? `${row.agencyName} · ${row.place}`}</span>
              </span>
              <RowState row={row} first={row.id === first} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RowState({ row, first }: { row: ServiceRow; first: boolean }): JSX.Element {
  const t = messages.t.value
  return (
    <span class="rt tab">
      {row.closed === null && row.waiting !== null && <span>{t.waitingShort(row.waiting)}</span>}
      {row.closed === null && row.wait !== undefined && <span>{shortWait(row.wait, language.value)}</span>}
      {row.closed === null && row.quotaLeft !== undefined && <b>{t.quotaLeft(row.quotaLeft)}</b>}
      {first && <kbd>{t.enter}</kbd>}
    </span>
  )
}

/** What fits the words, best first; everything where nothing is typed. */
function hitsOf(rows: readonly ServiceRow[], search: SearchServices, query: string): readonly ServiceRow[] {
  if (query.trim() === '') return rows
  const byId = new Map(rows.map((row) => [row.id, row]))
  return search(query).flatMap((id) => byId.get(id) ?? [])
}
