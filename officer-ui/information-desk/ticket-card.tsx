import { useComputed, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { WaitRange } from '../../contract/fields.ts'
import type { DeskTicket } from '../../contract/visits.ts'
import { formatTime, serverClock } from '../../ui-kit/clock.ts'
import { language } from '../../ui-kit/messages.ts'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { waitClock, waitText } from '../../ui-kit/wait-text.ts'
import { messages } from './messages.ts'
import type { PageProps } from './page-props.ts'
import { StateChip } from './state-chip.tsx'
import { TicketDeeds } from './ticket-deeds.tsx'
import type { TicketDeed } from './ticket-reason.tsx'
import { ticketLine, wordsOfService, wordsOfTicket } from './ticket-words.ts'

type Props = Pick<PageProps, 'state' | 'rows' | 'view' | 'online'> & { ticket: DeskTicket }

/** All that a visitor asks of one number: where, how many before it, how long; and what the desk can do for it. */
export function TicketCard({ ticket, state, rows, view, online }: Props): JSX.Element {
  const t = messages.t.value
  const asked = useSignal<TicketDeed | null>(null)
  return (
    <article
      class={asked.value === null ? 'ticket' : 'ticket asked'}
      data-found={ticket.number}
      aria-label={ticket.number}
    >
      <header>
        <StateChip state={ticket.state} />
        {ticket.class === 'priority' && <PriorityMark />}
        <span class="muted push">{t.takenAt(formatTime(ticket.issuedAt, view.utcOffset))}</span>
      </header>
      <TicketNumber number={ticket.number} class="big" />
      <p class="line-now" aria-live="polite">
        {ticketLine(ticket, wordsOfTicket(ticket, rows).agency)}
      </p>
      {asked.value === null && <TicketFacts {...{ ticket, rows, view }} />}
      <TicketDeeds
        ticket={ticket}
        asked={asked}
        finder={state.finder}
        needs={state.needs}
        utcOffset={view.utcOffset}
        online={online}
      />
    </article>
  )
}

/** How it stands while it waits, and the stops of the visit. */
function TicketFacts({ ticket, rows, view }: Pick<Props, 'ticket' | 'rows' | 'view'>): JSX.Element {
  const t = messages.t.value
  return (
    <>
      {ticket.state === 'waiting' && (
        <dl class="issued-facts">
          <div>
            <dt>{t.ahead}</dt>
            <dd>{ticket.ahead === undefined || ticket.ahead === 0 ? t.nextNow : t.people(ticket.ahead)}</dd>
          </div>
          <div>
            <dt>{t.expected}</dt>
            <dd>
              {ticket.wait === undefined ? t.noEstimate : <Expected wait={ticket.wait} utcOffset={view.utcOffset} />}
            </dd>
          </div>
        </dl>
      )}
      <ol class="stop-list">
        {ticket.stops.map((stop) => (
          <li key={stop.serviceId} class={stop.state} data-stop={stop.serviceId}>
            <b>{wordsOfService(stop.serviceId, stop, rows).agency}</b>
            <span>{wordsOfService(stop.serviceId, stop, rows).service}</span>
            <span class="where">
              {t.zone(stop.zone)}
              {ticket.stops.length > 1 && `, ${t.stopStates[stop.state]}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** How long still, and between which times of day. */
function Expected({ wait, utcOffset }: { wait: WaitRange; utcOffset: number }): JSX.Element {
  const between = useComputed(() => waitClock(wait, serverClock.value, utcOffset))
  return (
    <>
      {waitText(wait, language.value)} <span class="muted">({between})</span>
    </>
  )
}
