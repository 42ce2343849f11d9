import type { Service } from '../../../contract/building.ts'
import type { TicketClass } from '../../../contract/fields.ts'
import { minutesUntilCalled } from '../estimates.ts'
import { type Hall, setupOf } from '../hall.ts'
import { aheadOfNewcomer } from '../routing.ts'

/** A line that nobody serves yet is as long as a day. */
const noCounter = 1440

/**
 * The order of a visit's stops (rule J2): the least expected total wait. Everyone keeps the place of the morning, so the
 * wait for a stop runs on from the start whatever comes before it; then taking the stops by their waits, shortest first,
 * ends soonest (a single machine with release times). A stop that has to come first lends its wait to those after it.
 */
export function orderOfStops(hall: Hall, services: readonly Service[], ticketClass: TicketClass): Service[] {
  const chosen = new Map(services.map((service) => [service.id, service]))
  const waits = new Map(services.map(({ id }) => [id, expectedWait(hall, id, ticketClass)]))
  const earliest = (service: Service, seen: readonly string[]): number => {
    const before = (service.prerequisites ?? []).flatMap((id) => (seen.includes(id) ? [] : (chosen.get(id) ?? [])))
    return before.reduce(
      (latest, each) => later(latest, earliest(each, [...seen, service.id]) + each.averageMinutes),
      waits.get(service.id) ?? 0,
    )
  }
  const ordered: Service[] = []
  const left = services.map((service) => ({ service, from: earliest(service, []) }))
  while (left.length > 0) {
    const isFree = ({ service }: { service: Service }) =>
      !(service.prerequisites ?? []).some((id) =>
        left.some((other) => other.service.id === id && other.service !== service),
      )
    const free = left.filter(isFree)
    // A circle of prerequisites is no order at all: then the waits alone decide.
    const next = (free.length > 0 ? free : left).reduce((best, each) => (each.from < best.from ? each : best))
    ordered.push(next.service)
    left.splice(left.indexOf(next), 1)
  }
  return ordered
}

function expectedWait(hall: Hall, serviceId: string, ticketClass: TicketClass): number {
  const ahead = aheadOfNewcomer(hall, serviceId, ticketClass)
  return (
    minutesUntilCalled(hall, serviceId, ahead) ??
    noCounter + ahead * (setupOf(hall).services.get(serviceId)?.averageMinutes ?? 0)
  )
}

function later(a: number, b: number): number {
  return a > b ? a : b
}
