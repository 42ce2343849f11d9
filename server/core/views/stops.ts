import type { Stop } from '../../../contract/visits.ts'
import { type Hall, setupOf } from '../hall.ts'
import { agencyOf } from '../setup.ts'
import type { Ticket } from '../ticket.ts'

/** The stops of a visit in their order (rules J1 to J4). */
export function stopsOf(hall: Hall, ticket: Ticket): Stop[] {
  const setup = setupOf(hall)
  return ticket.stops.map(({ serviceId, state }) => {
    const agency = agencyOf(setup, serviceId)
    return {
      serviceId,
      service: setup.services.get(serviceId)?.name ?? '',
      agency: agency?.shortName ?? '',
      zone: agency?.zone ?? '',
      state,
    }
  })
}

/** Numbers of the counters that serve a service, in order. */
export function countersFor(hall: Hall, serviceId: string): number[] {
  return (setupOf(hall).countersOfService.get(serviceId) ?? []).map(({ number }) => number).sort((a, b) => a - b)
}
