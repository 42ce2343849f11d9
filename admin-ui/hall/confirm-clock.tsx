import { useComputed } from '@preact/signals'
import type { JSX } from 'preact'
import type { HallView } from '../../contract/views.ts'
import { formatDate, formatTimeWithSeconds, serverClock } from '../../ui-kit/clock.ts'
import { language } from '../../ui-kit/messages.ts'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { useCommand } from '../use-command.ts'
import { hallMessages } from './messages.ts'

type Props = { view: HallView; session: Session; onDone: () => void }

/** Shows the server's date and time, and asks a person whether they are right (rule D4). */
export function ConfirmClock({ view, session, onDone }: Props): JSX.Element {
  const t = hallMessages.t.value
  const desk = useCommand(session)
  const time = useComputed(() => formatTimeWithSeconds(serverClock.value, view.utcOffset))
  const date = useComputed(() => dateOf(serverClock.value, view.utcOffset))
  const confirm = async () => {
    if ((await desk.give('confirm-date', {})) !== null) onDone()
  }
  return (
    <section class="card clock-check" aria-label={t.clockTitle}>
      <p>{t.clockAsk}</p>
      <p class="clock-now tab" data-clock={date}>
        <b>{formatDate(date.value, language.value)}</b>
        <b>
          {time} {view.timeZoneLabel}
        </b>
      </p>
      <p class="muted">{t.clockWrong}</p>
      <RefusalNote text={desk.refusal.value?.detail ?? null} />
      <div class="panel-keys">
        <button type="button" class="b go" disabled={desk.busy.value} onClick={() => void confirm()}>
          {t.clockYes}
        </button>
        <button type="button" class="b quiet" onClick={onDone}>
          {t.clockLater}
        </button>
      </div>
    </section>
  )
}

/** The date on the server's wall: `2026-11-24`. */
function dateOf(at: number, utcOffset: number): string {
  return new Date(at + utcOffset * 60_000).toISOString().slice(0, 10)
}
