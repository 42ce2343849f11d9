import { CircleDot, CirclePause, Eye, Lock, Monitor, MonitorOff } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'
import { onlyLooks } from './phase.ts'

/** The counter's state in the bar on top. */
export function CounterChip({ view }: { view: CounterView }): JSX.Element {
  const look = lookOf(view)
  return (
    <span class="chip on-dark">
      <Icon node={look.icon} />
      {look.word}
    </span>
  )
}

function lookOf(view: CounterView) {
  const t = messages.t.value
  if (onlyLooks(view)) return { icon: Eye, word: t.readOnly }
  const { state } = view.counter
  switch (state) {
    case 'open':
      return { icon: CircleDot, word: t.open }
    case 'closed':
      return { icon: Lock, word: t.closed }
    case 'paused':
      return { icon: CirclePause, word: t.paused }
    default:
      return state satisfies never
  }
}

/** How many displays of the counter's zone watch now; none is a warning (rule A4). */
export function ScreensNote({ view }: { view: CounterView }): JSX.Element {
  const none = view.screens === 0
  return (
    <span class={none ? 'screens none' : 'screens'}>
      <Icon node={none ? MonitorOff : Monitor} size={18} />
      <span class="long">{messages.t.value.screens(view.screens)}</span>
      <span class="short">{messages.t.value.screensShort(view.screens)}</span>
    </span>
  )
}
