import { expect, it } from 'vitest'
import { accepted, budi, call, heldAt, open, person, refused, rina, siti, start } from '../support/hall.ts'
import { finish, seenAt, withCalled, withServing, withWaiting } from './deeds.ts'

const takeOver = { type: 'take-over-counter', counterId: 'counter-1' } as const
const sitiElsewhere = person('officer', 'siti', 'CIVIL', 'another-console')

it('[K1] a second console of the same officer takes the counter over, with the visitor who is there', () => {
  const scene = withCalled()
  expect(scene.when(takeOver, sitiElsewhere)).toEqual(
    accepted([{ type: 'counter-taken-over', counterId: 'counter-1', officerId: 'siti', consoleId: 'another-console' }]),
  )
  expect(heldAt(scene, 'counter-1')).toBe('4')
  start(scene, 'counter-1', sitiElsewhere)
  finish(scene, 'counter-1', sitiElsewhere)
  expect(scene.hall().counters.get('counter-1')).toMatchObject({ state: 'open', consoleId: 'another-console' })
})

it('[K1] the first console is read-only from then on, and may take it back', () => {
  const scene = withWaiting(2)
  scene.must(takeOver, sitiElsewhere)
  expect(scene.when({ type: 'call-next', counterId: 'counter-1' }, siti)).toEqual(
    refused({ code: 'other-console', counter: 1 }),
  )
  expect([seenAt(scene, 'counter-1', siti).hold, seenAt(scene, 'counter-1', sitiElsewhere).hold]).toEqual([
    'other-console',
    'live',
  ])
  scene.must(takeOver, siti)
  expect(call(scene, 'counter-1', siti)).toBe('A-001')
})

it('[K1] a colleague of the agency takes over from an officer who left', () => {
  const scene = withServing()
  scene.must(takeOver, budi)
  expect(seenAt(scene, 'counter-1', siti).hold).toBe('taken')
  expect(scene.when({ type: 'finish-serving', ticketId: '4', outcome: 'done' }, siti)).toEqual(
    refused({ code: 'counter-taken', counter: 1 }),
  )
  expect(finish(scene, 'counter-1', budi)).toMatchObject([{ type: 'serving-finished' }])
})

it('[K1] also at a counter on a break, which stays on it', () => {
  const scene = withWaiting(0)
  scene.must({ type: 'pause-counter', counterId: 'counter-1' }, siti)
  scene.must(takeOver, sitiElsewhere)
  expect(scene.hall().counters.get('counter-1')?.state).toBe('paused')
  expect(scene.when({ type: 'resume-counter', counterId: 'counter-1' }, sitiElsewhere).ok).toBe(true)
})

it('[K1] the console that runs it takes nothing over', () => {
  expect(withWaiting(0).when(takeOver, siti)).toEqual(accepted([]))
})

it('[K1] nobody takes over a counter of another agency, one that is closed, or one that is unknown', () => {
  expect(withWaiting(0).when(takeOver, rina)).toEqual(refused({ code: 'counter-of-other-agency', counter: 1 }))
  const closed = { ...takeOver, counterId: 'counter-2' }
  expect(withWaiting(0).when(closed, budi)).toEqual(refused({ code: 'counter-not-open', counter: 2 }))
  expect(withWaiting(0).when({ ...takeOver, counterId: 'counter-9' }, budi)).toEqual(
    refused({ code: 'counter-unknown' }),
  )
})

it('[K1] an officer runs one counter at a time: not by taking over either', () => {
  const scene = withWaiting(0)
  open(scene, 'counter-2', budi)
  expect(scene.when(takeOver, budi)).toEqual(refused({ code: 'officer-at-other-counter', counter: 2 }))
})

it('[K1] the order and the double press are those of the counter, not of the console', () => {
  const scene = withCalled(2)
  scene.must({ type: 'return-ticket', ticketId: '4' }, siti)
  scene.must(takeOver, sitiElsewhere)
  expect(scene.when({ type: 'call-next', counterId: 'counter-1' }, sitiElsewhere)).toEqual(
    refused({ code: 'double-press', seconds: 3 }),
  )
  expect(call(scene, 'counter-1', sitiElsewhere)).toBe('A-001')
})
