import { describe, expect, it } from 'vitest'
import type { Building } from '../../contract/building.ts'
import type { IdentityNeed } from '../../contract/fields.ts'
import {
  admin,
  call,
  dayOpened,
  given,
  issueMany,
  kiosk,
  open,
  refused,
  rina,
  type Scene,
  siti,
  start,
  the,
  ticketOf,
} from '../support/hall.ts'
import { buildingWith } from '../support/sample-building.ts'
import { byId, desk, finish, issueJourney, leaveAbsent, seenAt, waitingIn, withService } from './deeds.ts'

const [nik, hash] = ['7371011708900001', 'aa'.repeat(32)]

/** A number for one person: the ticket's id. */
function take(scene: Scene, ...serviceIds: string[]): string {
  const command = { type: 'issue-ticket', serviceIds, identity: nik, identityHash: hash } as const
  return the(scene.must(command, kiosk), 'ticket-issued').ticketId
}

function day(building: Building): Scene {
  const scene = given(dayOpened({ building }))
  open(scene, 'counter-1', siti)
  open(scene, 'counter-3', rina)
  return scene
}

/** What the random mornings of the property test found, each as small as it became. */
describe('a person who took another ticket meanwhile', () => {
  const asking = () => day(withService('CIVIL-01', { identity: 'optional' }))

  it('[I6] [M2] does not get the place of the first one back', () => {
    const scene = asking()
    const ticketId = take(scene, 'CIVIL-01')
    call(scene, 'counter-1', siti)
    leaveAbsent(scene, 'counter-1', siti)
    take(scene, 'CIVIL-01')
    const again = scene.when({ type: 'reinstate-ticket', ticketId }, desk)
    expect(again).toEqual(refused({ code: 'identity-in-use', number: 'A-002' }))
  })

  it('[I6] [S2] is not served twice by an undo', () => {
    const scene = asking()
    take(scene, 'CIVIL-01')
    call(scene, 'counter-1', siti)
    start(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    take(scene, 'CIVIL-01')
    const undone = scene.when({ type: 'undo-last', counterId: 'counter-1' }, siti)
    expect(undone).toEqual(refused({ code: 'identity-in-use', number: 'A-002' }))
  })

  it('[I6] [S2] but the rest of the same visit is no other ticket', () => {
    const scene = asking()
    const ticketId = take(scene, 'CIVIL-01', 'TAX-01')
    call(scene, 'counter-1', siti)
    start(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    scene.must({ type: 'undo-last', counterId: 'counter-1' }, siti)
    expect(ticketOf(scene, ticketId)).toMatchObject({ state: 'serving', serviceId: 'CIVIL-01' })
  })

  it.each<[IdentityNeed, string[]]>([
    ['required', ['B-001']],
    ['none', ['B-001', 'B-002']],
  ])('[I6] [T1] goes with one of two tickets where all are sent to a service whose need is %s', (need, gone) => {
    const optional = { identity: 'optional' } as const
    const building = buildingWith(({ services }) => {
      Object.assign(byId(services, 'TAX-01'), optional)
      Object.assign(byId(services, 'TAX-02'), optional)
      Object.assign(byId(services, 'CIVIL-01'), { identity: need })
    })
    const scene = day(building)
    take(scene, 'TAX-01')
    take(scene, 'TAX-02')
    scene.must({ type: 'transfer-agency', agencyId: 'TAX', to: { serviceId: 'CIVIL-01' } }, desk)
    expect(waitingIn(scene, 'CIVIL-01')).toEqual(gone)
  })
})

describe('a quota that is set while the day runs', () => {
  it('[I8] counts the visitors who came before it', () => {
    const scene = day(buildingWith(() => {}))
    issueMany(scene, 2, 'CIVIL-01')
    const building = withService('CIVIL-01', { quota: [{ places: 2 }] })
    scene.must({ type: 'save-service', service: byId(building.services, 'CIVIL-01') }, admin)
    const third = scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)
    expect(third).toMatchObject({ rejection: { code: 'service-closed', reason: { why: 'quota-used-up' } } })
  })
})

describe('an undo', () => {
  it('[S2] [T1] still says where a visitor of a journey was sent from', () => {
    const scene = day(buildingWith(() => {}))
    issueJourney(scene, ['CIVIL-01', 'TAX-01'])
    call(scene, 'counter-1', siti)
    const ticketId = seenAt(scene).ticket?.id ?? ''
    const to = { serviceId: 'CIVIL-01', counterId: 'counter-1' }
    scene.must({ type: 'transfer-ticket', ticketId, to, reason: 'needs-other-officer' }, siti)
    call(scene, 'counter-1', siti)
    start(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    scene.must({ type: 'undo-last', counterId: 'counter-1' }, siti)
    expect(seenAt(scene).ticket?.transferred).toEqual({ from: 'KTP-el', reason: 'needs-other-officer' })
  })
})
