import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Building, Service } from '../../contract/building.ts'
import type { PriorityCategory } from '../../contract/fields.ts'
import type { Actor } from '../../server/core/actor.ts'
import { minutesUntilCalled } from '../../server/core/estimates.ts'
import { aheadOfNewcomer } from '../../server/core/routing.ts'
import { orderOfStops } from '../../server/core/rules/journeys.ts'
import { dayOpened, given, issueMany, open, person, rina, type Scene, siti } from '../support/hall.ts'
import { sampleBuilding } from '../support/sample-building.ts'
import { byId, issueJourney } from './deeds.ts'

/** Three services with a counter each and ten minutes a visit, so that their lines are apart. */
const apart: Building = {
  ...sampleBuilding,
  services: sampleBuilding.services.slice(0, 3).map((service) => ({ ...service, averageMinutes: 10 })),
  counters: [
    { id: 'counter-1', number: 1, zone: 'A', agencyId: 'CIVIL', serviceIds: ['CIVIL-01'] },
    { id: 'counter-2', number: 2, zone: 'A', agencyId: 'CIVIL', serviceIds: ['CIVIL-02'] },
    { id: 'counter-3', number: 3, zone: 'B', agencyId: 'TAX', serviceIds: ['TAX-01'] },
  ],
}
const officers: Record<string, Actor> = {
  'counter-1': siti,
  'counter-2': person('officer', 'budi', 'CIVIL'),
  'counter-3': rina,
}
const all = ['CIVIL-01', 'CIVIL-02', 'TAX-01']

type Lines = Partial<Record<'CIVIL-01' | 'CIVIL-02' | 'TAX-01', number>>

/** A day on which so many wait for each service, and the counters are open but for `closed`. */
function withLines(lines: Lines, { building = apart, closed = [] as string[] } = {}): Scene {
  const scene = given(dayOpened({ building }))
  for (const [id, officer] of Object.entries(officers)) if (!closed.includes(id)) open(scene, id, officer)
  for (const [serviceId, count] of Object.entries(lines)) issueMany(scene, count, serviceId)
  return scene
}

function orderIn(scene: Scene, wish = all, priority?: PriorityCategory): string[] {
  return issueJourney(scene, wish, priority).stops.map(({ serviceId }) => serviceId)
}

/** The building where services have to come before others. */
function withPrerequisites(before: Record<string, string[]>): Building {
  const building = structuredClone(apart)
  for (const [id, prerequisites] of Object.entries(before)) byId(building.services, id).prerequisites = prerequisites
  return building
}

describe('the least expected total wait', () => {
  it('[J2] the shortest line comes first, the longest last: it gets shorter meanwhile', () => {
    expect(orderIn(withLines({ 'CIVIL-01': 3, 'CIVIL-02': 1, 'TAX-01': 2 }))).toEqual([
      'CIVIL-02',
      'TAX-01',
      'CIVIL-01',
    ])
  })

  it('[J2] so it is told in the record, whatever order was asked for', () => {
    const scene = withLines({ 'TAX-01': 2, 'CIVIL-01': 1 })
    expect(orderIn(scene, ['TAX-01', 'CIVIL-01', 'CIVIL-02'])).toEqual(['CIVIL-02', 'CIVIL-01', 'TAX-01'])
    expect(scene.records.at(-1)?.event).toMatchObject({ serviceIds: ['CIVIL-02', 'CIVIL-01', 'TAX-01'] })
  })

  it('[J2] equal waits keep the visitor’s own order', () => {
    expect(orderIn(withLines({}), ['TAX-01', 'CIVIL-02', 'CIVIL-01'])).toEqual(['TAX-01', 'CIVIL-02', 'CIVIL-01'])
  })

  it('[J2] the length of visits counts, not only their number', () => {
    const building = structuredClone(apart)
    byId(building.services, 'CIVIL-01').averageMinutes = 60
    expect(orderIn(withLines({ 'CIVIL-01': 1, 'CIVIL-02': 3 }, { building }), ['CIVIL-01', 'CIVIL-02'])).toEqual([
      'CIVIL-02',
      'CIVIL-01',
    ])
  })

  it('[J2] a service that nobody serves yet comes last, the longer of two such lines after the shorter', () => {
    const closed = ['counter-1', 'counter-3']
    expect(orderIn(withLines({ 'CIVIL-01': 1, 'CIVIL-02': 3 }, { closed }))).toEqual(['CIVIL-02', 'TAX-01', 'CIVIL-01'])
  })

  it('[J2] a priority visitor’s waits are shorter: they decide', () => {
    const lines = { 'CIVIL-01': 3, 'CIVIL-02': 1 }
    expect(orderIn(withLines(lines), ['CIVIL-01', 'CIVIL-02'])).toEqual(['CIVIL-02', 'CIVIL-01'])
    expect(orderIn(withLines(lines), ['CIVIL-01', 'CIVIL-02'], 'elderly')).toEqual(['CIVIL-01', 'CIVIL-02'])
  })

  it('[J2] the order is fixed at issue: lines that grow later do not change it', () => {
    const scene = withLines({ 'CIVIL-02': 1 })
    const ticket = issueJourney(scene, ['CIVIL-01', 'CIVIL-02'])
    issueMany(scene, 6, 'CIVIL-01')
    expect(ticket.stops.map(({ serviceId }) => serviceId)).toEqual(['CIVIL-01', 'CIVIL-02'])
  })
})

