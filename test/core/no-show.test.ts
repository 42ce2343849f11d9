import { describe, expect, it } from 'vitest'
import { reasonCodes } from '../../contract/reasons.ts'
import {
  accepted,
  budi,
  call,
  dayOpened,
  given,
  heldAt,
  issue,
  issueMany,
  open,
  refused,
  rina,
  type Scene,
  serve,
  siti,
  supervisor,
  ticketOf,
} from '../support/hall.ts'
import { buildingWith, today } from '../support/sample-building.ts'
import { desk, leaveAbsent, rejectionOf, seenAt, showLast, withCalled } from './deeds.ts'

const first = (scene: Scene) => [...scene.hall().tickets.keys()][0] ?? ''
const giveUp = (scene: Scene, reason?: string) =>
  scene.when({ type: 'mark-no-show', ticketId: first(scene), ...(reason !== undefined && { reason }) }, siti)
const recall = (scene: Scene) => scene.must({ type: 'recall-ticket', ticketId: first(scene) }, siti)

/** A-001 was called, and the call was shown. */
function shownCall(building = buildingWith(() => {})): Scene {
  const scene = withCalled(2, building)
  showLast(scene)
  return scene
}

/** The same, and recalled after so many seconds; the recall was shown too. */
function shownTwice(seconds: number): Scene {
  const scene = shownCall()
  scene.wait(seconds)
  recall(scene)
  showLast(scene)
  return scene
}

describe('when a visitor counts as absent', () => {
  it('[M1] after two announcements 20 s apart, each of which a display has shown', () => {
    expect(giveUp(shownTwice(20))).toEqual(
      accepted([{ type: 'ticket-no-show', ticketId: '4', number: 'A-001', counterId: 'counter-1' }]),
    )
  })

  it('[M1] not after the first: it says how many are missing, and from when the next one counts', () => {
    const scene = shownCall()
    const tooEarly = (seconds: number) => refused({ code: 'no-show-too-early', calls: 1, of: 2, seconds })
    expect(giveUp(scene)).toEqual(tooEarly(20))
    scene.wait(0.5)
    expect(giveUp(scene)).toEqual(tooEarly(20))
    scene.wait(18.6)
    expect(giveUp(scene)).toEqual(tooEarly(1))
    scene.wait(600)
    expect(giveUp(scene)).toEqual(tooEarly(0))
  })

  it('[M1] a reason does not shorten it while every announcement was shown', () => {
    expect(giveUp(shownCall(), 'called-in-person')).toMatchObject({ rejection: { code: 'no-show-too-early' } })
  })

  it('[M1] a recall before the 20 s does not count; one after them does', () => {
    const scene = shownTwice(19.999)
    expect(giveUp(scene)).toEqual(refused({ code: 'no-show-too-early', calls: 1, of: 2, seconds: 1 }))
    scene.wait(0.001)
    recall(scene)
    showLast(scene)
    expect(giveUp(scene).ok).toBe(true)
  })

  it('[M1] recalls in quick succession count once: each is measured from the last that counted', () => {
    const scene = shownCall()
    for (let recalls = 0; recalls < 3; recalls += 1) {
      scene.wait(9)
      recall(scene)
      showLast(scene)
    }
    expect(seenAt(scene).ticket?.noShow).toMatchObject({ calls: 2, allowed: true })
  })

  it('[M1] a call from an earlier stay at a counter does not count', () => {
    const scene = shownTwice(20)
    scene.must({ type: 'return-ticket', ticketId: first(scene) }, siti)
    expect(call(scene, 'counter-1', siti)).toBe('A-001')
    showLast(scene)
    expect(giveUp(scene)).toMatchObject({ rejection: { code: 'no-show-too-early', calls: 1 } })
  })

  it('[M1] a building may ask for more of them, or less time', () => {
    const building = buildingWith(({ limits }) => Object.assign(limits, { noShowCalls: 3, noShowSeconds: 5 }))
    const scene = shownCall(building)
    const answers = [rejectionOf(giveUp(scene))]
    for (let recalls = 0; recalls < 2; recalls += 1) {
      scene.wait(5)
      recall(scene)
      showLast(scene)
      answers.push(rejectionOf(giveUp(scene)))
    }
    expect(answers).toMatchObject([{ calls: 1, of: 3, seconds: 5 }, { calls: 2, of: 3 }, null])
  })

  it('[D4] a clock that was set back counts as elapsed', () => {
    const scene = shownCall()
    scene.clockSays(today, '08:10')
    expect(seenAt(scene).ticket?.noShow).not.toHaveProperty('nextAt')
    recall(scene)
    showLast(scene)
    expect(giveUp(scene).ok).toBe(true)
  })

  it('[M1] after a restart it is as it was', () => {
    const scene = shownTwice(20)
    scene.restart()
    expect(giveUp(scene).ok).toBe(true)
  })
})

