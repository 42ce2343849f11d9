import { describe, expect, it } from 'vitest'
import type { Actor } from '../../server/core/actor.ts'
import { alertsOf } from '../../server/core/views/alerts.ts'
import { accepted, budi, call, heldAt, open, refused, rina, type Scene, siti, start } from '../support/hall.ts'
import { displayIn, displayInstance, leaveAbsent, seenAt, showLast, withCalled, withWaiting } from './deeds.ts'

const last = (scene: Scene) => String(scene.hall().seq)
const receipt = (announcementId: string, more: { shownAt?: number; spokenAt?: number } = {}) =>
  ({ type: 'confirm-announcement', announcementId, displayInstance, ...more }) as const

/** A call that two displays watch, and its announcement. */
function watchedCall(): { scene: Scene; id: string } {
  const scene = withWaiting(2)
  scene.watched('A', 2)
  call(scene, 'counter-1', siti)
  return { scene, id: last(scene) }
}

describe('what a display tells', () => {
  it('[A2] the first that has shown a call is journalled, the receipt kept beside', () => {
    const { scene, id } = watchedCall()
    expect(scene.when(receipt(id, { shownAt: 17 }), displayIn('A'))).toEqual(
      accepted(
        [{ type: 'announcement-shown', announcementId: id }],
        [{ table: 'receipt', announcementId: id, display: displayInstance, shownAt: 17 }],
      ),
    )
    expect(scene.records.at(-1)?.by).toBe('device:7')
  })

  it('[A2] further displays are kept beside only', () => {
    const { scene, id } = watchedCall()
    scene.must(receipt(id, { shownAt: 17 }), displayIn('A'))
    const other = { ...receipt(id, { shownAt: 18 }), displayInstance: 'another' }
    expect(scene.when(other, displayIn('A'))).toEqual(
      accepted([], [{ table: 'receipt', announcementId: id, display: 'another', shownAt: 18 }]),
    )
  })

  it('[A2] that it was spoken is journalled once', () => {
    const { scene, id } = watchedCall()
    expect(scene.must(receipt(id, { spokenAt: 20 }), displayIn('A'))).toEqual([
      { type: 'announcement-spoken', announcementId: id },
    ])
    expect(scene.must(receipt(id, { spokenAt: 21 }), displayIn('A'))).toEqual([])
  })

  it('[A2] shown and spoken may come together', () => {
    const { scene, id } = watchedCall()
    expect(scene.must(receipt(id, { shownAt: 17, spokenAt: 20 }), displayIn('A')).map(({ type }) => type)).toEqual([
      'announcement-shown',
      'announcement-spoken',
    ])
  })

  it('[A2] a recall has receipts of its own', () => {
    const { scene, id } = watchedCall()
    showLast(scene)
    scene.wait(20)
    scene.must({ type: 'recall-ticket', ticketId: heldAt(scene, 'counter-1') }, siti)
    expect(last(scene)).not.toBe(id)
    expect(scene.must(receipt(last(scene), { shownAt: 1 }), displayIn('A'))).toHaveLength(1)
  })

  it('[A2] a display of another zone, and an unknown announcement, are refused', () => {
    const { scene, id } = watchedCall()
    const unknown = refused({ code: 'announcement-unknown' })
    expect(scene.when(receipt(id, { shownAt: 17 }), displayIn('B'))).toEqual(unknown)
    expect(scene.when(receipt('999', { shownAt: 17 }), displayIn('A'))).toEqual(unknown)
    expect(scene.when(receipt(id, { shownAt: 17 }), { kind: 'local' }).ok).toBe(true)
  })

  it('[A2] a receipt that comes after the visit began, or after a restart, still counts', () => {
    const { scene, id } = watchedCall()
    start(scene, 'counter-1', siti)
    scene.restart()
    expect(scene.must(receipt(id, { shownAt: 17 }), displayIn('A'))).toHaveLength(1)
  })
})

describe('what the officer sees', () => {
  it('[A2] on how many of the displays that watched at the call it was shown, and that it was spoken', () => {
    const { scene, id } = watchedCall()
    expect(seenAt(scene).ticket?.receipts).toEqual({ announcementId: id, screens: 2, shown: 0 })
    scene.watched('A', 1)
    scene.must(receipt(id, { spokenAt: 20 }), displayIn('A'))
    const spokenAt = scene.now().at
    expect(seenAt(scene, 'counter-1', siti, { shown: 2, screens: 1 })).toMatchObject({
      screens: 1,
      ticket: { receipts: { announcementId: id, screens: 2, shown: 2, spokenAt } },
    })
  })

  it('[A2] of a recall it is the recall', () => {
    const { scene } = watchedCall()
    scene.wait(20)
    scene.watched('A', 3)
    scene.must({ type: 'recall-ticket', ticketId: heldAt(scene, 'counter-1') }, siti)
    expect(seenAt(scene).ticket?.receipts).toMatchObject({ announcementId: last(scene), screens: 3 })
  })

  it('[A4] a call that no display watches says so in its record', () => {
    const scene = withCalled()
    expect(scene.records.at(-1)?.event).toMatchObject({ type: 'ticket-called', screens: 0 })
    expect(seenAt(scene).ticket?.receipts.screens).toBe(0)
  })

  it('[A4] the displays of the calling counter’s zone count, not others', () => {
    const scene = withWaiting(1)
    scene.watched('B', 4)
    call(scene, 'counter-1', siti)
    expect(scene.records.at(-1)?.event).toMatchObject({ screens: 0 })
  })
})

describe('what the supervisor sees', () => {
  const unseen = (scene: Scene) => alertsOf(scene.hall(), scene.now(), false)

  it('[A4] a call that nobody could see', () => {
    const scene = withCalled()
    const at = scene.now().at
    expect(unseen(scene)).toEqual([{ kind: 'call-unseen', counter: 1, number: 'A-001', zone: 'A', at }])
  })

  it('[A4] not where a display watched', () => {
    expect(unseen(watchedCall().scene)).toEqual([])
  })

  it('[A4] no more once a display has shown it after all', () => {
    const scene = withCalled()
    showLast(scene)
    expect(unseen(scene)).toEqual([])
  })

  it('[A4] no more once a recall was watched, the visitor came, or was given up', () => {
    const recalled = withCalled()
    recalled.watched('A', 1)
    recalled.must({ type: 'recall-ticket', ticketId: heldAt(recalled, 'counter-1') }, siti)
    const started = withCalled()
    start(started, 'counter-1', siti)
    const gone = withCalled()
    leaveAbsent(gone, 'counter-1', siti)
    expect([recalled, started, gone].map(unseen)).toEqual([[], [], []])
  })

  it('[A4] each counter by itself', () => {
    const scene = withWaiting(2, 'CIVIL-02')
    open(scene, 'counter-2', budi)
    open(scene, 'counter-4', rina)
    scene.watched('A', 1)
    call(scene, 'counter-2', budi)
    call(scene, 'counter-4', rina as Actor)
    expect(unseen(scene)).toMatchObject([{ counter: 4, zone: 'B', number: 'A-002' }])
  })
})
