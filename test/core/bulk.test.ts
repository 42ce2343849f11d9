import { describe, expect, it } from 'vitest'
import type { Building } from '../../contract/building.ts'
import {
  accepted,
  call,
  dayOpened,
  given,
  issue,
  issueMany,
  kiosk,
  open,
  refused,
  rina,
  type Scene,
  serve,
  siti,
  supervisor,
} from '../support/hall.ts'
import { buildingWith } from '../support/sample-building.ts'
import { byId, desk, finish, issueJourney, waitingIn, withService } from './deeds.ts'

const release = { type: 'release-agency', agencyId: 'TAX' } as const
const move = { type: 'transfer-agency', agencyId: 'TAX', to: { serviceId: 'CIVIL-01' } } as const

/** B-001 and B-002 wait for TAX-01, B-003 for TAX-02; A-001 for CIVIL-01. Nobody is at TAX. */
function absentAgency(building: Building = buildingWith(() => {})): Scene {
  const scene = given(dayOpened({ building }))
  open(scene, 'counter-1', siti)
  issueMany(scene, 2, 'TAX-01')
  issue(scene, 'CIVIL-01')
  issue(scene, 'TAX-02', 'elderly')
  return scene
}
const statesOf = (scene: Scene) => [...scene.hall().tickets.values()].map(({ number, state }) => `${number} ${state}`)

describe('letting go all who wait for an agency that did not come', () => {
  it('[J4] each is cancelled, by arrival, and nobody else', () => {
    const scene = absentAgency()
    const cancelled = (ticketId: string, number: string) =>
      ({ type: 'ticket-cancelled', ticketId, number, reason: 'agency-absent' }) as const
    expect(scene.when(release, desk)).toEqual(
      accepted([cancelled('4', 'B-001'), cancelled('5', 'B-002'), cancelled('7', 'B-003')]),
    )
    expect(statesOf(scene)).toEqual(['B-001 cancelled', 'B-002 cancelled', 'A-001 waiting', 'B-003 cancelled'])
    expect(waitingIn(scene, 'TAX-01')).toEqual([])
  })

  it('[J4] own words of the reason lie beside the journal, once', () => {
    expect(absentAgency().when({ ...release, reason: 'Petugas sakit' }, supervisor)).toMatchObject({
      events: [{ reason: 'other' }, { reason: 'other' }, { reason: 'other' }],
      side: [{ table: 'note', about: 'agency:TAX', text: 'Petugas sakit' }],
    })
  })

  it('[J4] whoever is called or on hold stays', () => {
    const scene = absentAgency()
    open(scene, 'counter-3', rina)
    call(scene, 'counter-3', rina)
    scene.must(release, desk)
    expect(statesOf(scene)).toContain('B-003 called')
  })

  it('[J4] a journey goes on to its next stop, with the reason', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-3', rina)
    expect(issueJourney(scene, ['TAX-01', 'CIVIL-01']).serviceId).toBe('TAX-01')
    const skipped = { type: 'stop-skipped', ticketId: '4', number: 'B-001', reason: 'agency-absent' } as const
    expect(scene.must(release, desk)).toEqual([{ ...skipped, serviceId: 'TAX-01', next: 'CIVIL-01' }])
    expect([statesOf(scene), waitingIn(scene, 'CIVIL-01')]).toEqual([['B-001 waiting'], ['B-001']])
  })

  it('[J4] further stops at the same agency are skipped with it', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-3', rina)
    issueJourney(scene, ['TAX-01', 'TAX-02', 'CIVIL-01'])
    expect(scene.must(release, desk)).toMatchObject([
      { type: 'stop-skipped', serviceId: 'TAX-02' },
      { type: 'stop-skipped', serviceId: 'TAX-01', next: 'CIVIL-01' },
    ])
    expect([...scene.hall().tickets.values()][0]?.stops.map(({ state }) => state)).toEqual([
      'skipped',
      'skipped',
      'here',
    ])
  })

  it('[J4] a journey whose other stops were served is over as served, one that never began as cancelled', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    issueJourney(scene, ['CIVIL-01', 'TAX-01'])
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    open(scene, 'counter-3', rina)
    issueJourney(scene, ['TAX-01', 'TAX-02'])
    scene.must(release, desk)
    expect(statesOf(scene)).toEqual(['A-001 served', 'B-001 cancelled'])
  })

  it('[J4] nobody waits there, or there is no such agency', () => {
    const scene = given(dayOpened())
    expect(scene.when(release, desk)).toEqual(refused({ code: 'nobody-waits-there' }))
    expect(scene.when({ ...release, agencyId: 'NONE' }, desk)).toEqual(refused({ code: 'agency-unknown' }))
  })

  it('[T1] who was sent to one of its counters waits for it too', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    open(scene, 'counter-3', rina)
    issue(scene, 'CIVIL-01')
    call(scene, 'counter-1', siti)
    const to = { serviceId: 'TAX-01', counterId: 'counter-3' }
    scene.must({ type: 'transfer-ticket', ticketId: '5', to, reason: 'wrong-service' }, siti)
    expect(scene.must(release, desk)).toMatchObject([{ type: 'stop-skipped', number: 'A-001', serviceId: 'TAX-01' }])
    expect(waitingIn(scene, 'counter-3')).toEqual([])
  })
})

