import { Check, Hourglass, TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { messages } from './messages.ts'
import type { PaperEntry } from './paper-entries.ts'
import type { ServiceRow } from './service-rows.ts'

type Props = { entries: readonly PaperEntry[]; rows: readonly ServiceRow[]; onMend: (entry: PaperEntry) => void }

/** The answer to each paper number, newest first; a refused one can be mended. */
export function PaperAnswers({ entries, rows, onMend }: Props): JSX.Element {
  const t = messages.t.value
  const counted = (state: PaperEntry['state']) => entries.filter((entry) => entry.state === state).length
  return (
    <section class="paper-answers">
      <p class="lbl" role="status">
        {entries.length === 0 ? t.paperNone : t.paperSum(counted('entered'), counted('refused'))}
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.at} class={entry.state} data-paper={entry.number} data-state={entry.state}>
            <TicketNumber number={entry.number} />
            <span class="service">{rows.find((row) => row.id === entry.serviceId)?.name}</span>
            {entry.priority !== '' && <PriorityMark />}
            <Answer entry={entry} />
            {entry.state === 'refused' && (
              <button type="button" class="b sm" onClick={() => onMend(entry)}>
                {t.paperAgain}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ entry }: { entry: PaperEntry }): JSX.Element {
  const t = messages.t.value
  switch (entry.state) {
    case 'waiting':
      return (
        <span class="answer">
          <Icon node={Hourglass} size={18} />
          {t.paperWaiting}
        </span>
      )
    case 'entered':
      return (
        <span class="answer good">
          <Icon node={Check} size={18} />
          {t.paperEntered(entry.ticket.ahead)}
        </span>
      )
    case 'refused':
      return (
        <span class="answer bad" role="alert">
          <Icon node={TriangleAlert} size={18} />
          {entry.why}
        </span>
      )
    default:
      return entry satisfies never
  }
}
