import { describe, expect, it } from 'vitest'
import { catalogueView } from '../../server/core/views/catalogue.ts'
import { ticketView } from '../../server/core/views/ticket.ts'
import {
  budi,
  call,
  dayOpened,
  given,
  heldAt,
  issue,
  kiosk,
  open,
  refused,
  rina,
  type Scene,
  serve,
  siti,
  start,
  supervisor,
  the,
  ticketOf,
} from '../support/hall.ts'
import { buildingWith } from '../support/sample-building.ts'
import { finish, issueJourney, waitingIn, withService } from './deeds.ts'

const three = ['CIVIL-01', 'CIVIL-02', 'TAX-02']

/** A-001 wants three services; counters 1 (CIVIL) and 3 (TAX) are open. */
function onTheWay(building = buildingWith(() => {})): Scene {
  const scene = given(dayOpened({ building }))
  open(scene, 'counter-1', siti)
  open(scene, 'counter-3', rina)
  expect(issueJourney(scene, three)).toMatchObject({ number: 'A-001', serviceId: 'CIVIL-01' })
  return scene
}
const journey = (scene: Scene) => [...scene.hall().tickets.values()][0] ?? ticketOf(scene, 'none')
const states = (scene: Scene) => journey(scene).stops.map(({ state }) => state)

describe('one number for several services', () => {
  it('[I4] one number, one ticket, several stops; it waits for the first of them only', () => {
    const scene = onTheWay()
    expect(scene.hall().tickets.size).toBe(1)
    expect(states(scene)).toEqual(['here', 'ahead', 'ahead'])
    expect(three.map((id) => waitingIn(scene, id))).toEqual([['A-001'], [], []])
  })

  it('[N1] it takes the prefix of its first stop', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-3', rina)
    expect(issueJourney(scene, ['CIVIL-01', 'TAX-02']).number).toBe('B-001')
  })

  it('[I4] no service is chosen twice, and each must be known and open', () => {
    const scene = given(dayOpened({ building: withService('TAX-01', { hours: {} }) }))
    const wish = (...serviceIds: string[]) => scene.when({ type: 'issue-ticket', serviceIds }, kiosk)
    expect(wish('CIVIL-01', 'TAX-02', 'CIVIL-01')).toEqual(
      refused({ code: 'service-chosen-twice', serviceId: 'CIVIL-01' }),
    )
    expect(wish('CIVIL-01', 'NONE')).toEqual(refused({ code: 'service-unknown', serviceId: 'NONE' }))
    expect(wish('CIVIL-01', 'TAX-01')).toMatchObject({ rejection: { code: 'service-closed', serviceId: 'TAX-01' } })
    expect(scene.hall().tickets.size).toBe(0)
  })

  it('[I9] a service that must be used in person says so in the catalogue', () => {
    const scene = given(dayOpened())
    const services = catalogueView(scene.hall(), scene.now(), false).agencies.flatMap((agency) => agency.services)
    expect(services.map(({ mayBeRepresented }) => mayBeRepresented)).toEqual([false, true, true, true])
  })
})

describe('from stop to stop', () => {
  it('[J1] after a finish the visitor is in the next queue by itself, and is called there under the same number', () => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    expect(finish(scene, 'counter-1', siti)).toMatchObject([{ type: 'serving-finished', next: 'CIVIL-02' }])
    expect(waitingIn(scene, 'CIVIL-02')).toEqual(['A-001'])
    expect(serve(scene, 'counter-1', siti)).toBe('A-001')
    finish(scene, 'counter-1', siti)
    expect([states(scene), waitingIn(scene, 'TAX-02')]).toEqual([['served', 'served', 'here'], ['A-001']])
    expect(serve(scene, 'counter-3', rina)).toBe('A-001')
    expect(the(finish(scene, 'counter-3', rina), 'serving-finished')).not.toHaveProperty('next')
    expect(journey(scene)).toMatchObject({ state: 'served', at: 2 })
  })

  it('[J1] it keeps the place of the morning: before whoever came after it, at every stop', () => {
    const scene = onTheWay()
    issue(scene, 'TAX-02')
    const later = issue(scene, 'CIVIL-02')
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    expect(serve(scene, 'counter-1', siti)).toBe('A-001')
    finish(scene, 'counter-1', siti)
    expect([call(scene, 'counter-3', rina), call(scene, 'counter-1', siti)]).toEqual(['A-001', later.number])
  })

  it('[J1] call-next finishes the stop, and calls the same visitor again where it is the turn', () => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    issue(scene, 'CIVIL-02')
    scene.wait(60)
    expect(scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)).toMatchObject([
      { type: 'serving-finished', number: 'A-001', next: 'CIVIL-02' },
      { type: 'ticket-called', number: 'A-001' },
    ])
    expect(journey(scene)).toMatchObject({ state: 'called', serviceId: 'CIVIL-02', counterId: 'counter-1' })
  })

  it('[P2] going on counts as waiting: a priority visitor who came later passes it, and it counts', () => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    issue(scene, 'CIVIL-01', 'elderly')
    scene.wait(60)
    const [, called] = scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
    expect(called).toMatchObject({ type: 'ticket-called', number: 'A-002', passed: journey(scene).id })
    expect(journey(scene).passed).toBe(1)
  })

  it('[J3] times are kept for each stop', () => {
    const scene = onTheWay()
    const issuedAt = scene.now().at
    const seconds = (stop: number) => {
      const { queuedAt, calledAt, startedAt, finishedAt, servedFor, counterId } = journey(scene).stops[stop] ?? {}
      const after = [queuedAt, calledAt, startedAt, finishedAt].map((at) => at && (at - issuedAt) / 1000)
      return [...after, (servedFor ?? 0) / 1000, counterId]
    }
    call(scene, 'counter-1', siti)
    scene.wait(30)
    start(scene, 'counter-1', siti)
    scene.wait(300)
    finish(scene, 'counter-1', siti)
    expect(seconds(0)).toEqual([0, 60, 90, 390, 300, 'counter-1'])
    call(scene, 'counter-1', siti)
    start(scene, 'counter-1', siti)
    scene.wait(10)
    finish(scene, 'counter-1', siti)
    expect(seconds(1)).toEqual([390, 450, 450, 460, 10, 'counter-1'])
    expect(seconds(2)).toEqual([460, undefined, undefined, undefined, 0, undefined])
  })

  it('[J1] a phone shows all stops, and where the visitor is now', () => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    const view = ticketView(scene.hall(), journey(scene).id, scene.now())
    expect(view).toMatchObject({ state: 'waiting', service: 'Kartu Keluarga', counters: [1, 2, 4], calls: 0 })
    expect(view?.stops).toMatchObject([
      { service: 'KTP-el', state: 'served', english: { service: 'ID card', agency: 'Civil registry' } },
      { service: 'Kartu Keluarga', state: 'here', agency: 'Dukcapil', zone: 'A' },
      { service: 'BPHTB', state: 'ahead', zone: 'B', english: { service: 'BPHTB', agency: 'Bapenda' } },
    ])
  })

  it('[J1] a journey in the middle of its way is the same after a restart', () => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    const before = structuredClone(scene.hall())
    scene.restart()
    expect(scene.hall()).toStrictEqual(before)
    open(scene, 'counter-2', budi)
    expect(call(scene, 'counter-2', budi)).toBe('A-001')
  })
})

