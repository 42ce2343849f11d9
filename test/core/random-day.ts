import fc from 'fast-check'
import type { Building } from '../../contract/building.ts'
import { type Actor, system } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { dueBySchedule } from '../../server/core/rules/day.ts'
import { buildingWith, kiosk, person, type Scene, supervisor } from '../support/hall.ts'

/** Buildings of three agencies with six services, whose two to four counters share services as they like. */
export const buildings: fc.Arbitrary<Building> = fc
  .record({
    ratio: fc.nat(3),
    ratios: fc.tuple(...[0, 1, 2].map(() => fc.option(fc.nat(3), { nil: undefined }))),
    serves: fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ ratio, ratios, serves }) =>
    buildingWith((building) => {
      const [agency] = building.agencies
      const [service] = building.services
      if (!agency || !service) throw new Error('the sample building has agencies and services')
      building.limits.priorityRatio = ratio
      building.agencies = ratios.map((priorityRatio, index) => ({
        ...agency,
        id: `AGENCY-${index}`,
        prefix: 'ABC'.charAt(index),
        ...(priorityRatio !== undefined && { priorityRatio }),
      }))
      building.services = [0, 1, 2, 3, 4, 5].map((index) => ({
        ...service,
        id: `SERVICE-${index}`,
        agencyId: `AGENCY-${index % 3}`,
      }))
      building.counters = serves.map((services, index) => ({
        id: `counter-${index}`,
        number: index + 1,
        zone: 'AB'.charAt(index % 2),
        agencyId: `AGENCY-${(services[0] ?? 0) % 3}`,
        serviceIds: services.map((each) => `SERVICE-${each}`),
      }))
    }),
  )

const aCounter = fc.nat(3)
/** Mostly the counter's own officer, sometimes another console or another officer. */
const who = fc.oneof(
  { weight: 8, arbitrary: fc.constant(-1) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 3 }) },
)

const atCounter = (weight: number, ...names: AtCounter['name'][]): fc.WeightedArbitrary<Step> => ({
  weight,
  arbitrary: fc.record({ do: fc.constant('counter'), name: fc.constantFrom(...names), counter: aCounter, who }),
})

type AtCounter = {
  do: 'counter'
  name:
    | 'open-counter'
    | 'close-counter'
    | 'call-next'
    | 'start-serving'
    | 'finish-serving'
    | 'mark-no-show'
    | 'recall-ticket'
  counter: number
  who: number
}

/** One thing that happens: at the kiosk, at a counter, to some ticket, to the clock, or to the day. */
export type Step =
  | { do: 'issue'; service: number; priority: boolean }
  | AtCounter
  | { do: 'stray'; name: 'start-serving' | 'mark-no-show' | 'recall-ticket'; ticket: number; who: number }
  | { do: 'wait'; seconds: number }
  | { do: 'restart' }
  | { do: 'schedule' }
  | { do: 'tomorrow' }
  | { do: 'open-day'; rehearsal: boolean }
  | { do: 'close-day'; force: boolean }

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({ do: fc.constant('issue'), service: fc.nat(5), priority: fc.boolean() }),
  },
  { weight: 30, arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.constantFrom(1, 3, 5, 20, 120, -2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.constantFrom(-900, 900, 7200) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('restart') }) },
  atCounter(50, 'call-next'),
  atCounter(30, 'start-serving'),
  atCounter(12, 'mark-no-show', 'recall-ticket', 'finish-serving'),
  atCounter(12, 'open-counter'),
  atCounter(3, 'close-counter'),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('stray'),
      name: fc.constantFrom('start-serving', 'mark-no-show', 'recall-ticket'),
      ticket: fc.nat(60),
      who: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('schedule', 'schedule', 'tomorrow') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open-day'), rehearsal: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close-day'), force: fc.boolean() }) },
)

/** A morning: whoever has a counter opens it, then anything may happen. */
export const mornings: fc.Arbitrary<Step[]> = fc
  .array(steps, { minLength: 1, maxLength: 120, size: 'max' })
  .map((later) => [
    ...[0, 1, 2, 3].map((counter): Step => ({ do: 'counter', name: 'open-counter', counter, who: -1 })),
    ...later,
  ])

/** A command of the step and who gives it, or `null` where the step was something else, which then has happened. */
export function commandOf(scene: Scene, building: Building, step: Step): [ReadyCommand, Actor] | null {
  switch (step.do) {
    case 'issue': {
      const priority = step.priority ? { priority: 'elderly' as const } : {}
      return [{ type: 'issue-ticket', serviceIds: [`SERVICE-${step.service}`], ...priority }, kiosk]
    }
    case 'counter':
      return counterCommand(scene, building, step)
    case 'stray': {
      const ticketId = [...scene.hall().tickets.keys()][step.ticket] ?? '0'
      return [{ type: step.name, ticketId }, officerOf(building, step.who, step.who)]
    }
    case 'wait':
      scene.wait(step.seconds)
      return null
    case 'restart':
      scene.restart()
      return null
    case 'schedule': {
      const due = dueBySchedule(scene.hall(), scene.now())
      return due && [due, system]
    }
    case 'tomorrow':
      scene.clockSays(scene.now().coming[0]?.date ?? '', '09:00')
      return [{ type: 'open-day' }, supervisor]
    case 'open-day':
      return [{ type: 'open-day', rehearsal: step.rehearsal }, supervisor]
    case 'close-day':
      return [{ type: 'close-day', ...(step.force && { force: true, reason: 'uji' }) }, supervisor]
    default:
      return step satisfies never
  }
}

function counterCommand(scene: Scene, building: Building, step: AtCounter): [ReadyCommand, Actor] {
  const index = step.counter % building.counters.length
  const counterId = `counter-${index}`
  const actor = officerOf(building, index, step.who)
  const ticketId = scene.hall().counters.get(counterId)?.ticketId ?? '0'
  switch (step.name) {
    case 'open-counter':
    case 'close-counter':
    case 'call-next':
      return [{ type: step.name, counterId }, actor]
    case 'finish-serving':
      return [{ type: step.name, ticketId, outcome: 'referred' }, actor]
    case 'start-serving':
    case 'mark-no-show':
    case 'recall-ticket':
      return [{ type: step.name, ticketId }, actor]
    default:
      return step.name satisfies never
  }
}

/** The officer of a counter (`who` -1), the same one at another console (-2), or the officer of another counter. */
function officerOf(building: Building, counter: number, who: number): Actor {
  const index = (who < 0 ? counter : who) % building.counters.length
  const agencyId = building.counters[index]?.agencyId
  return person('officer', `officer-${index}`, agencyId, who === -2 ? 'another-console' : undefined)
}
