import type { Service } from '../../../contract/building.ts'
import type { Opening, ServiceNow } from '../../../contract/views.ts'
import { waitOfNewcomer } from '../estimates.ts'
import type { Hall } from '../hall.ts'
import { openingOf } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { placesLeft } from '../quota.ts'
import { waitingForService } from '../routing.ts'

/** A service as it is now: open or why not, who waits, how long about, and what is left of its quota. */
export function serviceNow(hall: Hall, service: Service, moment: Moment): ServiceNow & Opening {
  const wait = waitOfNewcomer(hall, service.id, 'regular')
  return {
    id: service.id,
    waiting: waitingForService(hall, service.id),
    ...(wait && { wait }),
    ...quotaOf(hall, service, moment),
    ...openingOf(hall, service, moment),
  }
}

/** Places left of a quota, where there is one (rule I8). */
export function quotaOf(hall: Hall, service: Service, moment: Moment): { quotaLeft?: number } {
  const left = placesLeft(hall, service, moment.minute)
  return left === undefined ? {} : { quotaLeft: left }
}
