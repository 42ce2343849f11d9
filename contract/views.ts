import type { CounterState, IdentityNeed, Outcome, TicketState, WaitRange } from './fields.ts'
import type { ReasonOf } from './reasons.ts'
import type { ClosedReason } from './rejections.ts'
import type { CounterTicket, DeskTicket, ParkedTicket, Stop } from './visits.ts'

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
  services: (ServiceNow & Opening)[]
}

/** A service as it is now. `wait`: what a regular visitor who comes now may expect; absent where no counter is open. */
export type ServiceNow = {
  id: string
  waiting: number
  wait?: WaitRange
  /** Places that are left of today's quota, where there is one (rule I8). */
  quotaLeft?: number
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
  /** Counters of the zone that are on a break, or closed with a time to come back (rule K2). */
  away: CounterAway[]
  /** Who waits for the zone's agencies, and how long about. */
  waits: { agency: string; waiting: number; wait?: WaitRange }[]
  notices: string[]
}

/** A counter that is not there for now: why, and until when (rule K2). */
export type CounterAway = { counter: number; agency: string } & (
  | { state: 'paused'; reason: ReasonOf<'pause'>; backAt?: string }
  | { state: 'closed'; reason?: ReasonOf<'close'>; backAt: string }
)

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
    /** Why and until when it is on a break or closed (rule K2). */
    reason?: ReasonOf<'pause'> | ReasonOf<'close'>
    backAt?: string
    priorityFirst: boolean
    services: { id: string; name: string; paused?: ReasonOf<'pauseService'> }[]
  }
  /** `live`: this console runs the counter; `other-console`: mine, at another console; `taken`: another officer's; `free`: nobody's. */
  hold: 'live' | 'other-console' | 'taken' | 'free'
  dayOpen: boolean
  /** Seconds that must lie between two calls of a counter (rule C5). */
  doublePressSeconds: number
  /** Displays that watch the counter's zone now (rule A4). */
  screens: number
  ticket: CounterTicket | null
  /** Visitors on hold at the counter's agency, longest first. */
  parked: ParkedTicket[]
  /** What `undo-last` would take back, and until when (ms; rule S2). */
  undo: { number: string; what: 'finish' | 'no-show'; until: number } | null
  waiting: { regular: WaitingClass; priority: WaitingClass }
  /** The counter's last visits of today, newest first, at most eight. */
  today: { number: string; state: 'served' | 'no-show'; outcome?: Outcome; minutes: number }[]
  servedToday: number
}

/** Where a visitor may be sent (rule T1): every service with who waits there, and its counters. */
export type TransfersView = Head<'transfers'> & {
  services: (ServiceNow &
    Opening & {
      name: string
      agencyId: string
      agency: string
      zone: string
      inPersonOnly: boolean
      identity: IdentityNeed
      counters: { id: string; number: number; state: CounterState }[]
    })[]
}

/** The information desk: which agencies are there, and the latest numbers. */
export type DeskView = Head<'desk'> & {
  building: string
  dayOpen: boolean
  agencies: ({ id: string; name: string; waiting: number; countersOpen: number } & Opening)[]
  services: (ServiceNow & Opening)[]
  /** The latest twelve tickets, newest first. */
  latest: DeskTicket[]
}

/** The counters that an officer may choose from. */
export type CountersView = Head<'counters'> & {
  agency: string
  counters: { id: string; number: number; zone: string; state: CounterState; hold: CounterView['hold'] }[]
}

/** What needs a supervisor's eye. */
export type Alert =
  /** Rule K3: it should have been open since `since`, a time of day. */
  | { kind: 'counter-absent'; counter: number; agency: string; since: string }
  /** Rule S3. */
  | { kind: 'over-standard'; counter: number; number: string; minutes: number; standardMinutes: number }
  /** Rule A4: nobody could see this call. */
  | { kind: 'call-unseen'; counter: number; number: string; zone: string; at: number }
  /** Rule I7. */
  | { kind: 'burst'; prefix: string; kiosk: string; tickets: number }
  /** Rule D4. */
  | { kind: 'clock-in-doubt' }
  /** Rule I1. */
  | { kind: 'service-paused'; serviceId: string; service: string; reason: ReasonOf<'pauseService'> }

export type HallView = Head<'hall'> & {
  building: string
  day: { date: string; rehearsal: boolean; lifted: boolean; openedAt: number } | null
  counters: {
    id: string
    number: number
    zone: string
    agencyId: string
    /** With what was given to it for the day (rule K4). */
    serviceIds: string[]
    /** Only what was given to it for the day. */
    furtherServiceIds?: string[]
    state: CounterState
    reason?: ReasonOf<'pause'> | ReasonOf<'close'>
    backAt?: string
    priorityFirst: boolean
    ticket?: { id: string; number: string; state: TicketState; calledAt: number; startedAt?: number }
  }[]
  printers: { id: string; name: string }[]
  queues: { agencyId: string; waiting: number; regular: number; priority: number; firstIssuedAt?: number }[]
  parked: (ParkedTicket & { agencyId: string })[]
  alerts: Alert[]
}

/** The public board: no numbers of visitors, only how full the building is. */
export type BoardView = Head<'board'> & {
  building: string
  dayOpen: boolean
  agencies: ({ id: string; name: string; waiting: number; countersOpen: number; wait?: WaitRange } & Opening)[]
  /** Counters that should be open and are not (rule K3). */
  absent: { counter: number; agency: string; since: string }[]
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
  /** What I may expect from now on; absent once called, and where no counter is open. */
  wait?: WaitRange
  /** All stops of my visit in their order; one where it is no journey. */
  stops: (Stop & { english: { service: string; agency: string } })[]
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
  transfers: TransfersView
  desk: DeskView
  hall: HallView
  board: BoardView
  ticket: TicketView
}
export type ScreenName = keyof Views
export type View = Views[ScreenName]
