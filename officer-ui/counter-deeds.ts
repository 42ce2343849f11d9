import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Outcome } from '../contract/fields.ts'
import { consoleId } from '../ui-kit/console-id.ts'
import { send } from '../ui-kit/send.ts'
import type { Refusal, Session } from '../ui-kit/staff/session.ts'
import type { Deed } from './deed.ts'
import type { Ask, Order } from './orders/order.ts'

/** How long a sentence of success stays, in ms; a refusal stays until the next deed. */
const saidMs = 8_000

export type Notice = { tone: 'good' | 'calm' | 'bad'; text: string }

/** The deeds of one console: one at a time, and what came of the last one. */
export type CounterDeeds = {
  busy: ReadonlySignal<Deed | null>
  /** The calling key rests after a call. */
  resting: ReadonlySignal<boolean>
  notice: ReadonlySignal<Notice | null>
  /** The outcome that the present visit will be finished with. */
  outcome: Signal<Outcome>
  /**
   * Sends it unless another deed is under way; resolves to whether it was done. After a call the calling key rests for
   * `doublePressSeconds` (rule C5).
   */
  act: (order: Order, doublePressSeconds: number) => Promise<boolean>
  dismiss: () => void
}

/** Makes the deeds of a console. A refusal that ends the session is told to the session, not shown here. */
export function createCounterDeeds(session: Pick<Session, 'endedBy'>): CounterDeeds {
  const busy = signal<Deed | null>(null)
  const resting = signal(false)
  const notice = signal<Notice | null>(null)
  const outcome = signal<Outcome>('done')
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let saidTimer: ReturnType<typeof setTimeout> | undefined

  const ask: Ask = (name, body) => send(name, body, { consoleId: consoleId() })
  const rest = (ms: number) => {
    clearTimeout(restTimer)
    resting.value = true
    restTimer = setTimeout(() => {
      resting.value = false
    }, ms)
  }
  const say = (next: Notice | null) => {
    clearTimeout(saidTimer)
    notice.value = next
    if (next === null || next.tone === 'bad') return
    saidTimer = setTimeout(() => {
      notice.value = null
    }, saidMs)
  }
  const refuse = (refusal: Refusal) => {
    if (refusal.code === 'double-press') rest(refusal.seconds * 1000)
    if (!session.endedBy(refusal)) say({ tone: 'bad', text: refusal.detail })
  }

  return {
    busy,
    resting,
    notice,
    outcome,
    async act(order, doublePressSeconds) {
      if (busy.peek() !== null) return false
      busy.value = order.deed
      say(null)
      const done = await order.run(ask)
      busy.value = null
      if (!done.ok) {
        refuse(done.refusal)
        return false
      }
      say(done.said)
      if (done.called) rest(doublePressSeconds * 1000)
      return true
    },
    dismiss: () => say(null),
  }
}
