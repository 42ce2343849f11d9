import { describe, expect, it } from 'vitest'
import type { TicketClass } from '../../contract/fields.ts'
import { aheadOf, whoseTurn } from '../../server/core/priority.ts'
import { aheadInHall } from '../../server/core/routing.ts'
import type { Ticket } from '../../server/core/ticket.ts'
import { ticketView } from '../../server/core/views/ticket.ts'
import {
  call,
  dayOpened,
  given,
  issue,
  issueMany,
  open,
  type Scene,
  serve,
  serveAll,
  siti,
  supervisor,
} from '../support/hall.ts'

/** Counter 1 is open, and visitors of these classes wait, in this order: `rrp`. */
function withArrivals(arrivals: string): Scene {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  for (const [place, each] of [...arrivals].entries()) {
    scene.wait(6)
    issue(scene, place % 2 === 1 ? 'CIVIL-01' : 'CIVIL-02', each === 'p' ? 'elderly' : undefined)
  }
  return scene
}

/** Who waits, in the order in which the rule would call them, and how many are called before each. */
function toldAhead(scene: Scene): [number: string, before: number][] {
  const waiting = [...scene.hall().tickets.values()].filter(({ state }) => state === 'waiting')
  return waiting
    .map((each): [string, number] => [each.number, aheadInHall(scene.hall(), each)])
    .sort(([, a], [, b]) => a - b)
}

const arrivals = [
  ['one class', 'rrrr'],
  ['three and six', 'rrrpppppp'],
  ['mixed', 'prprrpprprpprrpp'],
  ['priority first', 'pppprrrr'],
] as const

describe.each(arrivals)('%s', (_what, classes) => {
  it.each([0, 1, 2, 3])('[P2] after %d calls each is told how many come before, as the calls then go', (calls) => {
    const scene = withArrivals(classes)
    for (let done = 0; done < calls; done += 1) serve(scene, 'counter-1', siti)
    const told = toldAhead(scene)
    expect(told).toHaveLength(classes.length - calls)
    expect(told).toEqual(serveAll(scene).map((number, before) => [number, before]))
  })

  it('[P2] a newcomer of either class is told the same on the slip', () => {
    for (const priority of [undefined, 'elderly'] as const) {
      const scene = withArrivals(classes)
      const { number } = issue(scene, 'CIVIL-01', priority)
      const onTheSlip = scene.records.at(-1)?.event
      expect(onTheSlip).toMatchObject({ number, ahead: serveAll(scene).indexOf(number) })
    }
  })
})

const ticket = (arrival: number, ticketClass: TicketClass, passed = 0) =>
  ({ arrival, class: ticketClass, passed }) as Ticket

it('[P2] nobody waits: nobody’s turn', () => {
  expect(whoseTurn(undefined, undefined, () => 2)).toBe(null)
})

it('[P2] who was passed as often as may be goes before a later priority visitor, but not before an earlier one', () => {
  const regular = ticket(5, 'regular', 2)
  const [earlier, later] = [ticket(4, 'priority'), ticket(6, 'priority')]
  const passedOnce = ticket(5, 'regular', 1)
  expect(whoseTurn(regular, later, () => 2)).toEqual({ ticket: regular })
  expect(whoseTurn(regular, earlier, () => 2)).toEqual({ ticket: earlier })
  expect(whoseTurn(passedOnce, later, () => 2)).toEqual({ ticket: later, passed: passedOnce })
})

it('[P2] earlier passes count for the first in line', () => {
  const regular = [ticket(1, 'regular', 1), ticket(2, 'regular')]
  const priority = [ticket(3, 'priority'), ticket(4, 'priority')]
  const before = [...regular, ...priority].map((each) => aheadOf(each, regular, priority, () => 2))
  expect(before).toEqual([1, 3, 0, 2])
})

it('[P2] a phone is told so while its visitor waits, and no longer once called', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  const { id } = issue(scene, 'CIVIL-01')
  issueMany(scene, 3, 'CIVIL-01', 'elderly')
  const view = () => ticketView(scene.hall(), id, scene.now())
  expect(view()).toMatchObject({ number: 'A-001', state: 'waiting', ahead: 2, counters: [1, 2], zone: 'A' })
  serve(scene, 'counter-1', siti)
  expect(view()).toMatchObject({ ahead: 1 })
  serve(scene, 'counter-1', siti)
  call(scene, 'counter-1', siti)
  expect(view()).toMatchObject({ state: 'called', counter: 1, calls: 1, calledAt: scene.now().at })
  expect(view()).not.toHaveProperty('ahead')
  scene.must({ type: 'close-day', force: true, reason: 'gempa' }, supervisor)
  expect(view()).toMatchObject({ state: 'expired' })
  expect(ticketView(scene.hall(), 'none', scene.now())).toBe(null)
})
