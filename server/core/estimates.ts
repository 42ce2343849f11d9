import type { TicketClass, WaitRange } from '../../contract/fields.ts'
import { type Hall, setupOf, ticketInHand } from './hall.ts'
import { aheadInHall, aheadOfNewcomer, countWaiting, poolOf } from './routing.ts'
import type { Ticket } from './ticket.ts'

/** A range is told in steps of five minutes; it reaches from 70 to 140 percent of what is expected. */
const step = 5
const leastShare = 0.7
const mostShare = 1.4

/** What somebody who takes a number now may expect; `undefined` where no counter is open for it. */
export function waitOfNewcomer(hall: Hall, serviceId: string, ticketClass: TicketClass): WaitRange | undefined {
  return rangeOf(minutesUntilCalled(hall, serviceId, aheadOfNewcomer(hall, serviceId, ticketClass)))
}

/** What a waiting ticket may expect from now on. */
export function waitOf(hall: Hall, ticket: Ticket): WaitRange | undefined {
  return rangeOf(minutesUntilCalled(hall, ticket.serviceId, aheadInHall(hall, ticket)))
}

/**
 * Minutes until somebody with `ahead` people before is called: their visits by the services' average minutes, and half
 * of those under way, shared by the open counters of the line. `undefined` where none that serves this service is open.
 */
export function minutesUntilCalled(hall: Hall, serviceId: string, ahead: number): number | undefined {
  const { services } = setupOf(hall)
  if (!isServed(hall, serviceId)) return undefined
  const open = openCounters(hall, serviceId)
  let waiting = 0
  let minutes = 0
  for (const id of poolOf(hall, serviceId)) {
    const count = countWaiting(hall, id)
    waiting += count
    minutes += count * (services.get(id)?.averageMinutes ?? 0)
  }
  const each = waiting > 0 ? minutes / waiting : (services.get(serviceId)?.averageMinutes ?? 0)
  const inHand = open.flatMap((counterId) => ticketInHand(hall, hall.counters.get(counterId)) ?? [])
  const underWay = inHand.reduce((sum, { serviceId: id }) => sum + (services.get(id)?.averageMinutes ?? 0) / 2, 0)
  // A counter that is free takes the next at once.
  return ahead === 0 && inHand.length < open.length ? 0 : (ahead * each + underWay) / open.length
}

/** Minutes as they are told: never as a point, always at least one step wide. */
export function rangeOf(minutes: number | undefined): WaitRange | undefined {
  if (minutes === undefined) return undefined
  const from = floorTo(minutes * leastShare)
  const to = floorTo(minutes * mostShare + step - 0.001)
  return { from, to: to > from ? to : from + step }
}

function isServed(hall: Hall, serviceId: string): boolean {
  const counters = setupOf(hall).countersOfService.get(serviceId) ?? []
  return counters.some(({ id }) => hall.counters.get(id)?.state === 'open')
}

/** Open counters that serve anyone of this service's line. */
function openCounters(hall: Hall, serviceId: string): string[] {
  const ids = setupOf(hall).countersOfPool.get(serviceId) ?? []
  return ids.filter((id) => hall.counters.get(id)?.state === 'open')
}

function floorTo(minutes: number): number {
  const whole = minutes - (minutes % 1)
  return whole - (whole % step)
}
