import type { CounterView } from '../../../contract/views.ts'
import type { CounterTicket, ParkedTicket } from '../../../contract/visits.ts'
import type { Actor } from '../actor.ts'
import { calledSince, type Hall, isDayOpen, type LiveCounter, setupOf, ticketInHand } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { noShowOf } from '../no-show.ts'
import { holdOf } from '../rules/console.ts'
import { agencyOfHold } from '../rules/holding.ts'
import { agencyOf } from '../setup.ts'
import { servedMilliseconds, stopOf, type Ticket } from '../ticket.ts'
import { isForeign } from './counters.ts'
import type { Eyes } from './eyes.ts'
import { headOf } from './head.ts'
import { stopsOf } from './stops.ts'
import { waitingAtCounter } from './waiting.ts'

const closed: LiveCounter = { state: 'closed', ended: [] }

/** A counter as its officer sees it: the present visitor, and how many wait, but not who (rule C3). */
export function counterView(
  hall: Hall,
  counterId: string,
  actor: Actor,
  moment: Moment,
  eyes: Pick<Eyes, 'screensIn' | 'shownOn'>,
): CounterView | null {
  const setup = setupOf(hall)
  const counter = setup.counters.get(counterId)
  if (!counter || isForeign(actor, counter.agencyId)) return null
  const live = hall.counters.get(counterId) ?? closed
  const ticket = ticketInHand(hall, live)
  return {
    ...headOf('counter', hall, moment),
    counter: {
      id: counter.id,
      number: counter.number,
      zone: counter.zone,
      agencyId: counter.agencyId,
      agency: setup.agencies.get(counter.agencyId)?.shortName ?? '',
      state: live.state,
      ...(live.openedAt !== undefined && { openedAt: live.openedAt }),
      ...live.away,
      priorityFirst: counter.priorityFirst ?? false,
      services: counter.serviceIds.map((id) => {
        const paused = hall.pausedServices.get(id)
        return { id, name: setup.services.get(id)?.name ?? '', ...(paused && { paused }) }
      }),
    },
    hold: holdOf(live, actor),
    dayOpen: isDayOpen(hall),
    doublePressSeconds: setup.building.limits.doublePressSeconds,
    screens: eyes.screensIn(counter.zone),
    ticket: ticket ? counterTicket(hall, ticket, moment, eyes) : null,
    parked: parkedAt(hall, counter.agencyId),
    undo: undoOf(hall, live, moment),
    waiting: {
      regular: waitingAtCounter(hall, counter, 'regular'),
      priority: waitingAtCounter(hall, counter, 'priority'),
    },
    today: live.ended
      .slice(-8)
      .reverse()
      .flatMap(({ ticketId, stop }) => endedVisit(hall.tickets.get(ticketId), stop)),
    servedToday: live.ended.filter(({ ticketId, stop }) => hall.tickets.get(ticketId)?.stops[stop]?.state === 'served')
      .length,
  }
}

/** Visitors on hold at an agency, or everywhere, longest first (rule H1). */
export function parkedAt(hall: Hall, agencyId?: string): (ParkedTicket & { agencyId: string })[] {
  const parked: (ParkedTicket & { agencyId: string })[] = []
  for (const ticket of hall.tickets.values()) {
    const holder = ticket.state === 'parked' ? agencyOfHold(hall, ticket) : undefined
    if (!ticket.parked || holder === undefined || (agencyId !== undefined && holder !== agencyId)) continue
    parked.push({
      id: ticket.id,
      number: ticket.number,
      priority: ticket.class === 'priority',
      service: setupOf(hall).services.get(ticket.serviceId)?.name ?? '',
      reason: ticket.parked.reason,
      parkedAt: ticket.parked.at,
      agencyId: holder,
    })
  }
  return parked.sort((a, b) => a.parkedAt - b.parkedAt)
}

function counterTicket(hall: Hall, ticket: Ticket, moment: Moment, { shownOn }: Pick<Eyes, 'shownOn'>): CounterTicket {
  const setup = setupOf(hall)
  const service = setup.services.get(ticket.serviceId)
  const stop = stopOf(ticket)
  const from = ticket.transferred && setup.services.get(ticket.transferred.from)?.name
  return {
    id: ticket.id,
    number: ticket.number,
    priority: ticket.class === 'priority',
    state: ticket.state,
    serviceId: ticket.serviceId,
    agency: agencyOf(setup, ticket.serviceId)?.shortName ?? '',
    service: service?.name ?? '',
    requirements: service?.requirements ?? [],
    standardTime: service?.standardTime ?? '',
    ...(service?.standardMinutes !== undefined && { standardMinutes: service.standardMinutes }),
    fee: service?.fee ?? '',
    inPersonOnly: service?.mayBeRepresented === false,
    issuedAt: ticket.issuedAt,
    calledAt: calledSince(hall, ticket),
    calls: stop.calls,
    lastCalledAt: stop.lastCalledAt ?? ticket.issuedAt,
    ...(stop.startedAt !== undefined && ticket.state === 'serving' && { startedAt: stop.startedAt }),
    parkedFor: pausedSinceStart(ticket),
    ...(ticket.transferred && from !== undefined && { transferred: { from, reason: ticket.transferred.reason } }),
    receipts: receiptsOf(hall, ticket, shownOn),
    noShow: noShowOf(hall, ticket, moment),
    stops: stopsOf(hall, ticket),
  }
}

/** Since serving first began: what of the time was no service. */
function pausedSinceStart(ticket: Ticket): number {
  const stop = stopOf(ticket)
  const { startedAt, runningSince } = stop
  return startedAt === undefined || runningSince === undefined
    ? 0
    : runningSince - startedAt - servedMilliseconds(stop, runningSince)
}

function receiptsOf(hall: Hall, ticket: Ticket, shownOn: Eyes['shownOn']): CounterTicket['receipts'] {
  const announcementId = ticket.announcements.at(-1) ?? ''
  const announced = hall.announcements.get(announcementId)
  const screens = announced?.screens ?? 0
  const shown = shownOn(announcementId)
  return {
    announcementId,
    screens,
    // A display that came later may have shown it too: it was not there to be told at the call.
    shown: shown > screens && screens > 0 ? screens : shown,
    ...(announced?.spokenAt !== undefined && { spokenAt: announced.spokenAt }),
  }
}

function undoOf(hall: Hall, { last }: LiveCounter, moment: Moment): CounterView['undo'] {
  const ticket = last && hall.tickets.get(last.ticketId)
  if (!last || ticket?.touched !== last.seq) return null
  const until = last.at + setupOf(hall).building.limits.undoSeconds * 1000
  return last.at <= moment.at && moment.at <= until ? { number: ticket.number, what: last.what, until } : null
}

function endedVisit(ticket: Ticket | undefined, place: number): CounterView['today'] {
  const stop = ticket?.stops[place]
  if (!ticket || !stop?.finishedAt) return []
  const { finishedAt, lastCalledAt = finishedAt, outcome } = stop
  const spent = stop.startedAt === undefined ? finishedAt - lastCalledAt : stop.servedFor
  // A clock that was set back makes no visit shorter than nothing (rule D4).
  const milliseconds = spent > 0 ? spent : 0
  const minutes = (milliseconds - (milliseconds % 60_000)) / 60_000
  const state = stop.state === 'served' ? 'served' : 'no-show'
  return [{ number: ticket.number, state, ...(outcome && { outcome }), minutes }]
}