describe('stops that are left out', () => {
  const closingCivil = buildingWith(({ services }) => {
    for (const service of services)
      if (service.id === 'CIVIL-02') service.hours = { tue: [{ open: '08:00', lastTicket: '09:10', close: '09:30' }] }
  })

  it('[J4] a stop whose agency has closed is skipped with its reason, and the next one follows', () => {
    const scene = onTheWay(closingCivil)
    serve(scene, 'counter-1', siti)
    scene.clockSays('2026-11-24', '09:30')
    expect(finish(scene, 'counter-1', siti)).toMatchObject([
      { type: 'stop-skipped', number: 'A-001', serviceId: 'CIVIL-02', reason: 'agency-closed' },
      { type: 'serving-finished', next: 'TAX-02' },
    ])
    expect([states(scene), journey(scene).serviceId]).toEqual([['served', 'skipped', 'here'], 'TAX-02'])
  })

  it.each([
    ['a cut-off', '09:15', closingCivil],
    ['a break of the building', '12:30', buildingWith(() => {})],
    ['the last ticket of the day', '15:10', buildingWith(() => {})],
  ])('[J4] %s does not refuse a later stop', (_what, time, building) => {
    const scene = onTheWay(building)
    serve(scene, 'counter-1', siti)
    scene.clockSays('2026-11-24', time)
    expect(finish(scene, 'counter-1', siti)).toMatchObject([{ next: 'CIVIL-02' }])
  })

  it('[J4] a quota that is used up does not either, nor a pause: the place was taken at issue', () => {
    const scene = onTheWay(withService('CIVIL-02', { quota: [{ places: 1 }] }))
    scene.must({ type: 'pause-service', serviceId: 'CIVIL-02', reason: 'system-down' }, supervisor)
    serve(scene, 'counter-1', siti)
    expect(finish(scene, 'counter-1', siti)).toMatchObject([{ next: 'CIVIL-02' }])
  })

  it('[J4] where no stop is left the visit is over', () => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    scene.clockSays('2026-11-24', '15:30')
    const events = finish(scene, 'counter-1', siti)
    expect(events.map(({ type }) => type)).toEqual(['stop-skipped', 'stop-skipped', 'serving-finished'])
    expect([states(scene), journey(scene).state]).toEqual([['served', 'skipped', 'skipped'], 'served'])
  })

  it.each(['refused', 'must-return'] as const)('[J4] after %s the officer is asked whether it goes on', (outcome) => {
    const answered = (goOn?: boolean) => {
      const scene = onTheWay()
      serve(scene, 'counter-1', siti)
      const ticketId = heldAt(scene, 'counter-1')
      const answer = goOn === undefined ? {} : { goOn }
      return [scene.when({ type: 'finish-serving', ticketId, outcome, ...answer }, siti), states(scene)]
    }
    expect(answered()).toEqual([
      refused({ code: 'journey-asks', number: 'A-001', left: 2 }),
      ['here', 'ahead', 'ahead'],
    ])
    expect(answered(true)).toMatchObject([{ events: [{ outcome, next: 'CIVIL-02' }] }, ['served', 'here', 'ahead']])
    const skipped = { type: 'stop-skipped', reason: 'ended-by-officer' }
    expect(answered(false)).toMatchObject([
      { events: [skipped, skipped, { type: 'serving-finished', outcome }] },
      ['served', 'skipped', 'skipped'],
    ])
  })

  it.each(['done', 'consultation', 'referred'] as const)('[J4] after %s nobody is asked', (outcome) => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    expect(finish(scene, 'counter-1', siti, outcome)).toMatchObject([{ next: 'CIVIL-02' }])
  })

  it('[J4] nobody is asked at the last stop, nor where the stops that are left have closed', () => {
    const scene = onTheWay()
    serve(scene, 'counter-1', siti)
    scene.clockSays('2026-11-24', '15:30')
    expect(finish(scene, 'counter-1', siti, 'refused')).toHaveLength(3)
  })
})
