import type { Catalogue } from '../../contract/catalogue.ts'
import type { HallCounter } from './counter-look.ts'

/** Which of a counter's services were given to it for the day (rule K4); where the view does not say, those of others. */
export function furtherIds(counter: HallCounter, catalogue: Catalogue): string[] {
  if (counter.furtherServiceIds !== undefined) return counter.furtherServiceIds
  const own = catalogue.agencies.find((agency) => agency.id === counter.agencyId)
  const ownIds = new Set(own?.services.map((service) => service.id))
  return counter.serviceIds.filter((id) => !ownIds.has(id))
}
