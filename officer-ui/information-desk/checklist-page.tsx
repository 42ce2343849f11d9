import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'
import { ServiceList } from './service-list.tsx'
import { withFirst } from './service-rows.ts'
import { ServiceSheet } from './service-sheet.tsx'

/** What any service needs, to read out or to print as a list. */
export function ChecklistPage({ state, rows, search, online }: PageProps): JSX.Element {
  const query = useSignal('')
  const row = rows.find((each) => each.id === state.reading.value)
  return (
    <div class="card split">
      <div class="split-left">
        <ServiceList
          rows={withFirst(rows, row)}
          search={search}
          query={query}
          chosen={row === undefined ? [] : [row.id]}
          closedToo
          onPick={(serviceId) => {
            state.reading.value = serviceId
          }}
        />
      </div>
      <div class="split-right">
        {row === undefined ? (
          <p class="muted empty">{messages.t.value.checklistNone}</p>
        ) : (
          <ServiceSheet key={row.id} row={row} state={state} online={online} />
        )}
      </div>
    </div>
  )
}
