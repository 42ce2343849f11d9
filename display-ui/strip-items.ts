import type { Language } from '../contract/fields.ts'
import type { ReasonOf } from '../contract/reasons.ts'
import type { CounterAway, DisplayView } from '../contract/views.ts'
import { formatTimeOfDay } from '../ui-kit/clock.ts'
import { counterRange } from '../ui-kit/place.ts'
import { shortWait } from '../ui-kit/wait-text.ts'
import { messages } from './messages.ts'

/** What stands in the strip below the calls for one turn. */
export type StripItem =
  | { kind: 'notice'; text: string }
  | { kind: 'away'; text: string }
  | { kind: 'waits'; waits: { agency: string; waiting: string; wait: string }[] }

/** So many agencies stand beside one another. */
const agenciesInSight = 3

/** The turns of the strip: what is so now, and between them the building's notices, one after another. */
export function stripItems(
  view: Pick<DisplayView, 'notices' | 'away' | 'waits' | 'timeZoneLabel'>,
  language: Language,
): StripItem[] {
  const notices: StripItem[] = view.notices.map((text) => ({ kind: 'notice', text }))
  const facts: StripItem[] = [
    ...awayTexts(view.away, view.timeZoneLabel).map((text): StripItem => ({ kind: 'away', text })),
    ...waitItems(view.waits, language),
  ]
  const turns = Math.max(notices.length, facts.length)
  return Array.from({ length: turns }, (_none, at) => [nth(facts, at), nth(notices, at)]).flat(2)
}

/** The one whose turn it is, the first again after the last; nothing where there is none. */
function nth(items: StripItem[], at: number): StripItem[] {
  const item = items[at % items.length]
  return item === undefined ? [] : [item]
}

/** `Loket 6, 8 istirahat, kembali pukul 13.00 WITA`: counters that are away alike are named together. */
export function awayTexts(away: readonly CounterAway[], timeZoneLabel: string): string[] {
  const t = messages.t.value
  const alike = new Map<string, number[]>()
  for (const each of away) {
    const why = each.state === 'paused' ? t.paused[each.reason] : closedWord(each.reason)
    const until = each.backAt === undefined ? '' : t.backAt(`${formatTimeOfDay(each.backAt)} ${timeZoneLabel}`)
    const words = `${why}${until}`
    alike.set(words, [...(alike.get(words) ?? []), each.counter])
  }
  return [...alike].map(([words, counters]) => `${t.counters(counterRange(counters))} ${words}`)
}

function closedWord(reason: ReasonOf<'close'> | undefined): string {
  const t = messages.t.value
  return reason === 'system-down' ? t.paused['system-down'] : t.closed
}

function waitItems(waits: DisplayView['waits'], language: Language): StripItem[] {
  const t = messages.t.value
  const rows = waits
    .filter(({ waiting }) => waiting > 0)
    .map(({ agency, waiting, wait }) => ({
      agency,
      waiting: t.waiting(waiting),
      wait: wait === undefined ? '' : shortWait(wait, language),
    }))
  const pages = Math.ceil(rows.length / agenciesInSight)
  return Array.from({ length: pages }, (_none, page) => ({
    kind: 'waits',
    waits: rows.slice(page * agenciesInSight, (page + 1) * agenciesInSight),
  }))
}
