import { expect, it } from 'vitest'
import type { CounterView } from '../../contract/views.ts'
import { caps, keysFor, outcomeOf, slotOf } from '../../officer-ui/keys.ts'
import { firstIssuedAt, phaseOf, waitingAt } from '../../officer-ui/phase.ts'
import { sampleCounter, sampleTicket } from './sample-counter.ts'

const called: CounterView = { ...sampleCounter, ticket: sampleTicket }
const serving: CounterView = { ...sampleCounter, ticket: { ...sampleTicket, state: 'serving' } }
const paused: CounterView = { ...sampleCounter, counter: { ...sampleCounter.counter, state: 'paused' } }
const withNoShow = (noShow: { allowed: boolean; withReason: boolean }): CounterView => ({
  ...called,
  ticket: { ...sampleTicket, noShow: { calls: 2, of: 2, ...noShow } },
})

it('gives the big key whatever moves the visit on', () => {
  expect(keysFor(sampleCounter).next).toBe('call-next')
  expect(keysFor(called).next).toBe('start-serving')
  expect(keysFor(serving).next).toBe('finish-and-call')
  expect(keysFor(paused).next).toBe('resume-counter')
})

it('[H1, T1, T2] a visitor in hand can be put on hold, sent on or put back', () => {
  for (const view of [called, serving]) {
    expect(keysFor(view)).toMatchObject({ park: 'park', transfer: 'transfer', return: 'return' })
  }
  for (const view of [sampleCounter, paused]) {
    expect(keysFor(view)).not.toMatchObject({ park: 'park' })
  }
})

it('[M1] no-show is dead until enough calls were seen, or none could be', () => {
  expect(keysFor(called)['no-show']).toBeUndefined()
  expect(keysFor(withNoShow({ allowed: true, withReason: false }))['no-show']).toBe('no-show')
  expect(keysFor(withNoShow({ allowed: false, withReason: true }))['no-show']).toBe('no-show')
  expect(keysFor(serving)['no-show']).toBeUndefined()
})

it('[S2] undo works while nobody is in hand and there is something to take back', () => {
  const undo = { number: 'K-031', what: 'finish', until: 15_000 } as const
  expect(keysFor({ ...sampleCounter, undo }).undo).toBe('undo')
  expect(keysFor({ ...called, undo }).undo).toBeUndefined()
  expect(keysFor(sampleCounter).undo).toBeUndefined()
})

it('[C4] a number can be called out of order only at a free, open counter', () => {
  expect(keysFor(sampleCounter)['call-number']).toBe('call-number')
  for (const view of [called, serving, paused]) expect(keysFor(view)['call-number']).toBeUndefined()
})

it('has no key to call with while nobody waits', () => {
  const nobody = { regular: { count: 0 }, priority: { count: 0 } }
  expect(keysFor({ ...sampleCounter, waiting: nobody }).next).toBeUndefined()
  expect(firstIssuedAt({ ...sampleCounter, waiting: nobody })).toBeUndefined()
})

it('[K1] a console that does not run the counter can only take it over', () => {
  for (const hold of ['other-console', 'taken'] as const) {
    for (const view of [sampleCounter, called, serving])
      expect(keysFor({ ...view, hold })).toEqual({ next: 'take-over' })
  }
})

it('offers to open a free counter, but not before the day is open', () => {
  expect(keysFor({ ...sampleCounter, hold: 'free' })).toEqual({ next: 'open-counter' })
  expect(keysFor({ ...sampleCounter, hold: 'free', dayOpen: false })).toEqual({})
  expect(phaseOf({ ...sampleCounter, hold: 'free' })).toBe('free')
  expect(phaseOf({ ...sampleCounter, dayOpen: false })).toBe('day-closed')
  expect(phaseOf(paused)).toBe('paused')
})

it('[C3] counts both classes and knows the longest wait of either', () => {
  expect(waitingAt(sampleCounter)).toBe(3)
  expect(firstIssuedAt(sampleCounter)).toBe(5_000)
})

it('reads the keyboard by what is printed on the keys; Space and F2 are the big one, Esc and Enter are none', () => {
  for (const [slot, cap] of Object.entries(caps)) expect(slotOf(cap)).toBe(slot)
  expect([' ', 'F2', 'u', 'n', 'p', 'Escape', 'Enter', 'F5', 'x'].map(slotOf)).toEqual([
    'next',
    'next',
    'undo',
    'call-number',
    'parked',
    null,
    null,
    null,
    null,
  ])
  expect(['1', '2', '5', '0', '6', '12'].map(outcomeOf)).toEqual(['done', 'must-return', 'referred', null, null, null])
})
