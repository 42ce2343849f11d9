import { describe, expect, it } from 'vitest'
import {
  accepted,
  call,
  issue,
  kiosk,
  open,
  refused,
  rina,
  type Scene,
  serve,
  serveAll,
  siti,
  supervisor,
  ticketOf,
} from '../support/hall.ts'
import { buildingWith, today } from '../support/sample-building.ts'
import {
  desk,
  finish,
  issueJourney,
  leaveAbsent,
  seenAt,
  waitingIn,
  withCalled,
  withService,
  withServing,
  withWaiting,
} from './deeds.ts'

const undo = (scene: Scene, counterId = 'counter-1', actor = siti) =>
  scene.when({ type: 'undo-last', counterId }, actor)
const first = (scene: Scene) => [...scene.hall().tickets.values()][0] ?? ticketOf(scene, 'none')
const nothing = refused({ code: 'nothing-to-undo' })

/** A-001 was just finished at counter 1; A-002 waits. */
function finished(): Scene {
  const scene = withServing(2)
  scene.wait(100)
  finish(scene, 'counter-1', siti, 'refused')
  return scene
}

function absent(): Scene {
  const scene = withCalled(2)
  leaveAbsent(scene, 'counter-1', siti)
  return scene
}

describe('what is undone', () => {
  it('[S2] a finish: the visitor is served at the counter again, as if it had not been', () => {
    const scene = finished()
    scene.wait(15)
    expect(undo(scene)).toEqual(
      accepted([{ type: 'finish-undone', ticketId: '4', number: 'A-001', counterId: 'counter-1' }]),
    )
    expect(first(scene)).toMatchObject({ state: 'serving', counterId: 'counter-1', stops: [{ state: 'here' }] })
    for (const field of ['outcome', 'finishedAt']) expect(first(scene).stops[0]).not.toHaveProperty(field)
    expect(scene.hall().counters.get('counter-1')).toMatchObject({ ticketId: '4', ended: [] })
    expect(finish(scene, 'counter-1', siti)).toMatchObject([{ type: 'serving-finished', outcome: 'done' }])
  })

  it('[S2] a no-show: the visitor is called, with the announcements of before', () => {
    const scene = absent()
    const { announcements } = structuredClone(first(scene))
    expect(undo(scene)).toMatchObject({ ok: true })
    expect(first(scene)).toMatchObject({ state: 'called', announcements, stops: [{ state: 'here', calls: 1 }] })
    expect(first(scene)).not.toHaveProperty('noShowAt')
    expect(first(scene).stops[0]).not.toHaveProperty('finishedAt')
  })

  it('[S2] the visitor is in hand again: nobody else can be called until then', () => {
    const scene = absent()
    undo(scene)
    scene.wait(60)
    expect(scene.when({ type: 'call-next', counterId: 'counter-1' }, siti)).toEqual(
      refused({ code: 'ticket-still-called', number: 'A-001' }),
    )
  })

  it('[S2] the finish that a supervisor made of a called visitor takes it back to called', () => {
    const scene = withCalled()
    scene.must({ type: 'finish-serving', ticketId: first(scene).id, outcome: 'referred' }, supervisor)
    undo(scene)
    expect(first(scene).state).toBe('called')
  })

  it('[J1] the finish of a stop: the next queue is left, and the stop after it is still to come', () => {
    const scene = withWaiting(0)
    issueJourney(scene, ['CIVIL-01', 'TAX-02'])
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    expect(waitingIn(scene, 'TAX-02')).toEqual(['A-001'])
    undo(scene)
    expect(waitingIn(scene, 'TAX-02')).toEqual([])
    expect(first(scene)).toMatchObject({ state: 'serving', serviceId: 'CIVIL-01', at: 0 })
    expect(first(scene).stops.map(({ state }) => state)).toEqual(['here', 'ahead'])
  })

  it('[I6] the visitor’s own ticket, which waits for the next stop, is no other one', () => {
    const building = withService('CIVIL-02', { identity: 'required' })
    const scene = withWaiting(0, 'CIVIL-01', building)
    const identity = { identity: '7371011708900001', identityHash: 'aa' }
    scene.must({ type: 'issue-ticket', serviceIds: ['CIVIL-01', 'CIVIL-02'], ...identity }, kiosk)
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    expect(waitingIn(scene, 'CIVIL-02')).toEqual(['A-001'])
    expect(undo(scene).ok).toBe(true)
  })

  it('[J4] stops that were left out with it are still to come again', () => {
    const scene = withWaiting(0)
    issueJourney(scene, ['CIVIL-01', 'TAX-02'])
    serve(scene, 'counter-1', siti)
    scene.must({ type: 'finish-serving', ticketId: first(scene).id, outcome: 'refused', goOn: false }, siti)
    expect(first(scene).stops.map(({ state }) => state)).toEqual(['served', 'skipped'])
    undo(scene)
    expect(finish(scene, 'counter-1', siti)).toMatchObject([{ type: 'serving-finished', next: 'TAX-02' }])
  })

  it('[S2] time between finish and undo is no service', () => {
    const scene = finished()
    scene.wait(10)
    undo(scene)
    scene.wait(5)
    finish(scene, 'counter-1', siti)
    expect(first(scene).stops).toMatchObject([{ servedFor: 105_000 }])
  })

  it('[P2] the order is not touched by it', () => {
    const scene = finished()
    issue(scene, 'CIVIL-01', 'elderly')
    undo(scene)
    expect(serveAll(scene)).toEqual(['A-003', 'A-002'])
  })

  it('[S2] after a restart it can be undone all the same', () => {
    const scene = finished()
    scene.restart()
    expect(undo(scene).ok).toBe(true)
  })
})

