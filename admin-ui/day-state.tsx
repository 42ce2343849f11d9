import { useSignal } from '@preact/signals'
import { CalendarCheck, CalendarX } from 'lucide'
import type { JSX } from 'preact'
import type { EventOf } from '../contract/events.ts'
import type { HallView } from '../contract/views.ts'
import { formatDate, formatTime } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { language } from '../ui-kit/messages.ts'
import type { Session } from '../ui-kit/staff/session.ts'
import { CloseDay } from './close-day.tsx'
import { AuditNote } from './hall/audit-note.tsx'
import { messages } from './messages.ts'
import { OpenDay } from './open-day.tsx'

/** Whether the day is open, since when, and the keys to change that. */
export function DayState({ view, session }: { view: HallView; session: Session }): JSX.Element {
  const t = messages.t.value
  const asked = useSignal<'open' | 'close' | null>(null)
  const closed = useSignal<EventOf<'day-closed'> | null>(null)
  const { day } = view
  const ask = (what: 'open' | 'close' | null) => {
    asked.value = what
  }
  return (
    <section aria-labelledby="page-title">
      <header class="page-head">
        <div>
          <h1 id="page-title">{day === null ? t.dayClosed : t.dayOpen}</h1>
          <p class="muted">
            {formatDate(day?.date ?? view.date, language.value)}
            {day !== null && `, ${t.openSince(formatTime(day.openedAt, view.utcOffset), view.timeZoneLabel)}`}
          </p>
        </div>
        <span class="chips">
          {day?.lifted && <span class="chip">{t.lifted}</span>}
          {day?.rehearsal && <span class="chip bad">{t.rehearsal}</span>}
        </span>
        {(day === null || !day.lifted) && (
          <button type="button" class={day === null ? 'b go' : 'b'} onClick={() => ask('open')}>
            <Icon node={CalendarCheck} />
            {day === null ? t.openDay : t.liftHours}
          </button>
        )}
        {day !== null && (
          <button type="button" class="b stop" onClick={() => ask('close')}>
            <Icon node={CalendarX} />
            {t.closeDay}
          </button>
        )}
      </header>
      {asked.value === 'open' && <OpenDay isOpen={day !== null} session={session} onDone={() => ask(null)} />}
      {asked.value === 'close' && day !== null && (
        <CloseDay
          view={view}
          session={session}
          onDone={(event) => {
            closed.value = event
            ask(null)
          }}
        />
      )}
      {closed.value !== null && day === null && <AuditNote closed={closed.value} />}
    </section>
  )
}
