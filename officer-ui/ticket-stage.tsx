import { useComputed } from '@preact/signals'
import { Bell, CircleCheck, Timer, UserCheck } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import type { CounterTicket } from '../contract/visits.ts'
import { formatTimeWithSeconds, serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import type { Deed } from './deed.ts'
import { stopwatch } from './elapsed.ts'
import { messages } from './messages.ts'
import { NoShowStrip } from './no-show-strip.tsx'
import { OutcomeRow } from './outcome-row.tsx'
import { isOverStandard, stopwatchStart } from './serving-time.ts'
import { StopsLine } from './stops-line.tsx'
import { TicketFacts } from './ticket-facts.tsx'

type Props = {
  view: CounterView
  ticket: CounterTicket
  deeds: CounterDeeds
  dead: boolean
  onKey: (deed: Deed) => void
}

/** The visitor who is called or served: number, time, stops, what they came for and what it needs. */
export function TicketStage({ view, ticket, deeds, dead, onKey }: Props): JSX.Element {
  const t = messages.t.value
  const serving = ticket.state === 'serving'
  const live = view.hold === 'live'
  return (
    <>
      <div class="stage-top">
        <span class={serving ? 'chip large serving' : 'chip large called'}>
          <Icon node={serving ? CircleCheck : Bell} />
          {serving ? t.serving : t.called}
        </span>
        {ticket.priority && <PriorityMark />}
        {ticket.inPersonOnly && (
          <span class="chip large in-person">
            <Icon node={UserCheck} />
            <span class="long">{t.inPerson}</span>
            <span class="short">{t.inPersonShort}</span>
          </span>
        )}
        <TopNote view={view} ticket={ticket} />
      </div>
      <div class={ticket.stops.length > 1 ? 'stage-figures beside-stops' : 'stage-figures'} aria-live="polite">
        <TicketNumber number={ticket.number} class="big" />
        <span class="right">
          <span class="lbl">{serving ? t.servingTime : t.sinceCall}</span>
          <Stopwatch since={stopwatchStart(ticket)} />
          {serving && ticket.parkedFor >= 60_000 && (
            <span class="lbl">{t.parkedApart(Math.floor(ticket.parkedFor / 60_000))}</span>
          )}
        </span>
      </div>
      {ticket.stops.length > 1 && <StopsLine stops={ticket.stops} />}
      <TicketFacts view={view} ticket={ticket} />
      {serving && live && <OutcomeRow deeds={deeds} dead={deeds.busy.value !== null} />}
      {!serving && live && <NoShowStrip ticket={ticket} dead={dead} onReturn={() => onKey('return')} />}
    </>
  )
}

/** On the right: which call it is, or the standard, or that it has been exceeded (rule S3). */
function TopNote({ view, ticket }: Pick<Props, 'view' | 'ticket'>): JSX.Element | null {
  const t = messages.t.value
  const over = useComputed(() => isOverStandard(ticket, serverClock.value))
  const { standardMinutes } = ticket
  if (ticket.state !== 'serving') {
    const at = formatTimeWithSeconds(ticket.lastCalledAt, view.utcOffset)
    return <span class="muted push">{t.callCount(ticket.calls, at)}</span>
  }
  if (standardMinutes === undefined) return null
  if (!over.value) return <span class="muted push">{t.standardAt(standardMinutes)}</span>
  return (
    <span class="chip large late push" role="status">
      <Icon node={Timer} />
      {t.overStandard(standardMinutes)}
    </span>
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
