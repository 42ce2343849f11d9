import type { TicketView } from '../contract/views.ts'
import { formatDate } from '../ui-kit/clock.ts'
import { language } from '../ui-kit/messages.ts'
import { unbroken } from '../ui-kit/unbroken.ts'
import { messages } from './messages.ts'

/** The states in which a number is at rest: nobody waits for a call. */
export type RestState = Exclude<TicketView['state'], 'waiting' | 'called'>

/** A state at rest in a headline and a sentence on what to do. */
export function restWords(view: TicketView, state: RestState): { headline: string; more: string } {
  const t = messages.t.value
  switch (state) {
    case 'serving':
      return { headline: t.serving, more: view.counter === undefined ? '' : t.servingAt(view.counter) }
    case 'served':
      return { headline: t.served, more: t.servedMore }
    case 'no-show':
      return { headline: t.noShow, more: t.noShowMore }
    case 'parked':
      return { headline: t.parked, more: t.parkedMore }
    case 'cancelled':
      return { headline: t.cancelled, more: t.cancelledMore }
    case 'expired':
      return {
        headline: t.expired,
        more: t.expiredMore(formatDate(dayOf(view.issuedAt, view.utcOffset), language.value)),
      }
    default:
      return state satisfies never
  }
}

/** What the browser's tab says: the state first, so that it is read even when the tab is narrow. */
export function titleOf(view: TicketView): string {
  const t = messages.t.value
  if (view.state === 'waiting') {
    if (view.ahead === undefined) return t.titleState(view.number, t.title)
    return view.ahead === 0 ? t.titleNext(view.number) : t.titleWaiting(view.number, view.ahead)
  }
  if (view.state === 'called') {
    return view.counter === undefined ? t.titleState(view.number, t.called) : t.titleCalled(view.number, view.counter)
  }
  return t.titleState(view.number, restWords(view, view.state).headline)
}

/** The building's name, in the reader's language. */
export function buildingOf(view: TicketView): string {
  return language.value === 'id' ? view.building : view.english.building
}

/** Whose number it is, in the reader's language. */
export function whose(view: TicketView): { agency: string; service: string } {
  const { agency, service } = language.value === 'id' ? view : view.english
  return { agency: unbroken(agency), service: unbroken(service) }
}

/** Minutes before the earliest call within which a visitor should be in the hall again. */
const earlyMinutes = 5
/** A wait that may be shorter than this (minutes) is no time to leave the hall. */
const worthLeaving = 15

/** By when (ms) a visitor who leaves the hall should be back, in steps of five minutes; `null`: better stay. */
export function backBefore({ wait, serverTime }: Pick<TicketView, 'wait' | 'serverTime'>): number | null {
  if (wait === undefined || wait.from < worthLeaving) return null
  const step = 5 * 60_000
  return Math.floor((serverTime + (wait.from - earlyMinutes) * 60_000) / step) * step
}

/** The day in the building's time zone at an instant: `2026-11-24`. */
function dayOf(ms: number, utcOffset: number): string {
  return new Date(ms + utcOffset * 60_000).toISOString().slice(0, 10)
}
