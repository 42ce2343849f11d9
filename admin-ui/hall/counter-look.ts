import { Bell, Circle, CircleCheck, CirclePause, Clock, type IconNode, LockKeyhole, TriangleAlert } from 'lucide'
import type { Alert, HallView } from '../../contract/views.ts'
import { formatTimeOfDay } from '../../ui-kit/clock.ts'
import { hallMessages } from './messages.ts'

export type HallCounter = HallView['counters'][number]

/** How a counter stands on the board: its tone, and a few words beside an icon. */
export type CounterLook = {
  tone: 'serving' | 'called' | 'break' | 'over' | 'gone' | 'idle' | 'closed'
  icon: IconNode
  words: string
}

/** Reads it from the view. `now`: ms of the server's clock. */
export function counterLook(counter: HallCounter, alerts: readonly Alert[], now: number): CounterLook {
  const t = hallMessages.t.value
  const { ticket, state, backAt } = counter
  if (ticket?.state === 'called') return { tone: 'called', icon: Bell, words: t.called }
  if (ticket !== undefined) {
    const over = alerts.find((alert) => alert.kind === 'over-standard' && alert.counter === counter.number)
    const minutes = minutesSince(ticket.startedAt ?? ticket.calledAt, now)
    return over === undefined
      ? { tone: 'serving', icon: CircleCheck, words: t.minutes(minutes) }
      : { tone: 'over', icon: Clock, words: t.over(minutes) }
  }
  if (state === 'paused') {
    const words = backAt === undefined ? t.paused : t.pausedUntil(formatTimeOfDay(backAt))
    return { tone: 'break', icon: CirclePause, words }
  }
  if (state === 'open') return { tone: 'idle', icon: Circle, words: t.idle }
  if (alerts.some((alert) => alert.kind === 'counter-absent' && alert.counter === counter.number)) {
    return { tone: 'gone', icon: TriangleAlert, words: t.notOpen }
  }
  return {
    tone: 'closed',
    icon: LockKeyhole,
    words: backAt === undefined ? t.closed : t.closedUntil(formatTimeOfDay(backAt)),
  }
}

/** Whole minutes since an instant; a clock that jumped back counts as no time at all (rule D4). */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000))
}
