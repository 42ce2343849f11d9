import type { BoardView } from '../../../contract/views.ts'
import { absentCounters } from '../absent-counters.ts'
import { minutesUntilCalled, rangeOf } from '../estimates.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { waitingForService } from '../routing.ts'
import { agencyNow, countersOpen, serviceIdsOf } from './agency-now.ts'
import { headOf } from './head.ts'

/** How full the building is, for anyone. */
export function boardView(hall: Hall, moment: Moment): BoardView {
  const setup = setupOf(hall)
  return {
    ...headOf('board', hall, moment),
    building: setup.building.name,
    dayOpen: isDayOpen(hall),
    agencies: setup.building.agencies.map(({ id, shortName }) => {
      const wait = waitAtAgency(hall, id)
      return {
        ...agencyNow(hall, id, moment),
        name: shortName,
        countersOpen: countersOpen(hall, id),
        ...(wait && { wait }),
      }
    }),
    absent: absentCounters(hall, moment).map(({ counter, since }) => ({
      counter: counter.number,
      agency: setup.agencies.get(counter.agencyId)?.shortName ?? '',
      since,
    })),
  }
}

/** The longest of the waits for an agency's services; `undefined` where none of its counters is open. */
export function waitAtAgency(hall: Hall, agencyId: string) {
  const waits = serviceIdsOf(hall, agencyId).flatMap(
    (serviceId) => minutesUntilCalled(hall, serviceId, waitingForService(hall, serviceId)) ?? [],
  )
  return rangeOf(waits.sort((a, b) => b - a)[0])
}
