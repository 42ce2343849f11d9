import { describe, expect, it } from 'vitest'
import {
  budi,
  call,
  dayOpened,
  given,
  heldAt,
  issue,
  issueMany,
  open,
  rina,
  type Scene,
  serve,
  siti,
  start,
  supervisor,
} from '../support/hall.ts'
import { buildingWith, sampleBuilding } from '../support/sample-building.ts'
import {
  byId,
  finish,
  issueJourney,
  leaveAbsent,
  seenAt,
  withCalled,
  withService,
  withServing,
  withWaiting,
} from './deeds.ts'

describe('the counter', () => {
  it('[K1] says which it is, what it serves, and since when it is open', () => {
    const scene = withWaiting(0)
    const openedAt = scene.now().at
    scene.wait(60)
    scene.must({ type: 'pause-service', serviceId: 'CIVIL-02', reason: 'out-of-stock' }, siti)
    expect(seenAt(scene)).toMatchObject({ screen: 'counter', hold: 'live', dayOpen: true, doublePressSeconds: 3 })
    expect(seenAt(scene).counter).toEqual({
      id: 'counter-1',
      number: 1,
      zone: 'A',
      agencyId: 'CIVIL',
      agency: 'Dukcapil',
      state: 'open',
      openedAt,
      priorityFirst: false,
      services: [
        { id: 'CIVIL-01', name: 'KTP-el' },
        { id: 'CIVIL-02', name: 'Kartu Keluarga', paused: 'out-of-stock' },
      ],
    })
  })

  it('[K1] before it is opened it is free, and shows nobody', () => {
    const view = seenAt(given())
    expect(view).toMatchObject({ hold: 'free', dayOpen: false, ticket: null, undo: null, today: [], servedToday: 0 })
    expect(view.counter.state).toBe('closed')
  })

  it('[A4] tells how many displays watch its zone now', () => {
    expect(seenAt(withWaiting(0), 'counter-1', siti, { screens: 2 }).screens).toBe(2)
  })

  it('[P4] says that it calls priority visitors first', () => {
    const building = buildingWith(({ counters }) => Object.assign(byId(counters, 'counter-1'), { priorityFirst: true }))
    expect(seenAt(given(dayOpened({ building }))).counter.priorityFirst).toBe(true)
  })
})

describe('the present visitor', () => {
  it('[S3] with what the visit needs, its times and its standard', () => {
    const scene = withCalled(1, withService('CIVIL-01', { standardMinutes: 15 }))
    const calledAt = scene.now().at
    scene.wait(30)
    start(scene, 'counter-1', siti)
    const { receipts: _, noShow: __, stops, ...ticket } = seenAt(scene).ticket ?? { stops: [] }
    expect(ticket).toEqual({
      id: '4',
      number: 'A-001',
      priority: false,
      state: 'serving',
      serviceId: 'CIVIL-01',
      agency: 'Dukcapil',
      service: 'KTP-el',
      requirements: ['KTP-el'],
      standardTime: '15 menit',
      standardMinutes: 15,
      fee: 'Gratis (Rp0)',
      inPersonOnly: true,
      issuedAt: calledAt - 60_000,
      calledAt,
      calls: 1,
      lastCalledAt: calledAt,
      startedAt: calledAt + 30_000,
      parkedFor: 0,
    })
    expect(stops).toEqual([{ serviceId: 'CIVIL-01', service: 'KTP-el', agency: 'Dukcapil', zone: 'A', state: 'here' }])
  })

  it('[S3] before the visit begins there is no such time, nor after a return', () => {
    expect(seenAt(withCalled()).ticket).not.toHaveProperty('startedAt')
    const again = withServing()
    again.must({ type: 'return-ticket', ticketId: '4' }, siti)
    call(again, 'counter-1', siti)
    expect(seenAt(again).ticket).not.toHaveProperty('startedAt')
  })

  it('[J1] with the stops still to come', () => {
    const scene = withWaiting(0)
    issueJourney(scene, ['CIVIL-01', 'TAX-02'])
    call(scene, 'counter-1', siti)
    expect(seenAt(scene).ticket?.stops).toMatchObject([
      { state: 'here' },
      { service: 'BPHTB', state: 'ahead', zone: 'B' },
    ])
  })

  it('[C3] is nobody once the visit is over', () => {
    const scene = withServing()
    finish(scene, 'counter-1', siti)
    expect(seenAt(scene).ticket).toBe(null)
  })
})

describe('visits of today', () => {
  it('[J3] each stop that ended here, by itself', () => {
    const scene = withWaiting(0)
    issueJourney(scene, ['CIVIL-01', 'CIVIL-02'])
    serve(scene, 'counter-1', siti)
    scene.wait(120)
    finish(scene, 'counter-1', siti, 'consultation')
    serve(scene, 'counter-1', siti)
    scene.wait(60)
    finish(scene, 'counter-1', siti)
    expect(seenAt(scene).today).toEqual([
      { number: 'A-001', state: 'served', outcome: 'done', minutes: 1 },
      { number: 'A-001', state: 'served', outcome: 'consultation', minutes: 2 },
    ])
    expect(seenAt(scene).servedToday).toBe(2)
  })

  it('[S2] at most eight, newest first; what was undone is none', () => {
    const scene = withWaiting(10)
    for (let calls = 0; calls < 10; calls += 1) {
      serve(scene, 'counter-1', siti)
      finish(scene, 'counter-1', siti)
    }
    expect(seenAt(scene).today.map(({ number }) => number)).toEqual(
      ['010', '009', '008', '007', '006', '005', '004', '003'].map((running) => `A-${running}`),
    )
    scene.must({ type: 'undo-last', counterId: 'counter-1' }, siti)
    expect([seenAt(scene).today[0]?.number, seenAt(scene).servedToday]).toEqual(['A-009', 9])
  })

  it('[M2] who did not come and was reinstated is none: the visit goes on', () => {
    const scene = withCalled()
    leaveAbsent(scene, 'counter-1', siti)
    expect(seenAt(scene).today).toMatchObject([{ state: 'no-show' }])
    scene.must({ type: 'reinstate-ticket', ticketId: '4' }, siti)
    expect([seenAt(scene).today, seenAt(scene).servedToday]).toEqual([[], 0])
  })
})

describe('whose counter', () => {
  it('[C3] a supervisor sees any counter, an officer those of the own agency', () => {
    const scene = withWaiting(0)
    open(scene, 'counter-3', rina)
    expect(seenAt(scene, 'counter-3', supervisor).counter.agency).toBe('Bapenda')
    expect(() => seenAt(scene, 'counter-3', siti)).toThrow('nothing to see')
  })

  it('[C3] the numbers of those who wait are in no officer’s view, whatever they wait for', () => {
    const scene = withWaiting(3)
    open(scene, 'counter-2', budi)
    issueMany(scene, 2, 'CIVIL-02', 'elderly')
    issue(scene, 'TAX-01')
    call(scene, 'counter-1', siti)
    const waiting = [...scene.hall().tickets.values()].filter(({ state }) => state === 'waiting')
    const seen = JSON.stringify([seenAt(scene), seenAt(scene, 'counter-2', budi)])
    expect(waiting.filter(({ number, id }) => seen.includes(`"${number}"`) || seen.includes(`"${id}"`))).toEqual([])
    expect(seen).toContain(`"${heldNumber(scene)}"`)
    expect(sampleBuilding.services).toHaveLength(4)
  })
})

function heldNumber(scene: Scene): string | undefined {
  return scene.hall().tickets.get(heldAt(scene, 'counter-1'))?.number
}
