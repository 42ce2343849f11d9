import { describe, expect, it } from 'vitest'
import { reasonCodes } from '../../contract/reasons.ts'
import {
  accepted,
  budi,
  call,
  heldAt,
  issue,
  issueMany,
  open,
  refused,
  rina,
  type Scene,
  serve,
  siti,
  start,
  supervisor,
  ticketOf,
} from '../support/hall.ts'
import { finish, seenAt, waitingIn, withCalled, withServing, withWaiting } from './deeds.ts'

const first = (scene: Scene) => [...scene.hall().tickets.values()][0] ?? ticketOf(scene, 'none')
const park = (scene: Scene, reason = 'documents-incomplete', actor = siti) =>
  scene.when({ type: 'park-ticket', ticketId: first(scene).id, reason }, actor)
const resume = (scene: Scene, counterId = 'counter-1', actor = siti) =>
  scene.when({ type: 'resume-ticket', ticketId: first(scene).id, counterId }, actor)
const goBack = (scene: Scene, actor = siti) => scene.when({ type: 'return-ticket', ticketId: first(scene).id }, actor)

/** A-001 was served for 100 s at counter 1 and is on hold; the counter is free. */
function parked(count = 1): Scene {
  const scene = withServing(count)
  scene.wait(100)
  park(scene)
  return scene
}

