import { formatTime } from '../../ui-kit/clock.ts'

/** What was typed as a time of day: `13.30`, `1330`, `9:05`, `14` become `13:30`, `09:05`, `14:00`; `null` otherwise. */
export function timeOfDayOf(typed: string): string | null {
  const parts = /^(\d{1,2})(?:\s*[.:]?\s*(\d{2}))?$/.exec(typed.trim())
  if (parts === null) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** The time of day of an instant (ms), as it is sent: `13:30`. */
export function timeOfDayAt(instant: number, utcOffset: number): string {
  return formatTime(instant, utcOffset).replace('.', ':')
}
