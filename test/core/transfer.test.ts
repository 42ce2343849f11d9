import { describe, expect, it } from 'vitest'
import type { Building } from '../../contract/building.ts'
import { reasonCodes } from '../../contract/reasons.ts'
import {
  accepted,
  budi,
  call,
  dayOpened,
  given,
  issue,
  kiosk,
  open,
  refused,
  rina,
  type Scene,
  serve,
  siti,
  start,
  ticketOf,
} from '../support/hall.ts'
import { sampleBuilding } from '../support/sample-building.ts'
import {
  byId,
  issueJourney,
  rejectionOf,
  seenAt,
  waitingIn,
  withCalled,
  withService,
  withServing,
  withWaiting,
} from './deeds.ts'

const first = (scene: Scene) => [...scene.hall().tickets.values()][0] ?? ticketOf(scene, 'none')
const send = (scene: Scene, serviceId: string, counterId?: string, reason = 'wrong-service', actor = siti) =>
  scene.when(
    {
      type: 'transfer-ticket',
      ticketId: first(scene).id,
      to: { serviceId, ...(counterId !== undefined && { counterId }) },
      reason,
    },
    actor,
  )

/** A-001 is called to counter 1; counter 3 is open. */
function called(building: Building = sampleBuilding): Scene {
  const scene = withCalled(1, building)
  open(scene, 'counter-3', rina)
  return scene
}

describe('to another service', () => {
  it('[T1] a called or served visitor goes on with the same number, and the counter is free', () => {
    const event = { type: 'ticket-transferred', ticketId: '4', number: 'A-001', serviceId: 'TAX-01' } as const
    for (const scene of [withCalled(), withServing()]) {
      expect(send(scene, 'TAX-01')).toEqual(accepted([{ ...event, reason: 'wrong-service' }]))
      expect(scene.hall().counters.get('counter-1')).not.toHaveProperty('ticketId')
      expect([waitingIn(scene, 'TAX-01'), waitingIn(scene, 'CIVIL-01')]).toEqual([['A-001'], []])
    }
  })

  it('[T1] it keeps its place by issue, before those who came later', () => {
    const scene = called()
    issue(scene, 'TAX-01')
    send(scene, 'TAX-01')
    expect([serve(scene, 'counter-3', rina), serve(scene, 'counter-3', rina)]).toEqual(['A-001', 'B-001'])
  })

  it('[T1] it is a stop of its own; the one before was served, or skipped where it never began', () => {
    const states = (scene: Scene) => {
      send(scene, 'TAX-01')
      return first(scene).stops.map(({ serviceId, state }) => `${serviceId} ${state}`)
    }
    expect(states(withServing())).toEqual(['CIVIL-01 served', 'TAX-01 here'])
    expect(states(withCalled())).toEqual(['CIVIL-01 skipped', 'TAX-01 here'])
  })

  it('[T1] the stops that were still to come follow after it', () => {
    const scene = withWaiting(0)
    expect(issueJourney(scene, ['CIVIL-01', 'TAX-02']).serviceId).toBe('CIVIL-01')
    serve(scene, 'counter-1', siti)
    send(scene, 'TAX-01')
    expect(first(scene).stops.map(({ serviceId, state }) => `${serviceId} ${state}`)).toEqual([
      'CIVIL-01 served',
      'TAX-01 here',
      'TAX-02 ahead',
    ])
  })

  it('[T1] where it comes from, and why, is seen at the counter that calls it', () => {
    const scene = called()
    send(scene, 'TAX-01')
    call(scene, 'counter-3', rina)
    expect(seenAt(scene, 'counter-3', rina).ticket?.transferred).toEqual({ from: 'KTP-el', reason: 'wrong-service' })
    expect(seenAt(withCalled()).ticket).not.toHaveProperty('transferred')
  })

  it.each(reasonCodes.transfer)('[T1] %s is a reason', (reason) => {
    expect(send(called(), 'TAX-01', undefined, reason)).toMatchObject({ events: [{ reason }], side: [] })
  })

  it('[T1] own words lie beside the journal', () => {
    const side = [{ table: 'note', about: 'ticket:4', text: 'Salah ambil nomor' }]
    expect(send(called(), 'TAX-01', undefined, 'Salah ambil nomor')).toMatchObject({
      events: [{ reason: 'other' }],
      side,
    })
  })
})

