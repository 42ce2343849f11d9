import { describe, expect, it } from 'vitest'
import type { Service } from '../../contract/building.ts'
import { nextWave } from '../../server/core/quota.ts'
import { catalogueView } from '../../server/core/views/catalogue.ts'
import { kioskView } from '../../server/core/views/kiosk.ts'
import { transfersView } from '../../server/core/views/transfers.ts'
import { admin, dayOpened, given, issue, kiosk, open, type Scene, serve, siti, supervisor } from '../support/hall.ts'
import { today } from '../support/sample-building.ts'
import { byId, desk, finish, issueJourney, withService } from './deeds.ts'

function withQuota(quota: NonNullable<Service['quota']>): Scene {
  return given(dayOpened({ building: withService('CIVIL-01', { quota }) }))
}

/** Three places from the opening, two more from 10:00. */
const inWaves = () => withQuota([{ places: 3 }, { from: '10:00', places: 2 }])

function ask(scene: Scene, serviceIds = ['CIVIL-01']) {
  const decision = scene.when({ type: 'issue-ticket', serviceIds }, kiosk)
  if (decision.ok) return 'ok'
  return decision.rejection.code === 'service-closed' ? decision.rejection.reason : decision.rejection
}

/** Places left as the kiosk shows them. */
function left(scene: Scene, serviceId = 'CIVIL-01') {
  return byId(kioskView(scene.hall(), scene.now()).services, serviceId).quotaLeft
}

describe('places', () => {
  it('[I8] what is left is shown before it runs out: at the kiosk, in the catalogue and where one may be sent', () => {
    const scene = inWaves()
    const shown = () => [
      left(scene),
      catalogueView(scene.hall(), scene.now(), false).agencies[0]?.services[0]?.quotaLeft,
      byId(transfersView(scene.hall(), scene.now()).services, 'CIVIL-01').quotaLeft,
    ]
    expect(shown()).toEqual([3, 3, 3])
    issue(scene, 'CIVIL-01')
    expect(shown()).toEqual([2, 2, 2])
  })

  it('[I8] a service without a quota shows none', () => {
    expect(left(inWaves(), 'CIVIL-02')).toBe(undefined)
  })

  it('[I8] once used up, no number is given, and the answer is when the next wave comes', () => {
    const scene = inWaves()
    expect([ask(scene), ask(scene), ask(scene)]).toEqual(['ok', 'ok', 'ok'])
    expect(left(scene)).toBe(0)
    expect(ask(scene)).toEqual({ why: 'quota-used-up', opensOn: today, opensAt: '10:00' })
  })

  it('[I8] the next wave is released at its time, and after the last comes the next day', () => {
    const scene = inWaves()
    for (let taken = 0; taken < 3; taken += 1) issue(scene, 'CIVIL-01')
    scene.clockSays(today, '09:59')
    expect(left(scene)).toBe(0)
    scene.clockSays(today, '10:00')
    expect(left(scene)).toBe(2)
    expect([ask(scene), ask(scene)]).toEqual(['ok', 'ok'])
    expect(ask(scene)).toEqual({ why: 'quota-used-up', opensOn: '2026-11-25', opensAt: '08:00' })
  })

  it('[I8] what was not taken of a wave is there with the next', () => {
    const scene = inWaves()
    issue(scene, 'CIVIL-01')
    scene.clockSays(today, '10:30')
    expect(left(scene)).toBe(4)
  })

  it('[I8] before the first wave nothing is left yet', () => {
    const scene = withQuota([{ from: '10:00', places: 2 }])
    expect(ask(scene)).toEqual({ why: 'quota-used-up', opensOn: today, opensAt: '10:00' })
  })

  it('[I8] waves are found by their time, however they are written', () => {
    const quota = [{ from: '13:00', places: 1 }, { from: '10:00', places: 1 }, { places: 1 }]
    const service = { quota } as Service
    expect([0, 599, 600, 780].map((minute) => nextWave(service, minute))).toEqual([
      '10:00',
      '10:00',
      '13:00',
      undefined,
    ])
  })

  it('[I8] a restart and another opening of the date remember what was taken', () => {
    const scene = withQuota([{ places: 2 }])
    issue(scene, 'CIVIL-01')
    scene.must({ type: 'close-day' }, supervisor)
    scene.must({ type: 'open-day' }, supervisor)
    scene.restart()
    expect(left(scene)).toBe(1)
  })

  it('[I8] the next day has all its places', () => {
    const scene = withQuota([{ places: 1 }])
    issue(scene, 'CIVIL-01')
    scene.clockSays('2026-11-25', '09:00')
    scene.must({ type: 'open-day' }, supervisor)
    expect(left(scene)).toBe(1)
  })

  it('[I8] a day whose hours are lifted has no more places than another', () => {
    const scene = given(dayOpened({ building: withService('CIVIL-01', { quota: [{ places: 1 }] }), lifted: true }))
    issue(scene, 'CIVIL-01')
    expect(ask(scene)).toMatchObject({ why: 'quota-used-up' })
  })

  it('[I8] fewer places than are taken: none is left, and none is taken back', () => {
    const scene = withQuota([{ places: 3 }])
    issue(scene, 'CIVIL-01')
    issue(scene, 'CIVIL-01')
    const service = byId(withService('CIVIL-01', { quota: [{ places: 1 }] }).services, 'CIVIL-01')
    scene.must({ type: 'save-service', service }, admin)
    expect(left(scene)).toBe(0)
    expect(scene.hall().tickets.size).toBe(2)
  })
})

