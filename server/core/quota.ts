import type { Service } from '../../contract/building.ts'
import type { Hall } from './hall.ts'
import { minuteOf } from './time-of-day.ts'

/** A place of a service is taken (rule I8); it counts too for a quota that is set later in the day. */
export function takePlace(hall: Hall, serviceId: string): void {
  hall.placesTaken.set(serviceId, (hall.placesTaken.get(serviceId) ?? 0) + 1)
}

/** A place is free again: its visitor was never served there. */
export function giveBackPlace(hall: Hall, serviceId: string): void {
  const taken = hall.placesTaken.get(serviceId)
  if (taken !== undefined && taken > 0) hall.placesTaken.set(serviceId, taken - 1)
}

/** Places that are released and not taken; `undefined` where the service has no quota. */
export function placesLeft(hall: Hall, service: Service, minute: number): number | undefined {
  if (!service.quota) return undefined
  let released = 0
  for (const { from, places } of service.quota) if (from === undefined || minuteOf(from) <= minute) released += places
  const left = released - (hall.placesTaken.get(service.id) ?? 0)
  return left > 0 ? left : 0
}

/** When the next wave of a quota is released today, as a time of day. */
export function nextWave(service: Service, minute: number): string | undefined {
  const later = (service.quota ?? []).flatMap(({ from }) =>
    from !== undefined && minuteOf(from) > minute ? [from] : [],
  )
  return later.sort()[0]
}