describe('to one counter', () => {
  /** A-001 was sent from counter 1 to counter 3. */
  function sent(): Scene {
    const scene = called()
    send(scene, 'TAX-01', 'counter-3')
    return scene
  }

  it('[T1] it waits for that counter alone', () => {
    const scene = sent()
    open(scene, 'counter-4', { ...rina, officerId: 'tono', consoleId: 'console-tono' })
    const tono = { ...rina, officerId: 'tono', consoleId: 'console-tono' }
    expect([waitingIn(scene, 'counter-3'), waitingIn(scene, 'TAX-01')]).toEqual([['A-001'], []])
    expect([call(scene, 'counter-4', tono), call(scene, 'counter-3', rina)]).toEqual([null, 'A-001'])
  })

  it('[T1] it is one of the counter’s candidates, in order of arrival with the rest', () => {
    const scene = called()
    issue(scene, 'TAX-02')
    send(scene, 'TAX-01', 'counter-3')
    issue(scene, 'TAX-01', 'elderly')
    expect(seenAt(scene, 'counter-3', rina).waiting).toMatchObject({ regular: { count: 2 }, priority: { count: 1 } })
    const calls = [1, 2, 3].map(() => serve(scene, 'counter-3', rina))
    expect(calls).toEqual(['B-002', 'A-001', 'B-001'])
  })

  it('[T1] once called it is sent nowhere: returned, it waits for the service', () => {
    const scene = sent()
    call(scene, 'counter-3', rina)
    scene.must({ type: 'return-ticket', ticketId: first(scene).id }, rina)
    expect([waitingIn(scene, 'counter-3'), waitingIn(scene, 'TAX-01')]).toEqual([[], ['A-001']])
  })

  it('[T1] if the counter closes, it waits for the service', () => {
    const scene = sent()
    issue(scene, 'TAX-01')
    scene.must({ type: 'close-counter', counterId: 'counter-3' }, rina)
    expect([waitingIn(scene, 'counter-3'), waitingIn(scene, 'TAX-01')]).toEqual([[], ['A-001', 'B-001']])
    expect(first(scene)).not.toHaveProperty('sentTo')
    expect(first(scene).transferred).toMatchObject({ reason: 'wrong-service' })
  })

  it('[T1] a break is no close: it goes on waiting for the counter', () => {
    const scene = sent()
    scene.must({ type: 'pause-counter', counterId: 'counter-3' }, rina)
    expect(waitingIn(scene, 'counter-3')).toEqual(['A-001'])
  })

  it('[T1] a counter of the same service will do: that is no new stop and no second place of the quota', () => {
    const scene = withCalled(1, withService('CIVIL-01', { quota: [{ places: 1 }] }))
    open(scene, 'counter-2', budi)
    expect(send(scene, 'CIVIL-01', 'counter-2', 'needs-other-officer')).toMatchObject({ ok: true })
    expect(first(scene).stops).toHaveLength(1)
    expect([waitingIn(scene, 'counter-2'), scene.hall().placesTaken.get('CIVIL-01')]).toEqual([['A-001'], 1])
  })

  it('[T1] it is there after a restart', () => {
    const scene = sent()
    const before = structuredClone(scene.hall())
    scene.restart()
    expect(scene.hall()).toStrictEqual(before)
    expect(call(scene, 'counter-3', rina)).toBe('A-001')
  })
})

