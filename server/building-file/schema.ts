import { type Static, Type } from 'typebox'
import { Agency, Building, Counter, Service } from '../../contract/building.ts'
import { Id, ZoneId } from '../../contract/fields.ts'

const closed = { additionalProperties: false }

const { agencyId: _agency, mayBeRepresented, ...serviceFields } = Service.properties
const ServiceEntry = Type.Object({ ...serviceFields, mayBeRepresented: Type.Optional(mayBeRepresented) }, closed)

const CounterEntry = Type.Object(
  {
    number: Counter.properties.number,
    /** Left out: the agency's zone. */
    zone: Type.Optional(ZoneId),
    /** Left out: all services of the agency. */
    services: Type.Optional(Type.Array(Id, { minItems: 1 })),
  },
  closed,
)

const AgencyEntry = Type.Object(
  {
    ...Agency.properties,
    counters: Type.Array(CounterEntry, { minItems: 1 }),
    services: Type.Array(ServiceEntry, { minItems: 1 }),
  },
  closed,
)
export type AgencyEntry = Static<typeof AgencyEntry>

const { agencies: _agencies, services: _services, counters: _counters, ...buildingFields } = Building.properties

/** A building as a person writes it: services and counters stand under their agency. */
export const BuildingFile = Type.Object(
  { ...buildingFields, agencies: Type.Array(AgencyEntry, { minItems: 1 }) },
  closed,
)
export type BuildingFile = Static<typeof BuildingFile>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `counters: [4, 5]` is short for `counters: [{ number: 4 }, { number: 5 }]`. Anything else stays as it is. */
export function expandCounters(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.agencies)) return value
  const expand = (counter: unknown) => (typeof counter === 'number' ? { number: counter } : counter)
  const agencies = value.agencies.map((agency: unknown) =>
    isRecord(agency) && Array.isArray(agency.counters) ? { ...agency, counters: agency.counters.map(expand) } : agency,
  )
  return { ...value, agencies }
}

/** The flat building that the journal carries; counters in the order of their numbers. */
export function flatten({ agencies, ...building }: BuildingFile): Building {
  return {
    ...building,
    agencies: agencies.map(({ counters: _c, services: _s, ...agency }) => agency),
    services: agencies.flatMap((agency) =>
      agency.services.map((service) => ({ mayBeRepresented: true, ...service, agencyId: agency.id })),
    ),
    counters: agencies.flatMap(countersOf).sort((a, b) => a.number - b.number),
  }
}

function countersOf(agency: AgencyEntry): Counter[] {
  return agency.counters.map(({ number, zone, services }) => ({
    id: `counter-${number}`,
    number,
    zone: zone ?? agency.zone,
    agencyId: agency.id,
    serviceIds: services ?? agency.services.map((service) => service.id),
  }))
}
