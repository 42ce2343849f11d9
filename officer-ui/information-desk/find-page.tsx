import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import { FindForm } from './find-form.tsx'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'
import { TicketCard } from './ticket-card.tsx'
import { TicketList } from './ticket-list.tsx'

/** "When is my number?": by number, or a lost slip by service and time; beside it all that is known of the ticket. */
export function FindPage({ state, rows, view, online }: PageProps): JSX.Element {
  const t = messages.t.value
  const { finder } = state
  const found = finder.found.value
  // What was found is a copy: it is asked for again when the hall has moved.
  useEffect(() => void finder.refresh(), [finder, view.seq])
  const shown = found?.find((ticket) => ticket.id === finder.shown.value)
  return (
    <div class="card split find">
      <div class="split-left">
        <FindForm finder={finder} rows={rows} dead={!online} />
        <RefusalNote text={finder.refusal.value?.detail ?? null} />
        {found === null ? (
          <TicketList
            title={t.latest}
            none={t.noneYet}
            tickets={view.latest}
            rows={rows}
            view={view}
            shown={null}
            onOpen={(ticket) => void finder.open(ticket.number)}
          />
        ) : (
          <TicketList
            title={t.foundCount(found.length)}
            none={t.foundNone}
            tickets={found}
            rows={rows}
            view={view}
            shown={finder.shown.value}
            onOpen={(ticket) => {
              finder.shown.value = ticket.id
            }}
          />
        )}
      </div>
      <div class="split-right">
        {shown === undefined ? (
          <p class="muted empty">{t.findHow}</p>
        ) : (
          <TicketCard key={shown.id} ticket={shown} {...{ state, rows, view, online }} />
        )}
      </div>
    </div>
  )
}
