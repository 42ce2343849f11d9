import { expect, it } from 'vitest'
import type { Counter } from '../../contract/building.ts'
import {
  budi,
  dayOpened,
  given,
  issue,
  issueMany,
  open,
  rina,
  type Scene,
  serve,
  serveAll,
  siti,
  ticketOf,
} from '../support/hall.ts'
import { byId, seenAt, withCounter } from './deeds.ts'

const byTheRule = ['A-003', 'A-004', 'A-001', 'A-005', 'A-006', 'A-002']

/** Counter 1 is priority-first; two regular visitors and four later priority ones wait. */
function marked(change: Partial<Counter> = {}): Scene {
  const building = withCounter('counter-1', { priorityFirst: true })
  Object.assign(byId(building.counters, 'counter-2'), change)
  const scene = given(dayOpened({ building }))
  open(scene, 'counter-1', siti)
  issueMany(scene, 2, 'CIVIL-01')
  issueMany(scene, 4, 'CIVIL-01', 'elderly')
  return scene
}

it('[P4] a marked counter calls priority visitors first, as long as another open one serves the regular one’s service', () => {
  const scene = marked()
  open(scene, 'counter-2', budi)
  expect(serveAll(scene)).toEqual(['A-003', 'A-004', 'A-005', 'A-006', 'A-001', 'A-002'])
})

it('[P4] nobody is passed by it: the count of the regular visitor stays', () => {
  const scene = marked()
  open(scene, 'counter-2', budi)
  const [first = ''] = scene.hall().tickets.keys()
  for (let calls = 0; calls < 3; calls += 1) serve(scene, 'counter-1', siti)
  expect(ticketOf(scene, first).passed).toBe(0)
  expect(scene.records.some(({ event }) => 'passed' in event)).toBe(false)
  expect(serve(scene, 'counter-2', budi)).toBe('A-006')
  expect(ticketOf(scene, first).passed).toBe(1)
})

it('[P2] otherwise it calls by the rule: no other counter is open', () => {
  expect(serveAll(marked())).toEqual(byTheRule)
})

it.each<[what: string, change: Partial<Counter>]>([
  ['is marked too', { priorityFirst: true }],
  ['does not serve that service', { serviceIds: ['CIVIL-02'] }],
])('[P4] not where the other counter %s', (_what, change) => {
  const scene = marked(change)
  open(scene, 'counter-2', budi)
  expect(serveAll(scene)).toEqual(byTheRule)
})

it('[P4] not while the other counter is on a break; it holds again with the next call after it', () => {
  const scene = marked()
  open(scene, 'counter-2', budi)
  scene.must({ type: 'pause-counter', counterId: 'counter-2' }, budi)
  expect([1, 2, 3].map(() => serve(scene, 'counter-1', siti))).toEqual(['A-003', 'A-004', 'A-001'])
  scene.must({ type: 'resume-counter', counterId: 'counter-2' }, budi)
  expect(serveAll(scene)).toEqual(['A-005', 'A-006', 'A-002'])
})

it('[P4] a counter that was given the service for the day counts as one that serves it', () => {
  const scene = marked()
  open(scene, 'counter-3', rina)
  expect(serve(scene, 'counter-1', siti)).toBe('A-003')
  scene.must(
    { type: 'assign-services', counterId: 'counter-3', serviceIds: ['CIVIL-01'] },
    {
      kind: 'officer',
      officerId: 'wati',
      role: 'supervisor',
      consoleId: 'console-wati',
    },
  )
  expect(serveAll(scene)).toEqual(['A-004', 'A-005', 'A-006', 'A-001', 'A-002'])
})

it('[P4] the unmarked counter calls by the rule', () => {
  const scene = marked()
  open(scene, 'counter-2', budi)
  expect(serveAll(scene, 'counter-2', budi)).toEqual(byTheRule)
})

it('[P4] with one class waiting it calls by arrival', () => {
  const scene = given(dayOpened({ building: withCounter('counter-1', { priorityFirst: true }) }))
  open(scene, 'counter-1', siti)
  open(scene, 'counter-2', budi)
  issueMany(scene, 3, 'CIVIL-01')
  expect(serveAll(scene)).toEqual(['A-001', 'A-002', 'A-003'])
})

it('[P4] the regular visitor’s service decides, not that of the priority one', () => {
  const building = withCounter('counter-1', { priorityFirst: true })
  byId(building.counters, 'counter-2').serviceIds = ['CIVIL-02']
  const scene = given(dayOpened({ building }))
  open(scene, 'counter-1', siti)
  open(scene, 'counter-2', budi)
  issue(scene, 'CIVIL-01')
  issueMany(scene, 3, 'CIVIL-02', 'elderly')
  expect(serveAll(scene)).toEqual(['A-002', 'A-003', 'A-001', 'A-004'])
})

it('[P4] the mark is public: console and hall tell it', () => {
  const scene = marked()
  open(scene, 'counter-2', budi)
  expect([seenAt(scene).counter.priorityFirst, seenAt(scene, 'counter-2', budi).counter.priorityFirst]).toEqual([
    true,
    false,
  ])
})

it('[P3] [P4] [T1] whoever was sent to it is passed by no more than the rule allows: no other counter may call them', () => {
  const scene = marked()
  open(scene, 'counter-2', budi)
  const [first = ''] = scene.hall().tickets.keys()
  for (let calls = 0; calls < 4; calls += 1) serve(scene, 'counter-1', siti)
  expect(serve(scene, 'counter-2', budi)).toBe('A-001')
  const to = { serviceId: 'CIVIL-01', counterId: 'counter-1' }
  scene.must({ type: 'transfer-ticket', ticketId: first, to, reason: 'needs-other-officer' }, budi)
  issueMany(scene, 4, 'CIVIL-01', 'elderly')
  const called = [1, 2, 3].map(() => serve(scene, 'counter-1', siti))
  expect(called).toEqual(['A-007', 'A-008', 'A-001'])
})
