import type { ClosedReason } from '../../../contract/rejections.ts'
import type { KioskView, Opening } from '../../../contract/views.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { openingOf } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { waitingForService } from '../routing.ts'
import { headOf } from './head.ts'
import { waitingInQueues } from './waiting.ts'

/** What a kiosk shows of each agency and service: open or why not, and how many wait. */
export function kioskView(hall: Hall, moment: Moment): KioskView {
  const setup = setupOf(hall)
  const openings = new Map(setup.building.services.map((service) => [service.id, openingOf(hall, service, moment)]))
  return {
    ...headOf('kiosk', hall, moment),
    building: setup.building.name,
    dayOpen: isDayOpen(hall),
    agencies: setup.building.agencies.map(({ id }) => {
      const services = setup.servicesOfAgency.get(id) ?? []
      const waiting = waitingInQueues(
        hall,
        services.map((service) => service.id),
      ).count
      return { id, waiting, ...agencyOpening(services.map((service) => openings.get(service.id) as Opening)) }
    }),
    services: setup.building.services.map(({ id }) => ({
      id,
      waiting: waitingForService(hall, id),
      ...(openings.get(id) as Opening),
    })),
  }
}

/** An agency is open when one of its services is; else it gives the reason of the service that opens first. */
function agencyOpening(openings: readonly Opening[]): Opening {
  if (openings.some(({ open }) => open)) return { open: true }
  const reasons = openings.flatMap((opening) => (opening.open ? [] : [opening.reason]))
  const soonest = reasons.toSorted((a, b) => (opensAt(a) < opensAt(b) ? -1 : 1))[0]
  return { open: false, reason: soonest ?? { why: 'closed-today' } }
}

function opensAt(reason: ClosedReason): string {
  return `${reason.opensOn ?? '9'} ${reason.opensAt ?? ''}`
}
