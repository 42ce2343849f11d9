import { messages } from './messages.ts'

/** How long ago something was, as people say it. Both in ms since the epoch. */
export function ago(at: number, now: number): string {
  const t = messages.t.value
  const minutes = Math.max(0, Math.floor((now - at) / 60_000))
  if (minutes < 2) return t.justNow
  if (minutes < 60) return t.minutesAgo(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? t.hoursAgo(hours) : t.daysAgo(Math.floor(hours / 24))
}
