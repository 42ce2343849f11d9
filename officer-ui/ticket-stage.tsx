import { useComputed } from '@preact/signals'
import { Bell, CircleCheck, UserCheck } from 'lucide'
import type { JSX } from 'preact'
import type { CounterTicket, CounterView } from '../contract/views.ts'
import { formatTime, formatTimeWithSeconds, serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import { minutesBetween, stopwatch } from './elapsed.ts'
import { messages } from './messages.ts'
import { OutcomeRow } from './outcome-row.tsx'

type Props = { view: CounterView; ticket: CounterTicket; deeds: CounterDeeds }

/** The visitor who is called or served: number, time, what they came for and what it needs. */
export function TicketStage({ view, ticket, deeds }: Props): JSX.Element {
  const t = messages.t.value
  const serving = ticket.state === 'serving'
  const since = serving ? (ticket.startedAt ?? ticket.lastCalledAt) : ticket.lastCalledAt
  const said = serving
    ? t.servingSince(formatTime(since, view.utcOffset))
    : t.callCount(ticket.calls, formatTimeWithSeconds(since, view.utcOffset))
  return (
    <>
      <div class="stage-top">
        <span class={serving ? 'chip large serving' : 'chip large called'}>
          <Icon node={serving ? CircleCheck : Bell} />
          {serving ? t.serving : t.called}
        </span>
        {ticket.priority && <PriorityMark />}
        {ticket.inPersonOnly && (
          <span class="chip large">
            <Icon node={UserCheck} />
            {t.inPerson}
          </span>
        )}
        <span class="muted push">{said}</span>
      </div>
      <div class="stage-figures" aria-live="polite">
        <TicketNumber number={ticket.number} class="big" />
        <span class="right">
          <span class="lbl">{serving ? t.servingTime : t.sinceCall}</span>
          <Stopwatch since={since} />
        </span>
      </div>
      <TicketFacts view={view} ticket={ticket} />
      {serving && view.hold === 'live' && <OutcomeRow deeds={deeds} dead={deeds.busy.value !== null} />}
    </>
  )
}

function Stopwatch({ since }: { since: number }): JSX.Element {
  const text = useComputed(() => stopwatch(since, serverClock.value))
  return (
    <span class="num figure" aria-live="off">
      {text}
    </span>
  )
}

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 }

function TicketFacts({ view, ticket }: Omit<Props, 'deeds'>): JSX.Element {
  const t = messages.t.value
  const facts = [
    { name: t.waited, value: t.minutes(minutesBetween(ticket.issuedAt, ticket.calledAt)) },
    { name: t.takenAt, value: formatTime(ticket.issuedAt, view.utcOffset) },
    { name: t.standardTime, value: ticket.standardTime },
    { name: t.fee, value: ticket.fee },
  ]
  return (
    <div class="facts">
      <dl>
        <div class="service">
          <dt>{t.service}</dt>
          <dd>{ticket.service}</dd>
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
              <li key={each}>{each}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
