import fc from 'fast-check'
import type { Agency, Building, Counter, Service } from '../../contract/building.ts'
import { buildingWith, sampleBuilding } from '../support/sample-building.ts'

/** Something that is there in one of so many. */
const oneIn = <Value>(many: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: many - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
/** Without what was not chosen. */
const chosen = <Fields extends object>(fields: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } =>
  JSON.parse(JSON.stringify(fields))

const agencyFacts = fc.record({
  priorityRatio: oneIn(2, fc.nat(3)),
  /** Low numbers, so that the kiosk soon comes to the roll's (rule N2). */
  paperRoll: oneIn(2, fc.constantFrom({ from: 3, to: 5 }, { from: 6, to: 9 })),
})
export const serviceFacts = fc.record({
  identity: oneIn(3, fc.constantFrom('optional', 'optional', 'required')),
  quota: oneIn(
    3,
    fc.constantFrom([{ places: 2 }], [{ places: 3 }, { from: '09:10', places: 2 }], [{ from: '09:05', places: 4 }]),
  ),
  mayBeRepresented: fc.boolean(),
  averageMinutes: fc.integer({ min: 1, max: 30 }),
})
export const counterFacts = fc.record({
  serves: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }),
  priorityFirst: oneIn(4, fc.constant(true)),
})

/** Buildings of three agencies with six services, whose two to four counters share services as they like. */
export const buildings: fc.Arbitrary<Building> = fc
  .record({
    ratio: fc.nat(3),
    burstTickets: fc.constantFrom(4, 12, 12),
    agencies: fc.tuple(agencyFacts, agencyFacts, agencyFacts),
    services: fc.array(serviceFacts, { minLength: 6, maxLength: 6 }),
    /** A service may ask for any before it, so that they never go in a circle. */
    prerequisites: fc.array(oneIn(2, fc.nat(4)), { minLength: 6, maxLength: 6 }),
    counters: fc.array(counterFacts, { minLength: 2, maxLength: 4 }),
  })
  .map(({ ratio: priorityRatio, burstTickets, agencies, services, prerequisites, counters }) =>
    buildingWith((building) => {
      building.limits = { ...building.limits, priorityRatio, burstTickets }
      building.agencies = agencies.map(agencyNumbered)
      building.services = services.map((facts, index) => serviceNumbered(facts, index, prerequisites[index]))
      building.counters = counters.map(counterNumbered)
    }),
  )

const [sampleAgency, sampleService] = [sampleBuilding.agencies[0], sampleBuilding.services[0]]

function agencyNumbered(facts: { priorityRatio?: number | undefined }, index: number): Agency {
  if (!sampleAgency) throw new Error('the sample building has an agency')
  return chosen({ ...sampleAgency, id: `AGENCY-${index}`, prefix: 'ABC'.charAt(index), ...facts })
}

/** A service of the random building. */
export function serviceNumbered(facts: object, index: number, prerequisite?: number): Service {
  if (!sampleService) throw new Error('the sample building has a service')
  const prerequisites = prerequisite !== undefined && prerequisite < index ? [`SERVICE-${prerequisite}`] : undefined
  const names = { id: `SERVICE-${index}`, agencyId: `AGENCY-${index % 3}`, prerequisites }
  return chosen({ ...sampleService, ...names, ...facts })
}

/** A counter of the random building. */
export function counterNumbered(
  { serves, priorityFirst }: { serves: number[]; priorityFirst?: true | undefined },
  index: number,
): Counter {
  return chosen({
    id: `counter-${index}`,
    number: index + 1,
    zone: 'AB'.charAt(index % 2),
    agencyId: `AGENCY-${index % 3}`,
    serviceIds: serves.map((each) => `SERVICE-${each}`),
    priorityFirst,
  })
}