describe('without receipts', () => {
  it('[M1] no display has told that the call was shown: a reason is needed', () => {
    expect(giveUp(withCalled())).toEqual(refused({ code: 'no-show-unseen', calls: 0, of: 2 }))
  })

  it.each(reasonCodes.noShow)('[M1] %s will do', (reason) => {
    expect(giveUp(withCalled(), reason)).toMatchObject({ ok: true, events: [{ reason }], side: [] })
  })

  it('[M1] own words count as `other`, and lie beside the journal', () => {
    const scene = withCalled()
    const side = [{ table: 'note', about: `ticket:${first(scene)}`, text: 'Layar zona A padam' }]
    expect(giveUp(scene, 'Layar zona A padam')).toMatchObject({ events: [{ reason: 'other' }], side })
  })

  it('[M1] one of two announcements was not shown: the reason stands in for it', () => {
    const scene = shownCall()
    scene.wait(20)
    recall(scene)
    expect(giveUp(scene)).toEqual(refused({ code: 'no-show-unseen', calls: 1, of: 2 }))
    expect(giveUp(scene, 'screen-down').ok).toBe(true)
  })

  it('[M1] enough announcements were shown: one more that was not changes nothing', () => {
    const scene = shownTwice(20)
    recall(scene)
    expect(giveUp(scene).ok).toBe(true)
  })
})

describe('what the officer sees', () => {
  it('[M1] how many count, and from when a further one does', () => {
    const scene = shownCall()
    const nextAt = scene.now().at + 20_000
    scene.wait(10)
    const seen = () => seenAt(scene).ticket?.noShow
    expect(seen()).toEqual({ calls: 1, of: 2, allowed: false, withReason: false, nextAt })
    scene.wait(10)
    expect(seen()).toEqual({ calls: 1, of: 2, allowed: false, withReason: false })
    recall(scene)
    showLast(scene)
    expect(seen()).toEqual({ calls: 2, of: 2, allowed: true, withReason: false })
  })

  it('[M1] that it needs a reason', () => {
    expect(seenAt(withCalled()).ticket?.noShow).toEqual({ calls: 0, of: 2, allowed: false, withReason: true })
  })
})

describe('who came after all', () => {
  const reinstate = (scene: Scene, actor = desk, reason?: string) =>
    scene.when({ type: 'reinstate-ticket', ticketId: first(scene), ...(reason !== undefined && { reason }) }, actor)

  /** A-001 did not come; wait. */
  function absent(): Scene {
    const scene = withCalled(1)
    issueMany(scene, 3, 'CIVIL-01')
    leaveAbsent(scene, 'counter-1', siti)
    return scene
  }

  it('[M2] gets number and place back', () => {
    const scene = absent()
    expect(serve(scene, 'counter-1', siti)).toBe('A-002')
    expect(reinstate(scene)).toEqual(accepted([{ type: 'ticket-reinstated', ticketId: '4', number: 'A-001' }]))
    expect(ticketOf(scene, first(scene))).toMatchObject({ state: 'waiting', number: 'A-001' })
    expect([serve(scene, 'counter-1', siti), serve(scene, 'counter-1', siti)]).toEqual(['A-001', 'A-003'])
  })

  it('[M2] within 30 minutes, at the desk, the counter or by a supervisor', () => {
    const later = (minutes: number, actor = desk) => {
      const scene = absent()
      scene.wait(minutes * 60)
      return rejectionOf(reinstate(scene, actor))
    }
    expect([later(30), later(30, siti), later(30, supervisor)]).toEqual([null, null, null])
    const tooLate = { code: 'reinstate-too-late', number: 'A-001', minutes: 30 }
    expect([later(30.001), later(31, siti)]).toEqual([tooLate, tooLate])
  })

  it('[M2] the reason is a code, or own words beside the journal', () => {
    const own = 'Antre di toilet'
    expect(reinstate(absent(), desk, 'did-not-hear')).toMatchObject({ events: [{ reason: 'did-not-hear' }], side: [] })
    expect(reinstate(absent(), desk, own)).toMatchObject({ events: [{ reason: 'other' }], side: [{ text: own }] })
  })

  it('[M2] only who did not come, on a day that is open', () => {
    const waiting = withCalled()
    expect(reinstate(waiting)).toEqual(refused({ code: 'ticket-elsewhere', number: 'A-001', state: 'called' }))
    const scene = absent()
    scene.must({ type: 'close-day' }, supervisor)
    expect(reinstate(scene)).toEqual(refused({ code: 'day-not-open' }))
    expect(scene.when({ type: 'reinstate-ticket', ticketId: '999' }, desk)).toEqual(refused({ code: 'ticket-unknown' }))
  })

  it('[P2] keeps the passes counted before', () => {
    const scene = withCalled(1)
    scene.must({ type: 'return-ticket', ticketId: heldAt(scene, 'counter-1') }, siti)
    issueMany(scene, 4, 'CIVIL-01', 'elderly')
    expect([serve(scene, 'counter-1', siti), serve(scene, 'counter-1', siti)]).toEqual(['A-002', 'A-003'])
    open(scene, 'counter-2', budi)
    expect(call(scene, 'counter-2', budi)).toBe('A-001')
    leaveAbsent(scene, 'counter-2', budi)
    scene.must({ type: 'reinstate-ticket', ticketId: first(scene) }, desk)
    expect(ticketOf(scene, first(scene)).passed).toBe(2)
    expect(call(scene, 'counter-2', budi)).toBe('A-001')
  })
})

describe('[M2] an officer gives the place back', () => {
  it('to visitors of the own agency only', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    const { id } = issue(scene, 'CIVIL-01')
    call(scene, 'counter-1', siti)
    scene.must({ type: 'mark-no-show', ticketId: id, reason: 'screen-down' }, siti)
    const again = { type: 'reinstate-ticket', ticketId: id } as const
    expect(scene.when(again, rina)).toEqual(refused({ code: 'ticket-of-other-agency', number: 'A-001' }))
    expect(scene.when(again, budi).ok).toBe(true)
  })
})
