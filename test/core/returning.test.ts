import { describe, expect, it } from 'vitest'
import {
  accepted,
  budi,
  call,
  issue,
  issueMany,
  open,
  refused,
  rina,
  type Scene,
  serve,
  serveAll,
  siti,
  start,
  supervisor,
  ticketOf,
} from '../support/hall.ts'
import { waitingIn, withCalled, withServing, withWaiting } from './deeds.ts'

const first = (scene: Scene) => [...scene.hall().tickets.values()][0] ?? ticketOf(scene, 'none')
const goBack = (scene: Scene, actor = siti) => scene.when({ type: 'return-ticket', ticketId: first(scene).id }, actor)

describe('back in the queue', () => {
  it('[T2] a called or served visitor goes back to the same place, and the counter is free', () => {
    for (const scene of [withCalled(2), withServing(2)]) {
      expect(goBack(scene)).toEqual(accepted([{ type: 'ticket-returned', ticketId: '4', number: 'A-001' }]))
      expect(waitingIn(scene, 'CIVIL-01')).toEqual(['A-001', 'A-002'])
      expect(scene.hall().counters.get('counter-1')).not.toHaveProperty('ticketId')
      expect(serveAll(scene)).toEqual(['A-001', 'A-002'])
    }
  })

  it('[P2] the passes of before are still counted', () => {
    const scene = withWaiting(1)
    issueMany(scene, 3, 'CIVIL-01', 'elderly')
    expect([serve(scene, 'counter-1', siti), serve(scene, 'counter-1', siti)]).toEqual(['A-002', 'A-003'])
    open(scene, 'counter-2', budi)
    expect(call(scene, 'counter-2', budi)).toBe('A-001')
    goBack(scene, budi)
    expect(first(scene).passed).toBe(2)
    expect(call(scene, 'counter-2', budi)).toBe('A-001')
  })

  it('[T2] only by the console that has it, for an officer', () => {
    expect(goBack(withCalled(), budi)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
    expect(goBack(withCalled(), { ...siti, consoleId: 'another' })).toEqual(
      refused({ code: 'other-console', counter: 1 }),
    )
  })

  it('[T2] a supervisor returns what an officer left behind, and the counter can be closed then', () => {
    for (const scene of [withCalled(), withServing()]) {
      expect(scene.when({ type: 'close-counter', counterId: 'counter-1' }, supervisor).ok).toBe(false)
      expect(goBack(scene, supervisor).ok).toBe(true)
      expect(scene.when({ type: 'close-counter', counterId: 'counter-1' }, supervisor).ok).toBe(true)
    }
  })

  it('[T2] nobody who waits, or is unknown', () => {
    for (const actor of [siti, supervisor]) {
      expect(goBack(withWaiting(1), actor)).toEqual(
        refused({ code: 'ticket-elsewhere', number: 'A-001', state: 'waiting' }),
      )
      expect(withWaiting(1).when({ type: 'return-ticket', ticketId: '999' }, actor)).toEqual(
        refused({ code: 'ticket-unknown' }),
      )
    }
  })

  it('[J3] what was served before the return is kept, and goes on with the next serving', () => {
    const scene = withServing()
    scene.wait(50)
    goBack(scene)
    scene.wait(500)
    serve(scene, 'counter-1', siti)
    scene.wait(10)
    scene.must({ type: 'finish-serving', ticketId: first(scene).id, outcome: 'done' }, siti)
    expect(first(scene).stops).toMatchObject([{ servedFor: 60_000 }])
  })

  it('[A1] the recalls of before do not count for the next call', () => {
    const scene = withCalled()
    scene.must({ type: 'recall-ticket', ticketId: first(scene).id }, siti)
    goBack(scene)
    call(scene, 'counter-1', siti)
    expect(first(scene)).toMatchObject({ announcements: [String(scene.hall().seq)], stops: [{ calls: 1 }] })
  })
})

describe('taken out of the queue', () => {
  const cancel = (scene: Scene, actor = siti, more: { reason?: string; code?: string } = {}) =>
    scene.when({ type: 'cancel-ticket', ticketId: first(scene).id, ...more }, actor)
  const visitor = { kind: 'visitor' } as const
  const cancelled = { type: 'ticket-cancelled', ticketId: '4', number: 'A-001' } as const

  it('[I8] whoever waits or is on hold is taken out, with a reason', () => {
    const scene = withWaiting(2)
    expect(cancel(scene)).toEqual(accepted([{ ...cancelled, reason: 'visitor-left' }]))
    expect([first(scene).state, waitingIn(scene, 'CIVIL-01')]).toEqual(['cancelled', ['A-002']])
    const parked = withCalled()
    parked.must({ type: 'park-ticket', ticketId: first(parked).id, reason: 'other' }, siti)
    expect(cancel(parked, siti, { reason: 'duplicate' })).toMatchObject({ events: [{ reason: 'duplicate' }] })
  })

  it('[I8] a visitor does it by the code of the own ticket, and by nothing else', () => {
    const scene = withWaiting(1)
    expect(scene.when({ type: 'cancel-ticket', ticketId: '4' }, visitor)).toEqual(refused({ code: 'ticket-unknown' }))
    expect(scene.when({ type: 'cancel-ticket', ticketId: '4', code: 'abcdefghij' }, visitor)).toEqual(
      accepted([{ ...cancelled, reason: 'by-visitor' }]),
    )
  })

  it('[G3] own words lie beside the journal', () => {
    expect(cancel(withWaiting(1), siti, { reason: 'Hujan deras' })).toEqual(
      accepted([{ ...cancelled, reason: 'other' }], [{ table: 'note', about: 'ticket:4', text: 'Hujan deras' }]),
    )
  })

  it('[K1] an officer takes out visitors of the own agency only; desk and supervisor all', () => {
    expect(cancel(withWaiting(1), rina)).toEqual(refused({ code: 'ticket-of-other-agency', number: 'A-001' }))
    expect(cancel(withWaiting(1), supervisor).ok).toBe(true)
    const scene = withWaiting(0)
    issue(scene, 'TAX-01')
    expect(cancel(scene, siti)).toEqual(refused({ code: 'ticket-of-other-agency', number: 'B-001' }))
  })

  it('[I8] nobody who is called, served or gone', () => {
    const elsewhere = (state: 'called' | 'serving' | 'cancelled') =>
      refused({ code: 'ticket-elsewhere', number: 'A-001', state })
    const scene = withWaiting(1)
    cancel(scene)
    expect([cancel(withCalled()), cancel(withServing()), cancel(scene)]).toEqual(
      (['called', 'serving', 'cancelled'] as const).map(elsewhere),
    )
    expect(scene.when({ type: 'cancel-ticket' }, supervisor)).toEqual(refused({ code: 'ticket-unknown' }))
  })

  it('[P2] who was cancelled is called by nobody, and holds up nobody', () => {
    const scene = withWaiting(2)
    cancel(scene)
    expect(call(scene, 'counter-1', siti)).toBe('A-002')
    start(scene, 'counter-1', siti)
    expect(call(scene, 'counter-1', siti)).toBe(null)
  })
})
