import type { Outcome } from '../contract/fields.ts'
import type { CounterView } from '../contract/views.ts'
import { phaseOf, waitingAt } from './phase.ts'

/** What an officer can make a counter do. `finish-and-call` records the chosen outcome, then calls. */
export type Deed =
  | 'open-counter'
  | 'close-counter'
  | 'call-next'
  | 'recall-ticket'
  | 'start-serving'
  | 'finish-serving'
  | 'finish-and-call'
  | 'mark-no-show'

/** The four keys of the console. Each always means the same; `next` is whatever moves the visit on. */
export type Slot = 'next' | 'recall' | 'no-show' | 'finish'

/** What each key does now; a key that is missing is dead. */
export type KeySet = Partial<Record<Slot, Deed>>

/** Which keys work for this view. A console that does not run the counter has none. */
export function keysFor(view: CounterView): KeySet {
  if (view.hold === 'free' && view.dayOpen) return { next: 'open-counter' }
  if (view.hold !== 'live') return {}
  const phase = phaseOf(view)
  switch (phase) {
    case 'idle':
      return waitingAt(view) > 0 ? { next: 'call-next' } : {}
    case 'called':
      return { next: 'start-serving', recall: 'recall-ticket', 'no-show': 'mark-no-show' }
    case 'serving':
      return { next: 'finish-and-call', finish: 'finish-serving' }
    case 'day-closed':
    case 'free':
      return {}
    default:
      return phase satisfies never
  }
}

/** The key of the console that a key of the keyboard stands for. */
export function slotOf(key: string): Slot | null {
  switch (key) {
    case ' ':
    case 'F2':
      return 'next'
    case 'F3':
      return 'recall'
    case 'F4':
      return 'no-show'
    case 'F8':
      return 'finish'
    default:
      return null
  }
}

/** The outcomes in the order of their keys, 1 to 5. */
export const outcomeOrder: readonly Outcome[] = ['done', 'must-return', 'refused', 'consultation', 'referred']

/** The outcome that a digit of the keyboard stands for. */
export function outcomeOf(key: string): Outcome | null {
  return /^[1-5]$/.test(key) ? (outcomeOrder[Number(key) - 1] ?? null) : null
}
