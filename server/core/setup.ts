import type { Agency, Building, Counter, Service, Zone } from '../../contract/building.ts'

/** The building's set-up with what is looked up all the time. */
export type Setup = {
  building: Building
  agencies: Map<string, Agency>
  services: Map<string, Service>
  counters: Map<string, Counter>
  zones: Map<string, Zone>
  servicesOfAgency: Map<string, Service[]>
  countersOfService: Map<string, Counter[]>
  /** Services that share a counter with this one, itself included: their visitors stand in one line. */
  poolOfService: Map<string, string[]>
  /** Published components that a service lacks (rule I2). */
  missingOfService: Map<string, string[]>
}

export function indexSetup(building: Building): Setup {
  const servicesOfAgency = new Map<string, Service[]>(building.agencies.map((agency) => [agency.id, []]))
  for (const service of building.services) servicesOfAgency.get(service.agencyId)?.push(service)
  const countersOfService = new Map<string, Counter[]>(building.services.map((service) => [service.id, []]))
  for (const counter of building.counters) {
    for (const serviceId of counter.serviceIds) countersOfService.get(serviceId)?.push(counter)
  }
  const agencies = byId(building.agencies)
  return {
    building,
    agencies,
    services: byId(building.services),
    counters: byId(building.counters),
    zones: byId(building.zones),
    servicesOfAgency,
    countersOfService,
    poolOfService: new Map(building.services.map(({ id }) => [id, poolOf(id, countersOfService.get(id) ?? [])])),
    missingOfService: new Map(
      building.services.map((service) => [
        service.id,
        missingComponents(building, agencies.get(service.agencyId), service),
      ]),
    ),
  }
}

/** The six components that must be published before a service may open (rule I2; UU 25/2009, PermenPANRB 15/2014). */
export const publishedComponents = [
  'requirements',
  'procedure',
  'standardTime',
  'fee',
  'product',
  'complaints',
] as const

/** Which published components a service lacks; procedure and complaints may come from the agency or the building. */
function missingComponents(building: Building, agency: Agency | undefined, service: Service): string[] {
  const inherited = {
    ...service,
    procedure: service.procedure ?? agency?.procedure ?? building.procedure,
    complaints: service.complaints ?? agency?.complaints ?? building.complaints,
  }
  return publishedComponents.filter((component) => {
    const texts = [inherited[component] ?? []].flat()
    return texts.every((text) => text.trim() === '')
  })
}

function poolOf(serviceId: string, counters: readonly Counter[]): string[] {
  return [...new Set([serviceId, ...counters.flatMap((counter) => counter.serviceIds)])]
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}
