import type { KioskView } from '../../../contract/views.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { agencyNow } from './agency-now.ts'
import { headOf } from './head.ts'
import { serviceNow } from './service-now.ts'

/** What a kiosk shows of each agency and service: open or why not, how many wait and how long about. */
export function kioskView(hall: Hall, moment: Moment): KioskView {
  const { building } = setupOf(hall)
  return {
    ...headOf('kiosk', hall, moment),
    building: building.name,
    dayOpen: isDayOpen(hall),
    agencies: building.agencies.map(({ id }) => agencyNow(hall, id, moment)),
    services: building.services.map((service) => serviceNow(hall, service, moment)),
  }
}
