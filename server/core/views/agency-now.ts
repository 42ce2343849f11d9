import type { ClosedReason } from '../../../contract/rejections.ts'
import type { Opening } from '../../../contract/views.ts'
import { type Hall, setupOf } from '../hall.ts'
import { openingOf } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { waitingInQueues } from './waiting.ts'

/** An agency as it is now: open or why not, and who waits for any of its services. */
export function agencyNow(hall: Hall, agencyId: string, moment: Moment): { id: string; waiting: number } & Opening {
  const services = setupOf(hall).servicesOfAgency.get(agencyId) ?? []
  return {
    id: agencyId,
    waiting: waitingInQueues(hall, serviceIdsOf(hall, agencyId)).count,
    ...together(services.map((service) => openingOf(hall, service, moment))),
  }
}

export function serviceIdsOf(hall: Hall, agencyId: string): string[] {
  return (setupOf(hall).servicesOfAgency.get(agencyId) ?? []).map(({ id }) => id)
}

/** How many of an agency's counters are open. */
export function countersOpen(hall: Hall, agencyId: string): number {
  const counters = [...setupOf(hall).counters.values()].filter((counter) => counter.agencyId === agencyId)
  return counters.filter(({ id }) => hall.counters.get(id)?.state === 'open').length
}

/** An agency is open when one of its services is; else it gives the reason of the service that opens first. */
function together(openings: readonly Opening[]): Opening {
  if (openings.some(({ open }) => open)) return { open: true }
  const reasons = openings.flatMap((opening) => (opening.open ? [] : [opening.reason]))
  const soonest = reasons.toSorted((a, b) => (opensAt(a) < opensAt(b) ? -1 : 1))[0]
  return { open: false, reason: soonest ?? { why: 'closed-today' } }
}

function opensAt(reason: ClosedReason): string {
  return `${reason.opensOn ?? '9'} ${reason.opensAt ?? ''}`
}
