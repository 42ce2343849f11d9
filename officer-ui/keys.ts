import type { Outcome } from '../contract/fields.ts'
import type { CounterView } from '../contract/views.ts'
import type { Deed } from './deed.ts'
import { onlyLooks, type Phase, phaseOf, waitingAt } from './phase.ts'

/** The keys of the console. Each always means the same; `next` is whatever moves the visit on. */
export type Slot =
  | 'next'
  | 'recall'
  | 'no-show'
  | 'transfer'
  | 'park'
  | 'finish'
  | 'return'
  | 'undo'
  | 'call-number'
  | 'parked'
  | 'away'

/** What each key does now; a key that is missing is dead. */
export type KeySet = Partial<Record<Slot, Deed>>

/** The keyboard's key for each slot, as it is printed on the button. The big key's name is a word, so it is not here. */
export const caps: Record<Exclude<Slot, 'next'>, string> = {
  recall: 'F3',
  'no-show': 'F4',
  transfer: 'F6',
  park: 'F7',
  finish: 'F8',
  return: 'F9',
  away: 'F10',
  undo: 'U',
  'call-number': 'N',
  parked: 'P',
}

/** Which keys work for this view. A console that does not run the counter can only take it over (rule K1). */
export function keysFor(view: CounterView): KeySet {
  if (onlyLooks(view)) return { next: 'take-over' }
  if (view.hold === 'free') return view.dayOpen ? { next: 'open-counter' } : {}
  return {
    ...phaseKeys(view, phaseOf(view)),
    ...(view.dayOpen && { away: 'away' }),
    ...(view.parked.length > 0 && { parked: 'parked' }),
  }
}

function phaseKeys(view: CounterView, phase: Phase): KeySet {
  switch (phase) {
    case 'idle':
      return {
        ...(waitingAt(view) > 0 && { next: 'call-next' }),
        'call-number': 'call-number',
        ...(view.undo !== null && { undo: 'undo' }),
      }
    case 'paused':
      return { next: 'resume-counter' }
    case 'called':
      return {
        next: 'start-serving',
        recall: 'recall',
        ...(mayBeAbsent(view) && { 'no-show': 'no-show' }),
        transfer: 'transfer',
        park: 'park',
        return: 'return',
      }
    case 'serving':
      return { next: 'finish-and-call', finish: 'finish', transfer: 'transfer', park: 'park', return: 'return' }
    case 'day-closed':
    case 'free':
      return {}
    default:
      return phase satisfies never
  }
}

/** Rule M1: enough calls were seen, or none could be and the officer says why. */
function mayBeAbsent({ ticket }: CounterView): boolean {
  return ticket !== null && (ticket.noShow.allowed || ticket.noShow.withReason)
}

/** The key of the console that a key of the keyboard stands for. */
export function slotOf(key: string): Slot | null {
  if (key === ' ' || key === 'F2') return 'next'
  const printed = key.length === 1 ? key.toUpperCase() : key
  for (const [slot, cap] of Object.entries(caps)) {
    if (cap === printed) return slot as Slot
  }
  return null
}

/** The outcomes in the order of their keys, 1 to 5. */
export const outcomeOrder: readonly Outcome[] = ['done', 'must-return', 'refused', 'consultation', 'referred']

/** The outcome that a digit of the keyboard stands for. */
export function outcomeOf(key: string): Outcome | null {
  return /^[1-5]$/.test(key) ? (outcomeOrder[Number(key) - 1] ?? null) : null
}
