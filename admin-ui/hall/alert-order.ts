import type { Alert } from '../../contract/views.ts'

/** What needs a hand first: a day that cannot begin, a visitor who stands and waits, then counters, then the rest. */
const kinds: readonly Alert['kind'][] = [
  'clock-in-doubt',
  'call-unseen',
  'counter-absent',
  'over-standard',
  'burst',
  'service-paused',
]

/** Alerts worst first; of one kind, the one that has lasted longest. */
export function worstFirst(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || lastedMore(a, b))
}

function lastedMore(a: Alert, b: Alert): number {
  if (a.kind === 'call-unseen' && b.kind === 'call-unseen') return a.at - b.at
  if (a.kind === 'counter-absent' && b.kind === 'counter-absent') return a.since < b.since ? -1 : 1
  if (a.kind === 'over-standard' && b.kind === 'over-standard') return beyond(b) - beyond(a)
  return 0
}

function beyond({ minutes, standardMinutes }: Alert & { kind: 'over-standard' }): number {
  return minutes - standardMinutes
}