describe('on hold', () => {
  it('[H1] a visitor who is called or served is put on hold with a reason, and the counter is free', () => {
    const event = { type: 'ticket-parked', ticketId: '4', number: 'A-001', counterId: 'counter-1' } as const
    for (const scene of [withCalled(2), withServing(2)]) {
      expect(park(scene)).toEqual(accepted([{ ...event, reason: 'documents-incomplete' }]))
      expect(first(scene).state).toBe('parked')
      expect(call(scene, 'counter-1', siti)).toBe('A-002')
    }
  })

  it.each(reasonCodes.park)('[H1] %s is a reason', (reason) => {
    expect(park(withCalled(), reason)).toMatchObject({ ok: true, events: [{ reason }], side: [] })
  })

  it('[H1] own words lie beside the journal', () => {
    const side = [{ table: 'note', about: 'ticket:4', text: 'Fotokopi di lantai 2' }]
    expect(park(withCalled(), 'Fotokopi di lantai 2')).toMatchObject({ events: [{ reason: 'other' }], side })
  })

  it('[H1] nobody who waits, was served or is on hold already', () => {
    const elsewhere = (state: 'waiting' | 'served' | 'parked') =>
      refused({ code: 'ticket-elsewhere', number: 'A-001', state })
    expect(park(withWaiting(1))).toEqual(elsewhere('waiting'))
    const served = withServing()
    finish(served, 'counter-1', siti)
    expect(park(served)).toEqual(elsewhere('served'))
    expect(park(parked())).toEqual(elsewhere('parked'))
    expect(park(withCalled(), 'other', budi)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
  })

  it('[H1] the agency’s consoles show who is on hold, longest first, and other agencies’ do not', () => {
    const scene = parked(2)
    const since = scene.now().at
    serve(scene, 'counter-1', siti)
    scene.must({ type: 'park-ticket', ticketId: heldAt(scene, 'counter-1'), reason: 'filling-in-form' }, siti)
    open(scene, 'counter-2', budi)
    open(scene, 'counter-3', rina)
    expect(seenAt(scene, 'counter-2', budi).parked).toMatchObject([
      { id: first(scene).id, number: 'A-001', service: 'KTP-el', reason: 'documents-incomplete', parkedAt: since },
      { number: 'A-002', reason: 'filling-in-form', priority: false },
    ])
    expect(seenAt(scene, 'counter-3', rina).parked).toEqual([])
  })
})

describe('called again', () => {
  it('[H1] at a free counter of the agency, and it is announced', () => {
    const scene = parked()
    scene.watched('A', 2)
    scene.wait(60)
    const announcementId = String(scene.hall().seq + 1)
    const at = { ticketId: '4', number: 'A-001', counterId: 'counter-1' }
    expect(resume(scene)).toEqual(accepted([{ type: 'ticket-resumed', ...at, announcementId, screens: 2 }]))
    expect(first(scene)).toMatchObject({ state: 'called', announcements: [announcementId] })
    expect(first(scene)).not.toHaveProperty('parked')
    expect(scene.hall().calls.get('A')?.[0]).toMatchObject({ announcementId, number: 'A-001', times: 1 })
  })

  it('[H1] at another counter of the agency too', () => {
    const scene = parked()
    open(scene, 'counter-2', budi)
    expect(resume(scene, 'counter-2', budi)).toMatchObject({ ok: true, events: [{ counterId: 'counter-2' }] })
    expect(first(scene).counterId).toBe('counter-2')
  })

  it('[H1] not by another agency, even where its counter serves the service', () => {
    const scene = withWaiting(0)
    issue(scene, 'CIVIL-02')
    serve(scene, 'counter-1', siti)
    park(scene)
    open(scene, 'counter-4', rina)
    const foreign = refused({ code: 'ticket-of-other-agency', number: 'A-001' })
    expect([resume(scene, 'counter-4', rina), goBack(scene, rina)]).toEqual([foreign, foreign])
  })

  it('[H1] the agency is that of the counter that put the visitor on hold, not that of the service', () => {
    const scene = withWaiting(0)
    open(scene, 'counter-4', rina)
    issue(scene, 'CIVIL-02')
    serve(scene, 'counter-4', rina)
    park(scene, 'other', rina)
    scene.wait(60)
    expect(resume(scene)).toEqual(refused({ code: 'ticket-of-other-agency', number: 'A-001' }))
    expect(resume(scene, 'counter-4', rina).ok).toBe(true)
  })

  it('[H1] not while somebody is at the counter, nor on a break, nor within three seconds of a call', () => {
    const busy = parked(2)
    expect(call(busy, 'counter-1', siti)).toBe('A-002')
    expect(resume(busy)).toEqual(refused({ code: 'counter-busy', number: 'A-002' }))
    const onBreak = parked()
    onBreak.must({ type: 'pause-counter', counterId: 'counter-1' }, siti)
    expect(resume(onBreak)).toEqual(refused({ code: 'counter-paused', counter: 1 }))
    const early = withCalled()
    park(early)
    expect(resume(early)).toEqual(refused({ code: 'double-press', seconds: 3 }))
  })

  it('[H1] only who is on hold', () => {
    expect(resume(withWaiting(1))).toEqual(refused({ code: 'ticket-elsewhere', number: 'A-001', state: 'waiting' }))
  })
})

describe('back into the queue', () => {
  it('[H1] with the place of before, by an officer of the agency or a supervisor', () => {
    for (const actor of [siti, budi, supervisor]) {
      const scene = parked(2)
      expect(goBack(scene, actor)).toEqual(accepted([{ type: 'ticket-returned', ticketId: '4', number: 'A-001' }]))
      expect(waitingIn(scene, 'CIVIL-01')).toEqual(['A-001', 'A-002'])
      expect(first(scene)).not.toHaveProperty('parked')
    }
  })

  it('[H1] and may be parked and return again', () => {
    const scene = parked(2)
    goBack(scene)
    expect(serve(scene, 'counter-1', siti)).toBe('A-001')
    expect(park(scene, 'waiting-for-colleague')).toMatchObject({ ok: true })
  })
})

describe('times', () => {
  it('[H1] time on hold is counted apart from service', () => {
    const scene = parked()
    scene.wait(500)
    resume(scene)
    scene.wait(20)
    start(scene, 'counter-1', siti)
    scene.wait(30)
    finish(scene, 'counter-1', siti)
    expect(first(scene).stops).toMatchObject([{ servedFor: 130_000, parkedFor: 500_000 }])
  })

  it('[H1] what the officer sees of it: since when it is served, and how long of that it was not', () => {
    const scene = parked()
    const startedAt = scene.now().at - 100_000
    scene.wait(500)
    resume(scene)
    scene.wait(20)
    start(scene, 'counter-1', siti)
    expect(seenAt(scene).ticket).toMatchObject({ startedAt, parkedFor: 520_000, state: 'serving' })
  })

  it('[H1] the hold ends with the return: waiting is no hold', () => {
    const scene = parked()
    scene.wait(40)
    goBack(scene)
    scene.wait(600)
    expect(first(scene).stops).toMatchObject([{ parkedFor: 40_000, servedFor: 100_000 }])
  })

  it('[D4] a clock that was set back while on hold makes no negative time', () => {
    const scene = parked()
    scene.clockSays('2026-11-24', '08:10')
    resume(scene)
    expect(first(scene).stops).toMatchObject([{ parkedFor: 0 }])
  })

  it('[H1] all of it is so after a restart', () => {
    const scene = parked(2)
    issueMany(scene, 1, 'CIVIL-01', 'elderly')
    scene.wait(30)
    const before = structuredClone(scene.hall())
    scene.restart()
    expect(scene.hall()).toStrictEqual(before)
  })
})