describe('prerequisites', () => {
  it('[J2] what a service names comes before it, though its line is longer', () => {
    const building = withPrerequisites({ 'CIVIL-02': ['CIVIL-01'] })
    expect(orderIn(withLines({ 'CIVIL-01': 5 }, { building }), ['CIVIL-02', 'CIVIL-01'])).toEqual([
      'CIVIL-01',
      'CIVIL-02',
    ])
  })

  it('[J2] a chain is followed, and a stop that is not in it comes where its wait puts it', () => {
    const building = withPrerequisites({ 'TAX-01': ['CIVIL-02'], 'CIVIL-02': ['CIVIL-01'] })
    expect(orderIn(withLines({ 'CIVIL-01': 5 }, { building }), ['TAX-01', 'CIVIL-02', 'CIVIL-01'])).toEqual([
      'CIVIL-01',
      'CIVIL-02',
      'TAX-01',
    ])
    const free = withPrerequisites({ 'CIVIL-02': ['CIVIL-01'] })
    expect(orderIn(withLines({ 'CIVIL-01': 3, 'TAX-01': 2 }, { building: free }))).toEqual([
      'TAX-01',
      'CIVIL-01',
      'CIVIL-02',
    ])
  })

  it('[J2] a stop that waits for a long line lends its wait to what follows: what is shorter than both goes between', () => {
    const building = withPrerequisites({ 'CIVIL-02': ['CIVIL-01'] })
    expect(orderIn(withLines({ 'CIVIL-01': 2, 'CIVIL-02': 1, 'TAX-01': 2 }, { building }))).toEqual([
      'CIVIL-01',
      'TAX-01',
      'CIVIL-02',
    ])
  })

  it('[J2] a prerequisite that the visitor does not want holds nothing up', () => {
    const building = withPrerequisites({ 'CIVIL-02': ['CIVIL-01'] })
    expect(orderIn(withLines({ 'TAX-01': 1 }, { building }), ['TAX-01', 'CIVIL-02'])).toEqual(['CIVIL-02', 'TAX-01'])
  })

  it('[J2] prerequisites in a circle are no order: the waits alone decide, and every stop is there once', () => {
    const building = withPrerequisites({ 'CIVIL-01': ['CIVIL-02'], 'CIVIL-02': ['CIVIL-01'] })
    const scene = withLines({}, { building })
    const stops = orderOfStops(scene.hall(), building.services, 'regular').map(({ id }) => id)
    expect(stops.toSorted()).toEqual(all)
  })
})

/** All orders of some things. */
function ordersOf<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length === 0) return [[]]
  return things.flatMap((first) => ordersOf(things.filter((each) => each !== first)).map((rest) => [first, ...rest]))
}

it('[J2] no order that keeps the prerequisites is over sooner', () => {
  const line = fc.nat({ max: 5 })
  const minutes = fc.integer({ min: 1, max: 40 })
  const before = fc.constantFrom<Record<string, string[]>>({}, { 'TAX-01': ['CIVIL-01'] }, { 'CIVIL-01': ['CIVIL-02'] })
  fc.assert(
    fc.property(fc.tuple(line, line, line), fc.tuple(minutes, minutes, minutes), before, (lines, lengths, first) => {
      const building = withPrerequisites(first)
      for (const [place, service] of building.services.entries()) service.averageMinutes = lengths[place] ?? 10
      const [one, two, three] = lines
      const { hall } = withLines({ 'CIVIL-01': one, 'CIVIL-02': two, 'TAX-01': three }, { building })
      const waitFor = (id: string) => minutesUntilCalled(hall(), id, aheadOfNewcomer(hall(), id, 'regular')) ?? 0
      /** When the last of the stops is over: each is called as soon as its line and the stop before it allow. */
      const overAt = (stops: readonly Service[]) =>
        stops.reduce((now, { id, averageMinutes }) => Math.max(now, waitFor(id)) + averageMinutes, 0)
      const isAllowed = (stops: readonly Service[]) =>
        stops.every(({ prerequisites = [] }, place) =>
          prerequisites.every((id) => stops.slice(0, place).some((each) => each.id === id)),
        )
      const order = orderOfStops(hall(), building.services, 'regular')
      expect(isAllowed(order)).toBe(true)
      const best = Math.min(...ordersOf(building.services).filter(isAllowed).map(overAt))
      expect(overAt(order)).toBeCloseTo(best)
    }),
    { numRuns: 60, seed: 20261124 },
  )
})
