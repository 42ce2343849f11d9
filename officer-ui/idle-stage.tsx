import { useComputed } from '@preact/signals'
import { Circle, TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { formatTime, serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { minutesBetween } from './elapsed.ts'
import { messages } from './messages.ts'
import { firstIssuedAt, waitingAt } from './phase.ts'
import { reasonText } from './reason-texts.ts'

/** Ready to call: how many wait and since when the first of them, never who (rule C3). */
export function IdleStage({ view }: { view: CounterView }): JSX.Element {
  const t = messages.t.value
  const waiting = waitingAt(view)
  const first = firstIssuedAt(view)
  const { number, openedAt, services } = view.counter
  return (
    <>
      <div class="stage-top">
        <span class="chip large">
          <Icon node={Circle} />
          {t.ready}
        </span>
        {openedAt !== undefined && (
          <span class="muted">{t.openSince(number, formatTime(openedAt, view.utcOffset))}</span>
        )}
      </div>
      <div class="stage-figures alone">
        <span class="count">
          <span class="num big">{waiting}</span>
          <span class="unit">{waiting === 0 ? t.nobody : t.waiting}</span>
        </span>
        {first !== undefined && (
          <span class="right">
            <span class="lbl">{t.longest}</span>
            <LongestWait since={first} />
          </span>
        )}
      </div>
      {waiting === 0 && <p class="muted stage-hint">{t.nobodyText}</p>}
      {services.map(
        ({ id, name, paused }) =>
          paused !== undefined && (
            <p key={id} class="stage-hint stopped">
              <Icon node={TriangleAlert} size={20} />
              {t.servicePaused(name, reasonText('pauseService', paused))}
            </p>
          ),
      )}
    </>
  )
}

function LongestWait({ since }: { since: number }): JSX.Element {
  const minutes = useComputed(() => minutesBetween(since, serverClock.value))
  return (
    <span class="num figure">
      {minutes}
      <small>{messages.t.value.minuteWord}</small>
    </span>
  )
}
