import type { Language, WaitRange } from '../contract/fields.ts'
import { formatTime } from './clock.ts'

/** An expected wait in three pieces, so that a screen can set the figure large: `kurang dari`, `10–20`, `menit`. */
export type WaitParts = { lead: string; figure: string; unit: string }

/** From here on (minutes) nobody counts in minutes any more. */
const longWait = 90

/** Takes a wait apart. Long ones are told in half hours, rounded outwards: never a wait that is too short. */
export function waitParts(wait: WaitRange, language: Language): WaitParts {
  const id = language === 'id'
  const inHours = wait.to > longWait
  const from = inHours ? Math.floor(wait.from / 30) / 2 : wait.from
  const to = inHours ? Math.ceil(wait.to / 30) / 2 : Math.max(1, wait.to)
  const last = figure(to)
  const unit = inHours ? (id ? 'jam' : 'hours') : id ? 'menit' : 'min'
  if (from === 0) return { lead: id ? 'kurang dari' : 'under', figure: last, unit }
  return { lead: '', figure: from >= to ? last : `${figure(from)}–${last}`, unit }
}

/** `10–20 menit`, `kurang dari 10 menit`, `1½–2 jam`. */
export function shortWait(wait: WaitRange, language: Language): string {
  const { lead, figure, unit } = waitParts(wait, language)
  return `${lead === '' ? '' : `${lead} `}${figure} ${unit}`
}

/** The same within a sentence: `sekitar 10–20 menit`. */
export function waitText(wait: WaitRange, language: Language): string {
  const short = shortWait(wait, language)
  if (waitParts(wait, language).lead !== '') return short
  return language === 'id' ? `sekitar ${short}` : `about ${short}`
}

/** Between which times of day that is, in steps of five minutes: `10.00–10.15`. `now` in ms. */
export function waitClock(wait: WaitRange, now: number, utcOffset: number): string {
  const step = 5 * 60_000
  const from = formatTime(Math.floor((now + wait.from * 60_000) / step) * step, utcOffset)
  const to = formatTime(Math.ceil((now + wait.to * 60_000) / step) * step, utcOffset)
  return from === to ? from : `${from}–${to}`
}

function figure(value: number): string {
  const whole = Math.floor(value)
  return value === whole ? String(whole) : `${whole === 0 ? '' : whole}½`
}
