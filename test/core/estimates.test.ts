import { describe, expect, it } from 'vitest'
import { minutesUntilCalled, rangeOf, waitOf, waitOfNewcomer } from '../../server/core/estimates.ts'
import { ticketView } from '../../server/core/views/ticket.ts'
import {
  budi,
  call,
  dayOpened,
  given,
  issue,
  issueMany,
  open,
  rina,
  type Scene,
  serve,
  siti,
  supervisor,
  the,
} from '../support/hall.ts'
import { withWaiting } from './deeds.ts'

const minutes = (scene: Scene, ahead: number, serviceId = 'CIVIL-01') =>
  minutesUntilCalled(scene.hall(), serviceId, ahead)

describe('minutes until somebody is called', () => {
  it('the visits before, by the average minutes of their services, shared by the open counters', () => {
    const scene = withWaiting(4)
    expect(minutes(scene, 4)).toBe(40)
    open(scene, 'counter-2', budi)
    expect(minutes(scene, 4)).toBe(20)
  })

  it('half of each visit that is under way too', () => {
    const scene = withWaiting(4)
    serve(scene, 'counter-1', siti)
    expect(minutes(scene, 3)).toBe(35)
    expect(minutes(scene, 0)).toBe(5)
  })

  it('a mixed line counts as its mix', () => {
    const scene = withWaiting(1)
    issue(scene, 'CIVIL-02')
    expect(minutes(scene, 2)).toBe(22)
    expect(minutes(scene, 1)).toBe(11)
  })

  it('the first goes to a free counter at once', () => {
    const scene = withWaiting(2)
    serve(scene, 'counter-1', siti)
    open(scene, 'counter-2', budi)
    expect(minutes(scene, 0)).toBe(0)
    serve(scene, 'counter-2', budi)
    expect(minutes(scene, 0)).toBe(5)
  })

  it('nobody waits yet: the service’s own average stands for each that will', () => {
    const scene = withWaiting(0)
    expect([minutes(scene, 0), minutes(scene, 3, 'CIVIL-02')]).toEqual([0, 36])
  })

  it('where no counter of the line is open nobody can say; a break is not open', () => {
    const scene = given(dayOpened())
    expect(minutes(scene, 3)).toBe(undefined)
    open(scene, 'counter-1', siti)
    expect(minutes(scene, 3)).toBe(30)
    scene.must({ type: 'pause-counter', counterId: 'counter-1' }, siti)
    expect(minutes(scene, 3)).toBe(undefined)
  })

  it('an open counter of the same line that does not serve this service is no help', () => {
    const scene = withWaiting(2)
    // Counter 4 joins the two lines, and is closed.
    expect([minutes(scene, 2, 'CIVIL-02'), minutes(scene, 2, 'TAX-01')]).toEqual([20, undefined])
  })

  it('[K4] a counter that was given the service for the day counts', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-3', rina)
    expect(minutes(scene, 1, 'CIVIL-01')).toBe(undefined)
    scene.must({ type: 'assign-services', counterId: 'counter-3', serviceIds: ['CIVIL-01'] }, supervisor)
    expect(minutes(scene, 1, 'CIVIL-01')).toBe(10)
  })
})

describe('what is told', () => {
  it.each([
    [0, { from: 0, to: 5 }],
    [1, { from: 0, to: 5 }],
    [5, { from: 0, to: 10 }],
    [10, { from: 5, to: 15 }],
    [30, { from: 20, to: 45 }],
    [100, { from: 70, to: 140 }],
  ])('of %d minutes it is a range, in steps of five', (expected, range) => {
    expect(rangeOf(expected)).toEqual(range)
  })

  it('what nobody knows is not told', () => {
    expect(rangeOf(undefined)).toBe(undefined)
    const scene = given(dayOpened())
    expect(waitOfNewcomer(scene.hall(), 'CIVIL-01', 'regular')).toBe(undefined)
  })

  it('a newcomer is told at issue, by class, and the record keeps it', () => {
    const scene = withWaiting(9)
    const told = (priority?: 'elderly') => {
      issue(scene, 'CIVIL-01', priority)
      return the(
        scene.records.slice(-1).map(({ event }) => event),
        'ticket-issued',
      ).wait
    }
    expect([told(), told('elderly')]).toEqual([
      { from: 60, to: 130 },
      { from: 0, to: 5 },
    ])
  })

  it('without an open counter the record says nothing of it', () => {
    const scene = given(dayOpened())
    issue(scene, 'CIVIL-01')
    expect(scene.records.at(-1)?.event).not.toHaveProperty('wait')
  })

  it('a phone is told what is left to wait, and no longer once called', () => {
    const scene = withWaiting(3)
    const [, , last] = [...scene.hall().tickets.values()]
    const view = () => ticketView(scene.hall(), last?.id ?? '', scene.now())
    expect([view()?.ahead, view()?.wait]).toEqual([2, { from: 10, to: 30 }])
    expect(last && waitOf(scene.hall(), last)).toEqual({ from: 10, to: 30 })
    for (let calls = 0; calls < 2; calls += 1) serve(scene, 'counter-1', siti)
    expect(view()?.wait).toEqual({ from: 0, to: 10 })
    call(scene, 'counter-1', siti)
    expect(view()).not.toHaveProperty('wait')
  })

  it('[P2] the ratio counts: a regular visitor is told to wait for those who will pass', () => {
    const scene = withWaiting(0)
    const regular = issue(scene, 'CIVIL-01')
    expect(waitOf(scene.hall(), regular)).toEqual({ from: 0, to: 5 })
    issueMany(scene, 2, 'CIVIL-01', 'elderly')
    expect(waitOf(scene.hall(), regular)).toEqual({ from: 10, to: 30 })
  })
})
