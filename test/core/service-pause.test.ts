import { describe, expect, it } from 'vitest'
import { catalogueView } from '../../server/core/views/catalogue.ts'
import { kioskView } from '../../server/core/views/kiosk.ts'
import {
  accepted,
  call,
  dayOpened,
  given,
  issue,
  kiosk,
  open,
  person,
  refused,
  rina,
  siti,
  supervisor,
} from '../support/hall.ts'
import { today } from '../support/sample-building.ts'
import { byId } from './deeds.ts'

const pause = { type: 'pause-service', serviceId: 'CIVIL-01', reason: 'out-of-stock' } as const
const resume = { type: 'resume-service', serviceId: 'CIVIL-01' } as const
const manager = person('agency-manager', 'mira', 'CIVIL')
const paused = { why: 'paused', pause: 'out-of-stock' }

it('[I1] a paused service gives no number, and says why', () => {
  const scene = given(dayOpened())
  expect(scene.when(pause, siti)).toEqual(
    accepted([{ type: 'service-paused', serviceId: 'CIVIL-01', reason: 'out-of-stock' }]),
  )
  expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)).toMatchObject({
    rejection: { code: 'service-closed', serviceId: 'CIVIL-01', reason: paused },
  })
  expect(byId(kioskView(scene.hall(), scene.now()).services, 'CIVIL-01')).toMatchObject({ open: false, reason: paused })
  expect(catalogueView(scene.hall(), scene.now(), false).agencies[0]?.services[0]).toMatchObject({ reason: paused })
  expect(issue(scene, 'CIVIL-02').number).toBe('A-001')
})

it('[I1] it pauses on a day whose hours are lifted too, and after a restart', () => {
  const scene = given(dayOpened({ lifted: true }))
  scene.must(pause, siti)
  scene.restart()
  expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)).toMatchObject({
    rejection: { reason: paused },
  })
})

it('[I1] whoever waits already is called and served', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  issue(scene, 'CIVIL-01')
  scene.must(pause, siti)
  expect(call(scene, 'counter-1', siti)).toBe('A-001')
})

it('[I1] it gives numbers again once resumed', () => {
  const scene = given(dayOpened())
  scene.must(pause, siti)
  expect(scene.when(resume, siti)).toEqual(accepted([{ type: 'service-resumed', serviceId: 'CIVIL-01' }]))
  expect(issue(scene, 'CIVIL-01').number).toBe('A-001')
  expect(scene.when(resume, siti)).toEqual(refused({ code: 'service-not-paused', serviceId: 'CIVIL-01' }))
})

it('[I1] a second pause changes nothing', () => {
  const scene = given(dayOpened())
  scene.must(pause, siti)
  expect(scene.when({ ...pause, reason: 'system-down' }, supervisor)).toEqual(accepted([]))
  expect(scene.hall().pausedServices.get('CIVIL-01')).toBe('out-of-stock')
})

it('[G3] own words of a reason lie beside the journal', () => {
  expect(given(dayOpened()).when({ ...pause, reason: 'Blangko habis sejak pagi' }, siti)).toEqual(
    accepted(
      [{ type: 'service-paused', serviceId: 'CIVIL-01', reason: 'other' }],
      [{ table: 'note', about: 'service:CIVIL-01', text: 'Blangko habis sejak pagi' }],
    ),
  )
})

describe('who may', () => {
  it.each([
    ['an officer', rina],
    ['a manager', person('agency-manager', 'm', 'TAX')],
  ])('[I1] %s of another agency does neither', (_who, actor) => {
    const scene = given(dayOpened())
    const foreign = refused({ code: 'service-of-other-agency', serviceId: 'CIVIL-01' })
    expect(scene.when(pause, actor)).toEqual(foreign)
    scene.must(pause, siti)
    expect(scene.when(resume, actor)).toEqual(foreign)
  })

  it('[I1] officers and the manager of the agency do, and a supervisor for all', () => {
    for (const actor of [siti, manager, supervisor]) {
      const scene = given(dayOpened())
      expect([scene.when(pause, actor).ok, scene.when(resume, actor).ok]).toEqual([true, true])
    }
  })

  it('[I1] there is no pause of an unknown service, nor of a day that is not open', () => {
    expect(given(dayOpened()).when({ ...pause, serviceId: 'NONE' }, supervisor)).toEqual(
      refused({ code: 'service-unknown', serviceId: 'NONE' }),
    )
    expect(given().when(pause, siti)).toEqual(refused({ code: 'day-not-open' }))
  })
})

it('[I1] a pause ends with its day, not with another opening of the same date', () => {
  const scene = given(dayOpened())
  scene.must(pause, siti)
  scene.must({ type: 'close-day' }, supervisor)
  scene.must({ type: 'open-day' }, supervisor)
  expect(scene.hall().day?.date).toBe(today)
  expect(scene.hall().pausedServices.size).toBe(1)
  scene.clockSays('2026-11-25', '09:00')
  scene.must({ type: 'open-day' }, supervisor)
  expect(scene.hall().pausedServices.size).toBe(0)
})
