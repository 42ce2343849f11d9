import type { Agency, Building, Counter, Service, Zone } from '../../contract/building.ts'

/** The building's set-up with what is looked up all the time. */
export type Setup = {
  /** As it was saved: without what counters are given for a day. */
  building: Building
  agencies: Map<string, Agency>
  services: Map<string, Service>
  /** Counters with the services they serve today (rule K4), in the order of the building. */
  counters: Map<string, Counter>
  zones: Map<string, Zone>
  servicesOfAgency: Map<string, Service[]>
  countersOfService: Map<string, Counter[]>
  /** Services that share a counter with this one, itself included: their visitors stand in one line. */
  poolOfService: Map<string, string[]>
  /** Ids of the counters that call from that line. */
  countersOfPool: Map<string, string[]>
  /** Published components that a service lacks (rule I2). */
  missingOfService: Map<string, string[]>
}

/** `further`: services that counters were given for the day (rule K4). */
export function indexSetup(building: Building, further: ReadonlyMap<string, readonly string[]> = new Map()): Setup {
  const counters = building.counters.map((counter) => withFurther(counter, further.get(counter.id) ?? []))
  const servicesOfAgency = new Map<string, Service[]>(building.agencies.map((agency) => [agency.id, []]))
  for (const service of building.services) servicesOfAgency.get(service.agencyId)?.push(service)
  const countersOfService = new Map<string, Counter[]>(building.services.map((service) => [service.id, []]))
  for (const counter of counters) {
    for (const serviceId of counter.serviceIds) countersOfService.get(serviceId)?.push(counter)
  }
  const agencies = byId(building.agencies)
  const pools = new Map(building.services.map(({ id }) => [id, poolOf(id, countersOfService.get(id) ?? [])]))
  const countersOf = (serviceId: string) => (countersOfService.get(serviceId) ?? []).map(({ id }) => id)
  return {
    building,
    agencies,
    services: byId(building.services),
    counters: byId(counters),
    zones: byId(building.zones),
    servicesOfAgency,
    countersOfService,
    poolOfService: pools,
    countersOfPool: new Map([...pools].map(([id, pool]) => [id, [...new Set(pool.flatMap(countersOf))]])),
    missingOfService: new Map(
      building.services.map((service) => [
        service.id,
        missingComponents(building, agencies.get(service.agencyId), service),
      ]),
    ),
  }
}

/** The agency that gives a service. */
export function agencyOf(setup: Setup, serviceId: string): Agency | undefined {
  return setup.agencies.get(setup.services.get(serviceId)?.agencyId ?? '')
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

function withFurther(counter: Counter, further: readonly string[]): Counter {
  if (further.length === 0) return counter
  return { ...counter, serviceIds: [...new Set([...counter.serviceIds, ...further])] }
}

function poolOf(serviceId: string, counters: readonly Counter[]): string[] {
  return [...new Set([serviceId, ...counters.flatMap((counter) => counter.serviceIds)])]
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}
