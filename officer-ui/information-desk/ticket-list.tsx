import type { JSX } from 'preact'
import type { DeskView } from '../../contract/views.ts'
import type { DeskTicket } from '../../contract/visits.ts'
import { formatTime } from '../../ui-kit/clock.ts'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import type { ServiceRow } from './service-rows.ts'
import { StateChip } from './state-chip.tsx'
import { wordsOfTicket } from './ticket-words.ts'
import { walkList } from './walk-list.ts'

type Props = {
  title: string
  /** What is said where the list is empty. */
  none: string
  tickets: readonly DeskTicket[]
  rows: readonly ServiceRow[]
  view: Pick<DeskView, 'utcOffset'>
  shown: string | null
  onOpen: (ticket: DeskTicket) => void
}

/** Tickets, each one line: number, service, when it was taken, its state. Arrows walk, Enter opens. */
export function TicketList({ title, none, tickets, rows, view, shown, onOpen }: Props): JSX.Element {
  return (
    <section class="tickets" aria-label={title} onKeyDown={(event) => walkList(event, null)}>
      <p class="lbl" role="status">
        {tickets.length === 0 ? none : title}
      </p>
      <ul>
        {tickets.map((ticket) => (
          <Line key={ticket.id} {...{ ticket, rows, view }} shown={ticket.id === shown} onOpen={() => onOpen(ticket)} />
        ))}
      </ul>
    </section>
  )
}

type LineProps = Pick<Props, 'rows' | 'view'> & { ticket: DeskTicket; shown: boolean; onOpen: () => void }

function Line({ ticket, rows, view, shown, onOpen }: LineProps): JSX.Element {
  const words = wordsOfTicket(ticket, rows)
  return (
    <li>
      <button type="button" class="opt" data-ticket={ticket.number} aria-pressed={shown} onClick={onOpen}>
        <TicketNumber number={ticket.number} />
        <span class="what">
          <b>{words.service}</b>
          <span class="line-of-list">
            {ticket.class === 'priority' && <PriorityMark />}
            {words.agency} · {formatTime(ticket.issuedAt, view.utcOffset)}
          </span>
        </span>
        <StateChip state={ticket.state} />
      </button>
    </li>
  )
}
