import type { CounterState, Outcome, TicketState } from './fields.ts'
import type { ClosedReason } from './rejections.ts'

/** What every view carries: which screen it is for, how far the journal was, and the server's clock. */
type Head<Screen extends string> = {
  screen: Screen
  seq: number
  /** Milliseconds since 1970-01-01T00:00Z; screens show this clock, never their own. */
  serverTime: number
  /** Offset of the building's time zone, minutes east of UTC: 480. */
  utcOffset: number
  timeZoneLabel: string
  /** Service day: `2026-11-24`. */
  date: string
}

/** Open now, or why not and until when. */
export type Opening = { open: true } | { open: false; reason: ClosedReason }

export type KioskView = Head<'kiosk'> & {
  building: string
  dayOpen: boolean
  /** `waiting`: people in the agency's queues. */
  agencies: ({ id: string; waiting: number } & Opening)[]
  services: ({ id: string; waiting: number } & Opening)[]
}

/** A call as the hall sees and hears it. */
export type Announcement = {
  announcementId: string
  number: string
  /** The counter's number on the wall. */
  counter: number
  zone: string
  priority: boolean
  agency: string
  calledAt: number
  /** 1 for the first call, 2 and more for recalls. */
  times: number
}

export type DisplayView = Head<'display'> & {
  building: string
  zone: string
  zoneName: string
  floor?: string
  dayOpen: boolean
  /** When the day opens next, where it is not open: service day and time of day. */
  opensOn?: string
  opensAt?: string
  current: Announcement | null
  /** Former calls, newest first, each ticket once, at most eight. */
  recent: Announcement[]
  notices: string[]
}

/** The ticket at a counter, as its officer sees it. Instants are milliseconds since the epoch. */
export type CounterTicket = {
  id: string
  number: string
  priority: boolean
  state: TicketState
  agency: string
  service: string
  requirements: string[]
  standardTime: string
  fee: string
  inPersonOnly: boolean
  issuedAt: number
  calledAt: number
  /** Calls and recalls so far. */
  calls: number
  lastCalledAt: number
  startedAt?: number
}

/** How many wait in one class and since when the first of them; not who (rule C3). */
export type WaitingClass = { count: number; firstIssuedAt?: number }

export type CounterView = Head<'counter'> & {
  counter: {
    id: string
    number: number
    zone: string
    agencyId: string
    agency: string
    state: CounterState
    openedAt?: number
  }
  /** `live`: this console runs the counter; `other-console`: mine, at another console; `taken`: another officer's; `free`: nobody's. */
  hold: 'live' | 'other-console' | 'taken' | 'free'
  dayOpen: boolean
  /** Seconds that must lie between two calls of a counter (rule C5). */
  doublePressSeconds: number
  ticket: CounterTicket | null
  waiting: { regular: WaitingClass; priority: WaitingClass }
  /** The counter's last visits of today, newest first, at most eight. */
  today: { number: string; state: 'served' | 'no-show'; outcome?: Outcome; minutes: number }[]
  servedToday: number
}

/** The counters that an officer may choose from. */
export type CountersView = Head<'counters'> & {
  agency: string
  counters: { id: string; number: number; zone: string; state: CounterState; hold: CounterView['hold'] }[]
}

export type HallView = Head<'hall'> & {
  building: string
  day: { date: string; rehearsal: boolean; lifted: boolean; openedAt: number } | null
  counters: {
    id: string
    number: number
    zone: string
    agencyId: string
    serviceIds: string[]
    state: CounterState
    ticket?: { id: string; number: string; state: TicketState }
  }[]
  printers: { id: string; name: string }[]
  queues: { agencyId: string; waiting: number; regular: number; priority: number; firstIssuedAt?: number }[]
}

/** The public board: no numbers of visitors, only how full the building is. */
export type BoardView = Head<'board'> & {
  building: string
  dayOpen: boolean
  agencies: { id: string; name: string; waiting: number; countersOpen: number }[]
}

/** A visitor's own ticket, on a phone. */
export type TicketView = Head<'ticket'> & {
  building: string
  number: string
  priority: boolean
  state: TicketState
  agency: string
  service: string
  zone: string
  floor?: string
  /** Counters that serve it: `[4, 5, 6, 7]`. */
  counters: number[]
  issuedAt: number
  /** People before me by today's rules; 0 when I am next; absent once called. */
  ahead?: number
  /** Where I am called to or served. */
  counter?: number
  calledAt?: number
  calls: number
  english: { building: string; agency: string; service: string }
}

export type Views = {
  kiosk: KioskView
  display: DisplayView
  counter: CounterView
  counters: CountersView
  hall: HallView
  board: BoardView
  ticket: TicketView
}
export type ScreenName = keyof Views
export type View = Views[ScreenName]
