import { expect, it } from 'vitest'
import type { CounterView } from '../../contract/views.ts'
import { keysFor, outcomeOf, slotOf } from '../../officer-ui/keys.ts'
import { firstIssuedAt, phaseOf, waitingAt } from '../../officer-ui/phase.ts'
import { sampleCounter, sampleTicket } from './sample-counter.ts'

const called: CounterView = { ...sampleCounter, ticket: sampleTicket }
const serving: CounterView = { ...sampleCounter, ticket: { ...sampleTicket, state: 'serving' } }

it('gives the big key whatever moves the visit on', () => {
  expect(keysFor(sampleCounter)).toEqual({ next: 'call-next' })
  expect(keysFor(called)).toEqual({ next: 'start-serving', recall: 'recall-ticket', 'no-show': 'mark-no-show' })
  expect(keysFor(serving)).toEqual({ next: 'finish-and-call', finish: 'finish-serving' })
})

it('has no key to call with while nobody waits', () => {
  const nobody = { regular: { count: 0 }, priority: { count: 0 } }
  expect(keysFor({ ...sampleCounter, waiting: nobody })).toEqual({})
  expect(firstIssuedAt({ ...sampleCounter, waiting: nobody })).toBeUndefined()
})

it('[K1] a console that does not run the counter has no keys at all', () => {
  for (const hold of ['other-console', 'taken'] as const) {
    for (const view of [sampleCounter, called, serving]) expect(keysFor({ ...view, hold })).toEqual({})
  }
})

it('offers to open a free counter, but not before the day is open', () => {
  expect(keysFor({ ...sampleCounter, hold: 'free' })).toEqual({ next: 'open-counter' })
  expect(keysFor({ ...sampleCounter, hold: 'free', dayOpen: false })).toEqual({})
  expect(phaseOf({ ...sampleCounter, hold: 'free' })).toBe('free')
  expect(phaseOf({ ...sampleCounter, dayOpen: false })).toBe('day-closed')
})

it('[C3] counts both classes and knows the longest wait of either', () => {
  expect(waitingAt(sampleCounter)).toBe(3)
  expect(firstIssuedAt(sampleCounter)).toBe(5_000)
})

it('reads the keyboard: Space and F2 are the big key, Esc is none', () => {
  expect([' ', 'F2', 'F3', 'F4', 'F8', 'Escape', 'Enter'].map(slotOf)).toEqual([
    'next',
    'next',
    'recall',
    'no-show',
    'finish',
    null,
    null,
  ])
  expect(['1', '2', '5', '0', '6', '12'].map(outcomeOf)).toEqual(['done', 'must-return', 'referred', null, null, null])
})
