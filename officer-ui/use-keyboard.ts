import { useLayoutEffect } from 'preact/hooks'
import type { CounterView } from '../contract/views.ts'
import type { CounterDeeds } from './counter-deeds.ts'
import type { Deed } from './deed.ts'
import { keysFor, outcomeOf, slotOf } from './keys.ts'
import { phaseOf } from './phase.ts'

type Needs = {
  view: CounterView | null
  deeds: CounterDeeds
  online: boolean
  /** A question lies over the stage: its own form has the keyboard. */
  asking: boolean
  press: (deed: Deed) => void
  /** Esc: leaves the question, or puts a notice away. */
  leave: () => void
}

/** Works the console by keyboard alone, with the keys that are printed on its buttons; Esc leaves. */
export function useKeyboard(needs: Needs): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') needs.leave()
      else if (needs.asking) keepFromBrowser(event)
      else if (slotOf(event.key) === null) chooseOutcome(needs, event.key)
      else pressKey(needs, event)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })
}

/** Also where a key is dead: F3 must never open the browser's search, nor Space scroll. */
function keepFromBrowser(event: KeyboardEvent): void {
  if (/^F\d+$/.test(event.key) && slotOf(event.key) !== null) event.preventDefault()
}

function chooseOutcome({ view, deeds }: Needs, key: string): void {
  const outcome = outcomeOf(key)
  if (outcome === null || view === null || deeds.busy.peek() !== null) return
  if (view.hold === 'live' && phaseOf(view) === 'serving') deeds.outcome.value = outcome
}

function pressKey({ view, deeds, online, press }: Needs, event: KeyboardEvent): void {
  if (event.key === ' ' && holdsSpace(event.target)) return
  event.preventDefault()
  const slot = slotOf(event.key)
  if (slot === null || event.repeat || view === null || !online || deeds.busy.peek() !== null) return
  if (slot === 'next' && deeds.resting.peek()) return
  const deed = keysFor(view)[slot]
  if (deed !== undefined) press(deed)
}

/** Space belongs to a button or a link that was reached with Tab; everywhere else it is the big key. */
function holdsSpace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, input, select, textarea') !== null
}
