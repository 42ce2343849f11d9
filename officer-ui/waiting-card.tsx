import { useComputed } from '@preact/signals'
import { HandHeart } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView, WaitingClass } from '../contract/views.ts'
import { serverClock } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { PriorityMark } from '../ui-kit/priority-mark.tsx'
import { minutesBetween } from './elapsed.ts'
import { messages } from './messages.ts'

/** How many wait for this counter, by class, and the longest of each; not who (rule C3). */
export function WaitingCard({ view }: { view: CounterView }): JSX.Element {
  const t = messages.t.value
  return (
    <section class="card" aria-labelledby="waiting-title">
      <h2 class="h" id="waiting-title">
        {t.waitingHere}
      </h2>
      <div class="wait">
        <div data-class="regular">
          <span class="lbl">{t.regular}</span>
          <ClassFigures waiting={view.waiting.regular} />
        </div>
        <div data-class="priority">
          <PriorityMark />
          <ClassFigures waiting={view.waiting.priority} />
        </div>
      </div>
      {view.counter.priorityFirst ? (
        <p class="small priority-first">
          <Icon node={HandHeart} size={17} />
          {t.priorityFirst}
        </p>
      ) : (
        <p class="small muted">{t.inOrder}</p>
      )}
    </section>
  )
}

function ClassFigures({ waiting }: { waiting: WaitingClass }): JSX.Element {
  const first = waiting.firstIssuedAt
  return (
    <>
      <div class="num v">{waiting.count}</div>
      <div class="muted longest">{first === undefined ? '–' : <Longest since={first} />}</div>
    </>
  )
}

function Longest({ since }: { since: number }): JSX.Element {
  const minutes = useComputed(() => minutesBetween(since, serverClock.value))
  return <>{messages.t.value.longestMinutes(minutes.value)}</>
}
