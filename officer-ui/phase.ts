import type { CounterView } from '../contract/views.ts'

/** What a counter is doing, as its console shows it. */
export type Phase = 'day-closed' | 'free' | 'paused' | 'idle' | 'called' | 'serving'

/** Reads the phase from the view. A ticket in hand is shown even after the day was closed under it. */
export function phaseOf(view: CounterView): Phase {
  if (view.ticket?.state === 'called') return 'called'
  if (view.ticket?.state === 'serving') return 'serving'
  if (!view.dayOpen) return 'day-closed'
  if (view.hold === 'free') return 'free'
  return view.counter.state === 'paused' ? 'paused' : 'idle'
}

/** How many people wait for this counter, over both classes. */
export function waitingAt(view: CounterView): number {
  return view.waiting.regular.count + view.waiting.priority.count
}

/** When the first of them took a number, in ms; `undefined` where nobody waits. */
export function firstIssuedAt(view: CounterView): number | undefined {
  const { regular, priority } = view.waiting
  const instants = [regular, priority].flatMap((each) => (each.firstIssuedAt === undefined ? [] : [each.firstIssuedAt]))
  return instants.length === 0 ? undefined : Math.min(...instants)
}

/** Whether another console runs this counter, so that this one may only look (rule K1). */
export function onlyLooks(view: Pick<CounterView, 'hold'>): boolean {
  return view.hold === 'taken' || view.hold === 'other-console'
}
