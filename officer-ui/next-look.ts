import { Bell, DoorOpen, type IconNode, MonitorSmartphone, Play } from 'lucide'
import type { Outcome } from '../contract/fields.ts'
import type { CounterView } from '../contract/views.ts'
import { messages } from './messages.ts'
import { onlyLooks, phaseOf, waitingAt } from './phase.ts'

/** The face of the big key; `why`: what stands in its way, in words. */
export type NextLook = { icon: IconNode; lines: string[]; why?: string }

/** What the big key says: always what moves the visit on, and why it cannot where it cannot. */
export function nextLook(view: CounterView, outcome: Outcome): NextLook {
  const t = messages.t.value
  if (onlyLooks(view)) return { icon: MonitorSmartphone, lines: [t.takeOver] }
  const phase = phaseOf(view)
  switch (phase) {
    case 'free':
      return { icon: DoorOpen, lines: [t.freeDo] }
    case 'paused':
      return { icon: Play, lines: [t.goOn] }
    case 'called':
      return { icon: Play, lines: [t.startServing] }
    case 'serving':
      return { icon: Bell, lines: t.thenCall(t.outcomes[outcome]) }
    case 'day-closed':
      return { icon: Bell, lines: [t.callNext], why: t.dayClosed }
    case 'idle':
      return waitingAt(view) > 0
        ? { icon: Bell, lines: [t.callNext] }
        : { icon: Bell, lines: [t.callNext], why: t.nobody }
    default:
      return phase satisfies never
  }
}
