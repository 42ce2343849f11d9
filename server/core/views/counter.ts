import type { CountersView, CounterTicket, CounterView } from '../../../contract/views.ts'
import type { Actor } from '../actor.ts'
import { type Hall, isDayOpen, type LiveCounter, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { holdOf } from '../rules/console.ts'
import type { Ticket } from '../ticket.ts'
import { headOf } from './head.ts'
import { waitingInQueues } from './waiting.ts'

const closed: LiveCounter = { state: 'closed', ended: [] }

/** A counter as its officer sees it: the present visitor, and how many wait, but not who (rule C3). */
export function counterView(hall: Hall, counterId: string, actor: Actor, moment: Moment): CounterView | null {
  const setup = setupOf(hall)
  const counter = setup.counters.get(counterId)
  if (!counter || isForeign(actor, counter.agencyId)) return null
  const live = hall.counters.get(counterId) ?? closed
  const ticket = live.ticketId === undefined ? undefined : hall.tickets.get(live.ticketId)
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
    },
    hold: holdOf(live, actor),
    dayOpen: isDayOpen(hall),
    doublePressSeconds: setup.building.limits.doublePressSeconds,
    ticket: ticket ? counterTicket(hall, ticket) : null,
    waiting: {
      regular: waitingInQueues(hall, counter.serviceIds, 'regular'),
      priority: waitingInQueues(hall, counter.serviceIds, 'priority'),
    },
    today: live.ended
      .slice(-8)
      .reverse()
      .flatMap((id) => endedVisit(hall.tickets.get(id))),
    servedToday: live.ended.filter((id) => hall.tickets.get(id)?.state === 'served').length,
  }
}

/** The counters that an officer may choose from: those of the own agency (rule K1). */
export function countersView(hall: Hall, actor: Actor, moment: Moment): CountersView {
  const setup = setupOf(hall)
  const agencyId = actor.kind === 'officer' ? actor.agencyId : undefined
  const counters = setup.building.counters.filter((counter) => !isForeign(actor, counter.agencyId))
  return {
    ...headOf('counters', hall, moment),
    agency: setup.agencies.get(agencyId ?? '')?.shortName ?? '',
    counters: counters.map(({ id, number, zone }) => {
      const live = hall.counters.get(id) ?? closed
      return { id, number, zone, state: live.state, hold: holdOf(live, actor) }
    }),
  }
}

function isForeign(actor: Actor, agencyId: string): boolean {
  return actor.kind === 'officer' && actor.role === 'officer' && actor.agencyId !== agencyId
}

function counterTicket(hall: Hall, ticket: Ticket): CounterTicket {
  const setup = setupOf(hall)
  const service = setup.services.get(ticket.serviceId)
  return {
    id: ticket.id,
    number: ticket.number,
    priority: ticket.class === 'priority',
    state: ticket.state,
    agency: setup.agencies.get(service?.agencyId ?? '')?.shortName ?? '',
    service: service?.name ?? '',
    requirements: service?.requirements ?? [],
    standardTime: service?.standardTime ?? '',
    fee: service?.fee ?? '',
    inPersonOnly: service?.mayBeRepresented === false,
    issuedAt: ticket.issuedAt,
    calledAt: ticket.calledAt ?? ticket.issuedAt,
    calls: ticket.calls,
    lastCalledAt: ticket.lastCalledAt ?? ticket.issuedAt,
    ...(ticket.startedAt !== undefined && { startedAt: ticket.startedAt }),
  }
}

function endedVisit(ticket: Ticket | undefined): CounterView['today'] {
  if (!ticket || (ticket.state !== 'served' && ticket.state !== 'no-show')) return []
  const began = ticket.startedAt ?? ticket.calledAt ?? 0
  const elapsed = (ticket.finishedAt ?? began) - began
  // A clock that was set back makes no visit shorter than nothing (rule D4).
  const milliseconds = elapsed > 0 ? elapsed : 0
  const minutes = (milliseconds - (milliseconds % 60_000)) / 60_000
  return [{ number: ticket.number, state: ticket.state, ...(ticket.outcome && { outcome: ticket.outcome }), minutes }]
}
