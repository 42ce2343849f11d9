import { type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '../contract/fields.ts'

type Served = { serverTime: number; utcOffset: number; timeZoneLabel: string }

/** Server-now minus `performance.now()`, both in ms; until a view has come, this machine's own clock stands in. */
let ahead = Date.now() - performance.now()
let ticker: ReturnType<typeof setInterval> | undefined

const now = signal(serverNow(), {
  watched() {
    now.value = serverNow()
    ticker = setInterval(() => {
      now.value = serverNow()
    }, 250)
  },
  unwatched() {
    clearInterval(ticker)
  },
})
const zone = signal({ utcOffset: 0, label: '', known: false })

/** The server's clock in ms since the epoch; ticks four times a second while somebody looks at it. */
export const serverClock: ReadonlySignal<number> = now

/** The building's time zone: minutes east of UTC and how it is written (`WITA`). `known` after the first view. */
export const buildingZone: ReadonlySignal<{ utcOffset: number; label: string; known: boolean }> = zone

/** The server's clock at this moment, in ms since the epoch; for code that does not draw. */
export function serverNow(): number {
  return Math.round(ahead + performance.now())
}

/** Sets the clock by what a view says. */
export function feedClock(view: Served): void {
  ahead = view.serverTime - performance.now()
  now.value = serverNow()
  if (zone.peek().known && zone.peek().utcOffset === view.utcOffset) return
  zone.value = { utcOffset: view.utcOffset, label: view.timeZoneLabel, known: true }
}

const two = (value: number) => String(value).padStart(2, '0')

/** `09.41`: an instant (ms) as wall time at `utcOffset` (minutes east of UTC). */
export function formatTime(ms: number, utcOffset: number): string {
  const minute = Math.floor(ms / 60_000) + utcOffset
  const ofDay = ((minute % 1440) + 1440) % 1440
  return `${two(Math.floor(ofDay / 60))}.${two(ofDay % 60)}`
}

/** `09.41.07`: the same with seconds. */
export function formatTimeWithSeconds(ms: number, utcOffset: number): string {
  return `${formatTime(ms, utcOffset)}.${two(Math.floor(ms / 1000) % 60)}`
}

/** `13:30` as people here write it: `13.30`. */
export function formatTimeOfDay(time: string): string {
  return time.replace(':', '.')
}

/** `2026-11-24` as `Selasa, 24 November 2026` or `Tuesday, 24 November 2026`. */
export function formatDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** The day alone: `2026-11-24` as `Selasa` or `Tuesday`. */
export function formatWeekday(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
