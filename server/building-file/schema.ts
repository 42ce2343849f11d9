import { type Static, Type } from 'typebox'
import { Agency, Building, CalendarDay, Counter, defaultLimits, Limits, Service } from '../../contract/building.ts'
import { Id, ZoneId } from '../../contract/fields.ts'

const closed = { additionalProperties: false }

const { agencyId: _agency, mayBeRepresented, ...serviceFields } = Service.properties
const ServiceEntry = Type.Object({ ...serviceFields, mayBeRepresented: Type.Optional(mayBeRepresented) }, closed)
export type ServiceEntry = Static<typeof ServiceEntry>

const CounterEntry = Type.Object(
  {
    number: Counter.properties.number,
    /** Left out: the agency's zone. */
    zone: Type.Optional(ZoneId),
    /** Left out: all services of the agency. */
    services: Type.Optional(Type.Array(Id, { minItems: 1 })),
    priorityFirst: Counter.properties.priorityFirst,
    hours: Counter.properties.hours,
  },
  closed,
)
type CounterEntry = Static<typeof CounterEntry>

const AgencyEntry = Type.Object(
  {
    ...Agency.properties,
    counters: Type.Array(CounterEntry, { minItems: 1 }),
    services: Type.Array(ServiceEntry, { minItems: 1 }),
  },
  closed,
)
export type AgencyEntry = Static<typeof AgencyEntry>

const CalendarEntry = Type.Object(
  {
    ...CalendarDay.properties,
    /** Left out: closed all day. */
    spans: Type.Optional(CalendarDay.properties.spans),
  },
  closed,
)
export type CalendarEntry = Static<typeof CalendarEntry>

const { agencies: _agencies, services: _services, counters: _counters, ...buildingFields } = Building.properties

/** A building as a person writes it: services and counters stand under their agency, what is usual is left out. */
export const BuildingFile = Type.Object(
  {
    ...buildingFields,
    calendar: Type.Optional(Type.Array(CalendarEntry, { maxItems: 400 })),
    /** What is left out is as the rulebook has it. */
    limits: Type.Optional(Type.Partial(Limits, closed)),
    agencies: Type.Array(AgencyEntry, { minItems: 1 }),
  },
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
export function flatten({ agencies, calendar, limits, ...building }: BuildingFile): Building {
  return {
    ...building,
    ...(calendar && { calendar: calendar.map((day) => ({ spans: [], ...day })) }),
    limits: { ...defaultLimits, ...limits },
    agencies: agencies.map(({ counters: _c, services: _s, ...agency }) => agency),
    services: agencies.flatMap((agency) =>
      agency.services.map((service) => ({ mayBeRepresented: true, ...service, agencyId: agency.id })),
    ),
    counters: agencies
      .flatMap((agency) => agency.counters.map((counter) => counterOf(agency, counter)))
      .sort((a, b) => a.number - b.number),
  }
}

function counterOf(agency: AgencyEntry, { zone, services, ...entry }: CounterEntry): Counter {
  return {
    ...entry,
    id: `counter-${entry.number}`,
    zone: zone ?? agency.zone,
    agencyId: agency.id,
    serviceIds: services ?? agency.services.map((service) => service.id),
  }
}
