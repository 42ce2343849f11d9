import fc from 'fast-check'
import { counterDeeds, type DeedName, houseDeeds, type Step } from './model-deeds.ts'

const counter = fc.nat(3)
const pick = fc.nat(59)
/** Mostly the officer at the console that runs the counter (-1), else another console (-2), officer, or staff (4). */
const who = fc.oneof(
  { weight: 12, arbitrary: fc.constant(-1) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 4 }) },
)

const deed = (weight: number, ...names: DeedName[]): fc.WeightedArbitrary<Step[]> => ({
  weight,
  arbitrary: fc.record({ do: fc.constantFrom(...names), counter, pick, who }).map((step) => [step]),
})
const happens = (weight: number, step: fc.Arbitrary<Step>): fc.WeightedArbitrary<Step[]> => ({
  weight,
  arbitrary: step.map((each) => [each]),
})
const wait = (...seconds: number[]) =>
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(...seconds) })

/** What belongs together often comes together, at one counter; a number is a wait of so many seconds. */
const scripts: (DeedName | number)[][] = [
  ['call-next', 'start-serving', 20, 'finish-serving'],
  ['call-next', 'start-serving', 5, 'call-next', 'start-serving', 5, 'call-next'],
  ['call-next', 'start-serving', 'finish-serving', 5, 'undo-last', 'finish-serving'],
  ['call-next', 'confirm-announcement', 20, 'recall-ticket', 'confirm-announcement', 'mark-no-show'],
  ['call-next', 20, 'recall-ticket', 'mark-no-show', 5, 'undo-last'],
  ['call-next', 20, 'recall-ticket', 'mark-no-show', 120, 'reinstate-ticket', 'call-ticket'],
  ['call-next', 20, 'recall-ticket', 'mark-no-show', 'reinstate-ticket', 'undo-last'],
  ['call-next', 20, 'recall-ticket', 'mark-no-show', 2000, 'reinstate-ticket'],
  ['issue-ticket', 'call-next', 20, 'recall-ticket', 'mark-no-show', 'issue-ticket', 'reinstate-ticket'],
  ['close-counter', 'take-over-counter', 'open-counter'],
  ['call-next', 'start-serving', 'finish-serving', 'transfer-agency', 'release-agency', 'undo-last'],
  ['call-next', 'park-ticket'],
  ['call-next', 'park-ticket', 5, 'call-next', 'start-serving', 'finish-serving', 5, 'resume-ticket'],
  ['call-next', 'start-serving', 'park-ticket', 'return-parked', 5, 'call-next'],
  ['call-next', 'start-serving', 'transfer-ticket', 5, 'call-next'],
  ['call-next', 'return-ticket', 5, 'call-next'],
  ['call-next', 'take-over-counter', 'start-serving'],
  ['pause-counter', 'resume-counter', 'call-next'],
  ['pause-service', 'call-next', 'resume-service'],
  ['close-counter', 'open-counter', 'call-next'],
  ['assign-services', 5, 'call-next'],
  ['enter-paper-ticket', 'save-agency', 'enter-paper-ticket'],
]

const script: fc.Arbitrary<Step[]> = fc
  .record({ names: fc.constantFrom(...scripts), counter, pick })
  .map(({ names, ...where }) =>
    names.map((name): Step => {
      return typeof name === 'number' ? { do: 'wait', seconds: name } : { do: name, ...where, who: -1 }
    }),
  )

const issue = fc.record({
  do: fc.constant('issue' as const),
  services: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(5)) },
    { weight: 3, arbitrary: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(fc.nat(5), { minLength: 2, maxLength: 3 }) },
  ),
  priority: fc.boolean(),
  /** Nobody known, one of three persons, or one with a NIK that cannot be. */
  person: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(4) },
  ),
  desk: fc.nat(2).map((each) => each === 0),
})

const steps: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 40, arbitrary: fc.array(issue, { minLength: 1, maxLength: 5 }) },
  { weight: 60, arbitrary: script },
  happens(10, wait(1, 3, 5, 20, 120, -2)),
  happens(1, wait(-900, 900, 7200, 21_600)),
  happens(2, fc.record({ do: fc.constant('restart' as const) })),
  happens(1, fc.record({ do: fc.constantFrom('schedule' as const, 'schedule' as const, 'tomorrow' as const) })),
  deed(20, ...counterDeeds),
  deed(12, ...houseDeeds),
  deed(1, 'open-day', 'close-day', 'confirm-date'),
)

/** A morning: whoever has a counter opens it, some visitors come, then anything may happen. */
export const mornings: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.array(issue, { maxLength: 12 }),
    fc.array(steps, { minLength: 1, maxLength: 50, size: 'max' }).map((many) => many.flat()),
  )
  .map(([early, later]) => [
    ...[0, 1, 2, 3].map((each): Step => ({ do: 'open-counter', counter: each, pick: 0, who: -1 })),
    ...early,
    ...later,
  ])
