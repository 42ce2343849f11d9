import { Search } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { Bar } from '../bar.tsx'
import { findService, useKiosk } from '../context.ts'
import { Head } from '../head.tsx'
import { Keyboard } from '../keyboard.tsx'
import { messages } from '../messages.ts'
import { ServiceRow } from '../service-row.tsx'

/** Finds a service by name: what is typed, what fits it, and the letters to type with. */
export function SearchPage(): JSX.Element {
  const t = messages.t.value
  const kiosk = useKiosk()
  const { query, look } = kiosk.session
  const most = look.value.low ? 2 : look.value.large ? 3 : 5
  const found = query.value.trim() === '' ? [] : kiosk.search(query.value)
  const shown = found.slice(0, most)
  return (
    <div class="page searching">
      <Head icon={Search} title={t.searchTitle} />
      <main>
        <div class="search typed" role="status">
          <Icon node={Search} />
          <span>
            {query.value === '' ? <span class="muted">{t.searchHint}</span> : query.value}
            {query.value !== '' && <span class="caret" />}
          </span>
        </div>
        <div class="rows found" aria-live="polite">
          {shown.map((id) => {
            const now = findService(kiosk, id)
            return now === null ? null : <ServiceRow key={id} now={now} withAgency />
          })}
          {query.value.trim() === '' && <p class="muted none">{t.searchEmpty}</p>}
          {query.value.trim() !== '' && found.length === 0 && <p class="none">{t.searchNone(query.value.trim())}</p>}
          {found.length > most && <p class="muted rest">{t.searchMore(found.length - most)}</p>}
        </div>
        <Keyboard text={query} />
      </main>
      <Bar />
    </div>
  )
}