describe('who takes a place and gives it back', () => {
  it('[I8] who was cancelled while waiting gives the place back; who was served does not', () => {
    const scene = withQuota([{ places: 3 }])
    open(scene, 'counter-1', siti)
    issue(scene, 'CIVIL-01')
    const waiting = issue(scene, 'CIVIL-01')
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    expect(left(scene)).toBe(1)
    scene.must({ type: 'cancel-ticket', ticketId: waiting.id }, desk)
    expect(left(scene)).toBe(2)
  })

  it('[I8] a journey takes a place of each of its services at issue', () => {
    const scene = withQuota([{ places: 2 }])
    issueJourney(scene, ['CIVIL-02', 'CIVIL-01'])
    expect([left(scene), left(scene, 'CIVIL-02')]).toEqual([1, undefined])
  })

  it('[I8] a journey is refused where one of its services has no place left', () => {
    const scene = withQuota([{ places: 1 }])
    issue(scene, 'CIVIL-01')
    expect(ask(scene, ['CIVIL-02', 'CIVIL-01'])).toMatchObject({ why: 'quota-used-up' })
    expect(scene.hall().tickets.size).toBe(1)
  })

  it('[I8] a cancelled journey gives back the stops that were still to come, and keeps those that were served', () => {
    const scene = withQuota([{ places: 2 }])
    open(scene, 'counter-1', siti)
    const served = issueJourney(scene, ['CIVIL-01', 'TAX-01'])
    expect(served.serviceId).toBe('CIVIL-01')
    serve(scene, 'counter-1', siti)
    finish(scene, 'counter-1', siti)
    scene.must({ type: 'cancel-ticket', ticketId: served.id }, desk)
    expect(left(scene)).toBe(1)
    const waiting = issueJourney(scene, ['CIVIL-01', 'TAX-01'])
    expect(left(scene)).toBe(0)
    scene.must({ type: 'cancel-ticket', ticketId: waiting.id }, desk)
    expect(left(scene)).toBe(1)
  })

  it('[N2] a paper ticket takes one too, though the quota does not refuse it: it was given already', () => {
    const building = withService('CIVIL-01', { quota: [{ places: 1 }] })
    Object.assign(byId(building.agencies, 'CIVIL'), { paperRoll: { from: 900, to: 999 } })
    const scene = given(dayOpened({ building }))
    const enter = (number: string) => scene.must({ type: 'enter-paper-ticket', number, serviceId: 'CIVIL-01' }, desk)
    enter('A-900')
    expect(left(scene)).toBe(0)
    enter('A-901')
    expect(left(scene)).toBe(0)
  })
})
