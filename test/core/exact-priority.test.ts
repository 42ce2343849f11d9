import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../server/core/actor.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { budi, dayOpened, given, heldAt, issueMany, open, person, type Scene, siti, start } from '../support/hall.ts'
import { finish } from './deeds.ts'
import { described } from './proof-day.ts'

const order = ['A-004', 'A-005', 'A-001', 'A-006', 'A-007', 'A-002', 'A-008', 'A-009', 'A-003']

/** Regular and priority wait from the start; the counters 1 and 2 serve them all. */
function morning(): Scene {
  const scene = given(dayOpened())
  issueMany(scene, 3, 'CIVIL-01')
  issueMany(scene, 6, 'CIVIL-02', 'disability')
  open(scene, 'counter-1', siti)
  return scene
}

/** Numbers as they were called by the rule, by whichever counter. */
const calls = (scene: Scene) =>
  scene.records.flatMap(({ event }) => (event.type === 'ticket-called' ? [event.number] : []))

type Counter = { id: string; officer: Actor }
const [first, second]: [Counter, Counter] = [
  { id: 'counter-1', officer: siti },
  { id: 'counter-2', officer: budi },
]

/** What may happen at a counter between its call and its next; each leaves it with nobody in hand. */
const between = {
  'the visit ends': (scene: Scene, { id, officer }: Counter) => {
    start(scene, id, officer)
    finish(scene, id, officer)
  },
  'a recall': (scene: Scene, at: Counter) => {
    scene.wait(5)
    scene.must({ type: 'recall-ticket', ticketId: heldAt(scene, at.id) }, at.officer)
    between['the visit ends'](scene, at)
  },
  'a restart': (scene: Scene, at: Counter) => {
    scene.restart()
    between['the visit ends'](scene, at)
    scene.restart()
  },
  'the undo of a finish': (scene: Scene, at: Counter) => {
    between['the visit ends'](scene, at)
    scene.wait(5)
    scene.must({ type: 'undo-last', counterId: at.id }, at.officer)
    finish(scene, at.id, at.officer)
  },
  'a no-show and its undo': (scene: Scene, at: Counter) => {
    const ticketId = heldAt(scene, at.id)
    scene.must({ type: 'mark-no-show', ticketId, reason: 'called-in-person' }, at.officer)
    scene.must({ type: 'undo-last', counterId: at.id }, at.officer)
    between['the visit ends'](scene, at)
  },
  'time on hold': (scene: Scene, at: Counter) => {
    const ticketId = heldAt(scene, at.id)
    scene.must({ type: 'park-ticket', ticketId, reason: 'filling-in-form' }, at.officer)
    scene.wait(30)
    scene.must({ type: 'resume-ticket', ticketId, counterId: at.id }, at.officer)
    between['the visit ends'](scene, at)
  },
  'a break': (scene: Scene, at: Counter) => {
    between['the visit ends'](scene, at)
    scene.must({ type: 'pause-counter', counterId: at.id, reason: 'prayer' }, at.officer)
    scene.must({ type: 'resume-counter', counterId: at.id }, at.officer)
  },
  'a new shift': (scene: Scene, at: Counter) => {
    between['the visit ends'](scene, at)
    scene.must({ type: 'close-counter', counterId: at.id }, at.officer)
    open(scene, at.id, at.officer)
  },
  'another console': (scene: Scene, at: Counter) => {
    if (at.officer.kind === 'officer') {
      const other = person('officer', at.officer.officerId, 'CIVIL', 'another-console')
      scene.must({ type: 'take-over-counter', counterId: at.id }, other)
    }
    scene.must({ type: 'take-over-counter', counterId: at.id }, at.officer)
    between['the visit ends'](scene, at)
  },
  'a clock set back': (scene: Scene, at: Counter) => {
    scene.wait(-600)
    between['the visit ends'](scene, at)
  },
  'a first visitor elsewhere': (scene: Scene, at: Counter) => {
    issueMany(scene, 1, 'TAX-02', 'elderly')
    between['the visit ends'](scene, at)
  },
}
type Between = keyof typeof between
const happenings = Object.keys(between) as Between[]

/** Nine calls: each at a counter, and what happens there before it calls again. */
function callAll(scene: Scene, turns: readonly { at: Counter; what: Between }[]): void {
  for (const { at, what } of turns) {
    scene.wait(60)
    scene.must({ type: 'call-next', counterId: at.id }, at.officer)
    between[what](scene, at)
  }
}

describe('three regular and six later priority visitors', () => {
  let scene: Scene
  beforeEach(() => {
    scene = morning()
  })

  it.each(happenings)('[P2] are called in the order of the rule, whatever comes between: %s', (what) => {
    callAll(
      scene,
      order.map(() => ({ at: first, what })),
    )
    expect(calls(scene)).toEqual(order)
  })

  it('[P2] one button finishes and calls: the order is the same', () => {
    for (const _ of order) {
      scene.wait(60)
      scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
      start(scene, 'counter-1', siti)
    }
    expect(calls(scene)).toEqual(order)
  })

  it('[P2] also where a second counter joins, and anything at all comes between', () => {
    const turn = fc.record({ at: fc.constantFrom(first, second), what: fc.constantFrom(...happenings) })
    const turns = fc.array(turn, { minLength: order.length, maxLength: order.length })
    const property = fc.property(turns, fc.nat(8), (all, joins) => {
      const day = morning()
      const before = all.slice(0, joins).map(({ what }) => ({ at: first, what }))
      callAll(day, before)
      open(day, 'counter-2', budi)
      callAll(day, all.slice(joins))
      expect(calls(day)).toEqual(order)
    })
    fc.assert(property, { numRuns: 100, seed: 20261124 })
  })

  it('[O1] the proof gives each call its cause, as the last regular visitor sees it', () => {
    callAll(
      scene,
      order.map(() => ({ at: first, what: 'the visit ends' })),
    )
    const proof = createProof()
    for (const record of scene.records) proof.observe(record)
    expect(proof.ask('A-003')?.calls.map(described)).toEqual([
      'A-004: priority (1 of 2)',
      'A-005: priority (2 of 2)',
      'A-001: ratio-due',
      'A-006: priority (1 of 2)',
      'A-007: priority (2 of 2)',
      'A-002: ratio-due',
      'A-008: priority (1 of 2)',
      'A-009: priority (2 of 2)',
      'A-003: only-class',
    ])
  })
})
