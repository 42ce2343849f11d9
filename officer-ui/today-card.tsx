import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { TicketNumber } from '../ui-kit/ticket-number.tsx'
import { messages } from './messages.ts'

/** The counter's last visits of today and how many were served. */
export function TodayCard({ view }: { view: CounterView }): JSX.Element {
  const t = messages.t.value
  return (
    <section class="card today" aria-labelledby="today-title">
      <h2 class="h" id="today-title">
        {t.todayAt(view.counter.number)}
      </h2>
      {view.today.length === 0 && <p class="muted none">{t.noneYet}</p>}
      <ul>
        {view.today.map((visit, at) => (
          <li key={`${visit.number} ${at}`} class="line">
            <TicketNumber number={visit.number} />
            <span class="muted grow">
              {visit.state === 'no-show' || visit.outcome === undefined ? t.didNotCome : t.outcomes[visit.outcome]}
            </span>
            <span class="tab muted">{t.minutesShort(visit.minutes)}</span>
          </li>
        ))}
      </ul>
      <p class="muted foot">{t.servedToday(view.servedToday)}</p>
    </section>
  )
}