describe('what cannot be undone', () => {
  it('[S2] nothing was finished, or it was undone already', () => {
    expect(undo(withServing())).toEqual(nothing)
    const scene = finished()
    undo(scene)
    expect(undo(scene)).toEqual(nothing)
  })

  it('[S2] after 15 seconds, or what the building says instead', () => {
    const scene = finished()
    scene.wait(15.001)
    expect(undo(scene)).toEqual(refused({ code: 'undo-too-late', seconds: 15 }))
    const building = buildingWith(({ limits }) => Object.assign(limits, { undoSeconds: 5 }))
    const shorter = withServing(1, building)
    finish(shorter, 'counter-1', siti)
    shorter.wait(5.001)
    expect(undo(shorter)).toEqual(refused({ code: 'undo-too-late', seconds: 5 }))
  })

  it('[D4] a clock that was set back counts as elapsed', () => {
    const scene = finished()
    scene.clockSays(today, '08:10')
    expect(undo(scene)).toMatchObject({ rejection: { code: 'undo-too-late' } })
  })

  it('[S2] the counter has called again', () => {
    const scene = finished()
    scene.wait(3)
    scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
    expect(undo(scene)).toEqual(nothing)
  })

  it('[C6] a press that found nobody is no call', () => {
    const scene = withServing()
    scene.wait(60)
    scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
    expect(undo(scene).ok).toBe(true)
  })

  it('[S2] the visitor has moved on: reinstated, or called at the next stop', () => {
    const back = absent()
    back.must({ type: 'reinstate-ticket', ticketId: first(back).id }, desk)
    expect(undo(back)).toEqual(refused({ code: 'ticket-moved-on', number: 'A-001' }))
    const journey = withWaiting(0)
    open(journey, 'counter-3', rina)
    issueJourney(journey, ['CIVIL-01', 'TAX-02'])
    serve(journey, 'counter-1', siti)
    finish(journey, 'counter-1', siti)
    journey.must({ type: 'call-next', counterId: 'counter-3' }, rina)
    expect(undo(journey)).toEqual(refused({ code: 'ticket-moved-on', number: 'A-001' }))
    expect(first(journey)).toMatchObject({ state: 'called', serviceId: 'TAX-02' })
  })

  it('[S2] somebody else is in hand by then: one on hold was called', () => {
    const scene = withCalled(2)
    const [parkedId = '', ticketId = ''] = scene.hall().tickets.keys()
    scene.must({ type: 'park-ticket', ticketId: parkedId, reason: 'other' }, siti)
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    scene.wait(3)
    scene.must({ type: 'resume-ticket', ticketId: parkedId, counterId: 'counter-1' }, siti)
    expect(undo(scene)).toEqual(nothing)
    expect(ticketOf(scene, ticketId).state).toBe('served')
  })

  it('[K1] by another console, at a closed counter or on a break', () => {
    expect(undo(finished(), 'counter-1', { ...siti, consoleId: 'another' })).toEqual(
      refused({ code: 'other-console', counter: 1 }),
    )
    const paused = finished()
    paused.must({ type: 'pause-counter', counterId: 'counter-1' }, siti)
    expect(undo(paused)).toEqual(refused({ code: 'counter-paused', counter: 1 }))
    const closed = finished()
    closed.must({ type: 'close-counter', counterId: 'counter-1' }, siti)
    expect(undo(closed)).toEqual(refused({ code: 'counter-not-open', counter: 1 }))
    open(closed, 'counter-1', siti)
    expect(undo(closed)).toEqual(nothing)
  })
})

describe('what the officer sees', () => {
  it('[S2] what would be undone, and until when', () => {
    const until = (scene: Scene) => scene.now().at + 15_000
    const [served, gone] = [finished(), absent()]
    expect(seenAt(served).undo).toEqual({ number: 'A-001', what: 'finish', until: until(served) })
    expect(seenAt(gone).undo).toEqual({ number: 'A-001', what: 'no-show', until: until(gone) })
  })

  it('[S2] nothing, once it is too late, the visitor has moved on, or the counter has called', () => {
    const late = finished()
    late.wait(15.001)
    const moved = absent()
    moved.must({ type: 'reinstate-ticket', ticketId: first(moved).id }, desk)
    const again = finished()
    call(again, 'counter-1', siti)
    expect([late, moved, again, withServing()].map((scene) => seenAt(scene).undo)).toEqual([null, null, null, null])
  })
})
