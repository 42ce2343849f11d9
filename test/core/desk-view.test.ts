import { describe, expect, it } from 'vitest'
import { deskView, findTickets } from '../../server/core/views/desk.ts'
import { transfersView } from '../../server/core/views/transfers.ts'
import { call, issue, issueMany, open, rina, type Scene, siti } from '../support/hall.ts'
import { byId, finish, issueJourney, leaveAbsent, withCalled, withService, withServing, withWaiting } from './deeds.ts'

const latest = (scene: Scene) => deskView(scene.hall(), scene.now()).latest

describe('the information desk', () => {
  it('[M2] sees the latest twelve tickets, newest first', () => {
    const scene = withWaiting(5)
    scene.wait(60)
    issueMany(scene, 9, 'CIVIL-01')
    expect(latest(scene).map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, place) => `A-${String(14 - place).padStart(3, '0')}`),
    )
  })

  it('[P2] of one who waits: how many come before, how long about, and where', () => {
    const scene = withWaiting(1)
    issue(scene, 'CIVIL-02', 'elderly')
    expect(latest(scene)[1]).toEqual({
      id: '4',
      number: 'A-001',
      class: 'regular',
      state: 'waiting',
      issuedAt: scene.now().at,
      agency: 'Dukcapil',
      service: 'KTP-el',
      zone: 'A',
      ahead: 1,
      wait: { from: 5, to: 20 },
      stops: [{ serviceId: 'CIVIL-01', service: 'KTP-el', agency: 'Dukcapil', zone: 'A', state: 'here' }],
    })
  })

  it('[A1] of one who is called or was served: the counter, and its zone', () => {
    const scene = withWaiting(0)
    issue(scene, 'CIVIL-02')
    open(scene, 'counter-4', rina)
    call(scene, 'counter-4', rina)
    expect(latest(scene)[0]).toMatchObject({ state: 'called', counter: 4, zone: 'B' })
    expect(latest(scene)[0]).not.toHaveProperty('ahead')
    const served = withServing()
    finish(served, 'counter-1', siti)
    expect(latest(served)[0]).toMatchObject({ state: 'served', counter: 1 })
  })

  it('[M2] of one who did not come: until when the place can be had back', () => {
    const scene = withCalled()
    leaveAbsent(scene, 'counter-1', siti)
    expect(latest(scene)[0]).toMatchObject({ state: 'no-show', reinstateUntil: scene.now().at + 30 * 60_000 })
    scene.must({ type: 'reinstate-ticket', ticketId: '4' }, siti)
    expect(latest(scene)[0]).not.toHaveProperty('reinstateUntil')
  })

  it('[K3] which agencies are there, by their open counters', () => {
    const scene = withWaiting(2)
    expect(deskView(scene.hall(), scene.now()).agencies).toEqual([
      { id: 'CIVIL', name: 'Dukcapil', waiting: 2, countersOpen: 1, open: true },
      { id: 'TAX', name: 'Bapenda', waiting: 0, countersOpen: 0, open: true },
    ])
  })
})

describe('a lost slip', () => {
  /** A number every ten minutes from 09:00: for KTP, KK, tax, and a journey of KTP and tax. */
  function morning(): Scene {
    const scene = withWaiting(0)
    issue(scene, 'CIVIL-01')
    for (const serviceIds of [['CIVIL-02'], ['TAX-01'], ['CIVIL-01', 'TAX-02']]) {
      scene.wait(600)
      issueJourney(scene, serviceIds)
    }
    return scene
  }
  const found = (scene: Scene, search: Parameters<typeof findTickets>[1]) =>
    findTickets(scene.hall(), search).map(({ number }) => number)

  it('[B1] is found by its number', () => {
    expect(found(morning(), { number: 'A-002' })).toEqual(['A-002'])
    expect(found(morning(), { number: 'A-009' })).toEqual([])
  })

  it('[B1] by service, at any stop, newest first', () => {
    expect([found(morning(), { serviceId: 'CIVIL-01' }), found(morning(), { serviceId: 'TAX-02' })]).toEqual([
      ['A-003', 'A-001'],
      ['A-003'],
    ])
  })

  it('[B1] by the time of issue, both ends included', () => {
    const scene = morning()
    const start = scene.now().at - 1_800_000
    expect(found(scene, { from: start + 600_000, to: start + 1_200_000 })).toEqual(['B-001', 'A-002'])
    expect(found(scene, { from: start + 600_001, to: start + 1_199_999 })).toEqual([])
    expect(found(scene, { serviceId: 'CIVIL-01', to: start })).toEqual(['A-001'])
  })

  it('[B1] at most fifty, the latest', () => {
    const scene = withWaiting(0)
    for (let count = 0; count < 51; count += 1) {
      scene.wait(10)
      issue(scene, 'CIVIL-01')
    }
    expect([found(scene, {}).length, found(scene, {}).at(-1)]).toEqual([50, 'A-002'])
  })
})

describe('where a visitor may be sent', () => {
  it('[T1] every service with its agency, what it asks, who waits, and its counters', () => {
    const scene = withWaiting(1, 'TAX-02', withService('TAX-02', { identity: 'optional', quota: [{ places: 4 }] }))
    open(scene, 'counter-3', rina)
    const { services } = transfersView(scene.hall(), scene.now())
    expect(byId(services, 'TAX-02')).toEqual({
      id: 'TAX-02',
      name: 'BPHTB',
      agencyId: 'TAX',
      agency: 'Bapenda',
      zone: 'B',
      waiting: 1,
      wait: { from: 10, to: 30 },
      quotaLeft: 3,
      open: true,
      inPersonOnly: false,
      identity: 'optional',
      counters: [{ id: 'counter-3', number: 3, state: 'open' }],
    })
    expect(byId(services, 'TAX-01').counters).toMatchObject([{ number: 3, state: 'open' }, { state: 'closed' }])
  })

  it('[I9] says which must be used in person, and which are closed and why', () => {
    const scene = withWaiting(0)
    scene.must({ type: 'pause-service', serviceId: 'TAX-02', reason: 'officer-absent' }, rina)
    const { services } = transfersView(scene.hall(), scene.now())
    expect(services.map(({ inPersonOnly }) => inPersonOnly)).toEqual([true, false, false, false])
    expect(byId(services, 'TAX-02')).toMatchObject({
      identity: 'none',
      open: false,
      reason: { why: 'paused', pause: 'officer-absent' },
    })
  })
})