describe('what is refused', () => {
  it('[T1] a closed service, with its reason', () => {
    const scene = called(withService('TAX-01', { hours: { tue: [{ open: '07:00', close: '08:30' }] } }))
    expect(send(scene, 'TAX-01')).toMatchObject({
      rejection: { code: 'service-closed', serviceId: 'TAX-01', reason: { why: 'closed-today' } },
    })
    const paused = called()
    paused.must({ type: 'pause-service', serviceId: 'TAX-01', reason: 'system-down' }, rina)
    expect(send(paused, 'TAX-01')).toMatchObject({ rejection: { reason: { why: 'paused', pause: 'system-down' } } })
  })

  it('[T1] cut-offs and breaks send nobody away who has a number', () => {
    for (const time of ['12:30', '15:10']) {
      const scene = called()
      scene.clockSays('2026-11-24', time)
      expect(send(scene, 'TAX-01').ok).toBe(true)
    }
  })

  it('[T1] a service whose quota is used up; else it takes a place', () => {
    const building = withService('TAX-01', { quota: [{ places: 1 }] })
    const scene = called(building)
    expect(send(scene, 'TAX-01').ok).toBe(true)
    expect(scene.when({ type: 'issue-ticket', serviceIds: ['TAX-01'] }, kiosk)).toMatchObject({
      rejection: { reason: { why: 'quota-used-up' } },
    })
    const full = called(building)
    issue(full, 'TAX-01')
    expect(send(full, 'TAX-01')).toEqual(
      refused({ code: 'service-closed', serviceId: 'TAX-01', reason: { why: 'quota-used-up' } }),
    )
  })

  it('[T1] a service that requires an identity, where none was given, or one that has an open ticket there', () => {
    const building = withService('TAX-01', { identity: 'required' })
    byId(building.services, 'CIVIL-01').identity = 'optional'
    expect(send(called(building), 'TAX-01')).toEqual(refused({ code: 'identity-needed', serviceId: 'TAX-01' }))
    const wish = { type: 'issue-ticket', identity: '7371011708900001', identityHash: 'aa' } as const
    const known = () => {
      const scene = given(dayOpened({ building }))
      open(scene, 'counter-1', siti)
      scene.must({ ...wish, serviceIds: ['CIVIL-01'] }, kiosk)
      serve(scene, 'counter-1', siti)
      return scene
    }
    expect(rejectionOf(send(known(), 'TAX-01'))).toBe(null)
    const twice = known()
    twice.must({ ...wish, serviceIds: ['TAX-01'] }, kiosk)
    expect(send(twice, 'TAX-01')).toEqual(refused({ code: 'identity-in-use', number: 'B-001' }))
  })

  it('[T1] the same service, one that is still to come, or one that nobody knows', () => {
    expect(send(called(), 'CIVIL-01')).toEqual(refused({ code: 'service-chosen-twice', serviceId: 'CIVIL-01' }))
    const scene = withWaiting(0)
    issueJourney(scene, ['CIVIL-01', 'TAX-02'])
    serve(scene, 'counter-1', siti)
    expect(send(scene, 'TAX-02')).toEqual(refused({ code: 'service-chosen-twice', serviceId: 'TAX-02' }))
    expect(send(scene, 'NONE')).toEqual(refused({ code: 'service-unknown', serviceId: 'NONE' }))
  })

  it('[T1] a counter that is unknown, closed, on a break, or does not serve it', () => {
    const scene = called()
    expect(send(scene, 'TAX-01', 'counter-9')).toEqual(refused({ code: 'counter-unknown' }))
    expect(send(scene, 'TAX-01', 'counter-1')).toEqual(refused({ code: 'counter-does-not-serve', counter: 1 }))
    expect(send(scene, 'TAX-01', 'counter-4')).toEqual(refused({ code: 'counter-not-open', counter: 4 }))
    scene.must({ type: 'pause-counter', counterId: 'counter-3' }, rina)
    expect(send(scene, 'TAX-01', 'counter-3')).toEqual(refused({ code: 'counter-not-open', counter: 3 }))
  })

  it('[T1] a visitor who waits, or is at another officer’s counter', () => {
    const waiting = withWaiting(1)
    expect(send(waiting, 'TAX-01')).toEqual(refused({ code: 'ticket-elsewhere', number: 'A-001', state: 'waiting' }))
    expect(send(called(), 'TAX-01', undefined, 'other', budi)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
  })
})

it('[T1] served time of the stop before stays with it', () => {
  const scene = called()
  start(scene, 'counter-1', siti)
  scene.wait(90)
  send(scene, 'TAX-01')
  const [before, here] = first(scene).stops
  expect([before?.servedFor, before?.finishedAt, here?.servedFor, here?.queuedAt]).toEqual([
    90_000,
    scene.now().at,
    0,
    scene.now().at,
  ])
  expect(byId(sampleBuilding.services, first(scene).serviceId).agencyId).toBe('TAX')
})