it('[T1] who was sent to one counter and goes on waits for the next service, not for that counter', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  open(scene, 'counter-3', rina)
  issueJourney(scene, ['CIVIL-01', 'CIVIL-02'])
  call(scene, 'counter-1', siti)
  const to = { serviceId: 'TAX-01', counterId: 'counter-3' }
  scene.must({ type: 'transfer-ticket', ticketId: '5', to, reason: 'wrong-service' }, siti)
  expect(scene.must(release, desk)).toMatchObject([{ serviceId: 'TAX-01', next: 'CIVIL-02' }])
  expect([waitingIn(scene, 'counter-3'), waitingIn(scene, 'CIVIL-02')]).toEqual([[], ['A-001']])
  expect([call(scene, 'counter-3', rina), call(scene, 'counter-1', siti)]).toEqual([null, 'A-001'])
})

describe('sending them all to another service', () => {
  it('[T1] each keeps number and place', () => {
    const scene = absentAgency()
    expect(scene.must(move, desk)).toMatchObject(
      ['B-001', 'B-002', 'B-003'].map((number) => ({
        type: 'ticket-transferred',
        number,
        serviceId: 'CIVIL-01',
        reason: 'agency-absent',
      })),
    )
    expect(waitingIn(scene, 'CIVIL-01')).toEqual(['B-001', 'B-002', 'A-001', 'B-003'])
    expect(waitingIn(scene, 'TAX-01')).toEqual([])
  })

  it('[I8] as many as there are places left, the earliest; the rest stays', () => {
    const scene = absentAgency(withService('CIVIL-01', { quota: [{ places: 3 }] }))
    expect(scene.must(move, desk)).toMatchObject([{ number: 'B-001' }, { number: 'B-002' }])
    expect(waitingIn(scene, 'TAX-02')).toEqual(['B-003'])
    expect(scene.when(move, desk)).toMatchObject({ rejection: { reason: { why: 'quota-used-up' } } })
  })

  it('[I6] who may not go there stays: without an identity where one is required', () => {
    const building = withService('CIVIL-02', { identity: 'required' })
    byId(building.services, 'TAX-01').identity = 'optional'
    const scene = absentAgency(building)
    const to = { serviceId: 'CIVIL-02' }
    expect(scene.when({ ...move, to }, desk)).toEqual(refused({ code: 'identity-needed', serviceId: 'CIVIL-02' }))
    const identified = { identity: '7371011708900001', identityHash: 'aa' }
    scene.must({ type: 'issue-ticket', serviceIds: ['TAX-01'], ...identified }, kiosk)
    expect(scene.must({ ...move, to }, desk)).toMatchObject([{ number: 'B-004' }])
    expect(waitingIn(scene, 'TAX-01')).toEqual(['B-001', 'B-002'])
  })

  it('[T1] to one of its own services only the others go', () => {
    const scene = absentAgency()
    expect(scene.must({ ...move, to: { serviceId: 'TAX-01' } }, desk)).toMatchObject([{ number: 'B-003' }])
    expect(scene.when({ ...move, to: { serviceId: 'TAX-01' } }, desk)).toEqual(
      refused({ code: 'service-chosen-twice', serviceId: 'TAX-01' }),
    )
  })

  it('[T1] not to a closed or unknown service; nobody waits there; no such agency', () => {
    const closed = absentAgency()
    closed.must({ type: 'pause-service', serviceId: 'CIVIL-01', reason: 'system-down' }, siti)
    expect(closed.when(move, desk)).toMatchObject({ rejection: { code: 'service-closed', serviceId: 'CIVIL-01' } })
    expect(absentAgency().when({ ...move, to: { serviceId: 'NONE' } }, desk)).toEqual(
      refused({ code: 'service-unknown', serviceId: 'NONE' }),
    )
    expect(given(dayOpened()).when(move, desk)).toEqual(refused({ code: 'nobody-waits-there' }))
    expect(absentAgency().when({ ...move, agencyId: 'NONE' }, desk)).toEqual(refused({ code: 'agency-unknown' }))
  })
})
