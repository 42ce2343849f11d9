import type { Language } from '../../contract/fields.ts'
import { formatDate } from '../../ui-kit/clock.ts'
import { proofMessages } from './proof-messages.ts'

/** For how many days the journal answers (rule O1). */
const answeredDays = 7
const dayMs = 86_400_000

/** A service day so many days away from another: `shiftDay('2026-11-24', -1)` is `2026-11-23`. */
export function shiftDay(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Whether the journal answers for that day, if today is `today`. */
export function isAnswered(date: string, today: string): boolean {
  return date <= today && date > shiftDay(today, -answeredDays)
}

/** How people name a day: `Hari ini`, `Kemarin`, or nothing; and its date. */
export function dayWords(date: string, today: string, language: Language): { name: string; date: string } {
  const t = proofMessages.t.value
  const name = date === today ? t.today : date === shiftDay(today, -1) ? t.yesterday : ''
  return { name, date: formatDate(date, language) }
}
