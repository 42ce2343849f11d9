import type { TransfersView } from '../../../contract/views.ts'
import { type Hall, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { headOf } from './head.ts'
import { serviceNow } from './service-now.ts'

/** Where a visitor may be sent (rule T1). */
export function transfersView(hall: Hall, moment: Moment): TransfersView {
  const setup = setupOf(hall)
  return {
    ...headOf('transfers', hall, moment),
    services: setup.building.services.map((service) => {
      const agency = setup.agencies.get(service.agencyId)
      return {
        ...serviceNow(hall, service, moment),
        name: service.name,
        agencyId: service.agencyId,
        agency: agency?.shortName ?? '',
        zone: agency?.zone ?? '',
        inPersonOnly: !service.mayBeRepresented,
        identity: service.identity ?? 'none',
        counters: (setup.countersOfService.get(service.id) ?? []).map(({ id, number }) => ({
          id,
          number,
          state: hall.counters.get(id)?.state ?? 'closed',
        })),
      }
    }),
  }
}
