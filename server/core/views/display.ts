import type { DisplayView } from '../../../contract/views.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { dayOpening } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { headOf } from './head.ts'

/** The calls of one zone (rule A1). */
export function displayView(hall: Hall, zoneId: string, moment: Moment): DisplayView | null {
  const { building, zones } = setupOf(hall)
  const zone = zones.get(zoneId)
  if (!zone) return null
  const [current = null, ...recent] = hall.calls.get(zoneId) ?? []
  return {
    ...headOf('display', hall, moment),
    building: building.name,
    zone: zone.id,
    zoneName: zone.name,
    ...(zone.floor !== undefined && { floor: zone.floor }),
    dayOpen: isDayOpen(hall),
    ...(isDayOpen(hall) ? {} : dayOpening(hall, moment)),
    current,
    recent,
    notices: building.notices,
  }
}
