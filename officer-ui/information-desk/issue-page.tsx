import type { JSX } from 'preact'
import { Basket } from './basket.tsx'
import { IssuedNumber } from './issued-number.tsx'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'
import { ServiceList } from './service-list.tsx'

/** A number for somebody who cannot use the kiosk: services on the left, the rest of the question on the right. */
export function IssuePage({ state, rows, search, view, online }: PageProps): JSX.Element {
  const t = messages.t.value
  const { draft } = state
  const issued = draft.issued.value
  if (issued !== null) return <IssuedNumber {...{ state, rows, view, online }} {...issued} />
  return (
    <div class="card split">
      <div class="split-left">
        <ServiceList
          rows={rows}
          search={search}
          query={draft.query}
          chosen={draft.serviceIds.value}
          onPick={draft.toggle}
        />
        <p class="key-line muted">
          <kbd>↑</kbd>
          <kbd>↓</kbd> {t.keysPick}
          <kbd>{t.enter}</kbd> {t.keysAdd}
          <kbd>Tab</kbd> {t.keysNextPart}
        </p>
      </div>
      <Basket draft={draft} rows={rows} dead={!online || !view.dayOpen} />
    </div>
  )
}
