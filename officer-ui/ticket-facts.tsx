import { CornerDownRight } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import type { CounterTicket } from '../contract/visits.ts'
import { formatTime } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { unbroken } from '../ui-kit/unbroken.ts'
import { minutesBetween } from './elapsed.ts'
import { messages } from './messages.ts'
import { reasonText } from './reason-texts.ts'

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 }

/** What the visitor came for, how long it took until the call, and what the service needs. */
export function TicketFacts({ view, ticket }: { view: CounterView; ticket: CounterTicket }): JSX.Element {
  const t = messages.t.value
  const { transferred } = ticket
  const facts = [
    { name: t.waited, value: t.minutes(minutesBetween(ticket.issuedAt, ticket.calledAt)) },
    { name: t.takenAt, value: formatTime(ticket.issuedAt, view.utcOffset) },
    { name: t.standardTime, value: ticket.standardTime },
    { name: t.fee, value: ticket.fee },
  ]
  return (
    <div class="facts">
      <dl>
        <div class="wide service">
          <dt>{t.service}</dt>
          <dd>{unbroken(ticket.service)}</dd>
          {transferred !== undefined && (
            <dd class="sent-from">
              <Icon node={CornerDownRight} size={16} />
              {t.sentFrom(transferred.from, reasonText('transfer', transferred.reason).toLowerCase())}
            </dd>
          )}
        </div>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {ticket.requirements.length > 0 && (
        <section class="requirements" aria-label={t.requirements} {...reachable}>
          <h2 class="lbl">{t.requirements}</h2>
          <ol>
            {ticket.requirements.map((each) => (
              <li key={each}>{unbroken(each)}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
