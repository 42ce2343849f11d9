import { describe, expect, it } from 'vitest'
import { alertsOf } from '../../server/core/views/alerts.ts'
import { hallView } from '../../server/core/views/hall.ts'
import {
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
import { buildingWith } from '../support/sample-building.ts'
import { finish, withCalled, withService, withServing, withWaiting } from './deeds.ts'

const alerts = (scene: Scene, clockInDoubt = false) => alertsOf(scene.hall(), scene.now(), clockInDoubt)

describe('a visit beyond its standard', () => {
  const standard = withService('CIVIL-01', { standardMinutes: 15 })

  it('[S3] is shown once the published minutes are over, in whole minutes', () => {
    const scene = withServing(1, standard)
    scene.wait(15 * 60)
    expect(alerts(scene)).toEqual([])
    scene.wait(0.001)
    expect(alerts(scene)).toEqual([
      { kind: 'over-standard', counter: 1, number: 'A-001', minutes: 15, standardMinutes: 15 },
    ])
    scene.wait(119)
    expect(alerts(scene)).toMatchObject([{ minutes: 16 }])
  })

  it('[S3] only while it is served: not while called, on hold or over', () => {
    const called = withCalled(1, standard)
    called.watched('A', 1)
    called.must({ type: 'recall-ticket', ticketId: heldAt(called, 'counter-1') }, siti)
    called.wait(3600)
    const over = withServing(1, standard)
    over.wait(3600)
    finish(over, 'counter-1', siti)
    const parked = withServing(1, standard)
    parked.wait(3600)
    parked.must({ type: 'park-ticket', ticketId: '4', reason: 'other' }, siti)
    expect([called, over, parked].map((scene) => alerts(scene))).toEqual([[], [], []])
  })

  it('[S3] time on hold is no service: it goes on from where it was', () => {
    const scene = withServing(1, standard)
    scene.wait(10 * 60)
    scene.must({ type: 'park-ticket', ticketId: '4', reason: 'other' }, siti)
    scene.wait(3600)
    scene.must({ type: 'resume-ticket', ticketId: '4', counterId: 'counter-1' }, siti)
    start(scene, 'counter-1', siti)
    scene.wait(5 * 60)
    expect(alerts(scene)).toEqual([])
    scene.wait(60)
    expect(alerts(scene)).toMatchObject([{ kind: 'over-standard', minutes: 16 }])
  })

  it('[S3] a service without a standard has none, and nothing is blocked by it', () => {
    const scene = withServing(2)
    scene.wait(36_000)
    expect(alerts(scene)).toEqual([])
    const late = withServing(2, standard)
    late.wait(3600)
    expect(serve(late, 'counter-1', siti)).toBe('A-002')
  })
})

it('[I7] a kiosk that has reached the limit is shown, by its series, until it is over', () => {
  const building = buildingWith(({ limits }) => Object.assign(limits, { burstTickets: 2 }))
  const scene = given(dayOpened({ building }))
  issue(scene, 'CIVIL-01')
  expect(alerts(scene)).toEqual([])
  issue(scene, 'CIVIL-01')
  expect(alerts(scene)).toEqual([{ kind: 'burst', prefix: 'A', kiosk: 'device:kiosk-9', tickets: 2 }])
  scene.wait(60)
  expect(alerts(scene)).toEqual([])
})

it('[I1] a paused service is shown with its reason', () => {
  const scene = given(dayOpened())
  scene.must({ type: 'pause-service', serviceId: 'TAX-01', reason: 'system-down' }, rina)
  expect(alerts(scene)).toEqual([
    { kind: 'service-paused', serviceId: 'TAX-01', service: 'PBB', reason: 'system-down' },
  ])
})

it('[D4] a clock in doubt comes first', () => {
  const scene = withCalled()
  expect(alerts(scene, true).map(({ kind }) => kind)).toEqual(['clock-in-doubt', 'call-unseen'])
  expect(hallView(scene.hall(), scene.now(), true).alerts).toEqual(alerts(scene, true))
})

describe('the hall', () => {
  it('[C3] shows the supervisor counters, queues and who is on hold', () => {
    const scene = withServing(3)
    const { at } = scene.now()
    scene.wait(30)
    scene.must({ type: 'park-ticket', ticketId: '4', reason: 'documents-incomplete' }, siti)
    issueMany(scene, 1, 'CIVIL-02', 'elderly')
    open(scene, 'counter-3', rina)
    serve(scene, 'counter-1', siti)
    const view = hallView(scene.hall(), scene.now(), false)
    expect(view).toMatchObject({ screen: 'hall', day: { date: '2026-11-24', rehearsal: false, lifted: false } })
    expect(view.queues).toEqual([
      { agencyId: 'CIVIL', waiting: 2, regular: 2, priority: 0, firstIssuedAt: at - 60_000 },
      { agencyId: 'TAX', waiting: 0, regular: 0, priority: 0 },
    ])
    expect(view.parked).toMatchObject([{ number: 'A-001', agencyId: 'CIVIL', reason: 'documents-incomplete' }])
    expect(view.counters.map(({ number, state, ticket }) => [number, state, ticket?.state])).toEqual([
      [1, 'open', 'serving'],
      [2, 'closed', undefined],
      [3, 'open', undefined],
      [4, 'closed', undefined],
    ])
  })

  it('[D1] a closed day is none', () => {
    const scene = withWaiting(0)
    scene.must({ type: 'close-day' }, supervisor)
    expect(hallView(scene.hall(), scene.now(), false)).toMatchObject({ day: null, alerts: [], parked: [] })
  })

  it('[T1] who was sent to one counter is counted for the agency of the service', () => {
    const scene = withCalled()
    open(scene, 'counter-3', rina)
    const to = { serviceId: 'TAX-01', counterId: 'counter-3' }
    scene.must({ type: 'transfer-ticket', ticketId: '4', to, reason: 'wrong-service' }, siti)
    expect(hallView(scene.hall(), scene.now(), false).queues).toMatchObject([{ waiting: 0 }, { waiting: 1 }])
  })
})
