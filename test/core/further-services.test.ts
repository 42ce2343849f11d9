import { expect, it } from 'vitest'
import { hallView } from '../../server/core/views/hall.ts'
import {
  accepted,
  admin,
  budi,
  call,
  dayOpened,
  given,
  issue,
  open,
  refused,
  rina,
  serve,
  siti,
  supervisor,
} from '../support/hall.ts'
import { sampleBuilding } from '../support/sample-building.ts'
import { byId, seenAt, withCalled, withWaiting } from './deeds.ts'

const assign = (...serviceIds: string[]) => ({ type: 'assign-services', counterId: 'counter-1', serviceIds }) as const

it('[K4] a counter serves a service of another agency too, from its next call', () => {
  const scene = withCalled(1)
  issue(scene, 'TAX-01')
  expect(scene.when(assign('TAX-01'), supervisor)).toEqual(
    accepted([{ type: 'services-assigned', counterId: 'counter-1', serviceIds: ['TAX-01'] }]),
  )
  expect(scene.hall().tickets.get('4')?.state).toBe('called')
  expect(seenAt(scene).waiting.regular.count).toBe(1)
  scene.must({ type: 'return-ticket', ticketId: '4' }, siti)
  expect([serve(scene, 'counter-1', siti), serve(scene, 'counter-1', siti)]).toEqual(['A-001', 'B-001'])
})

it('[K4] its own services stay, and the console lists all of them', () => {
  const scene = withWaiting(0)
  scene.must(assign('TAX-01', 'CIVIL-01', 'TAX-01'), supervisor)
  expect(scene.records.at(-1)?.event).toMatchObject({ serviceIds: ['TAX-01', 'CIVIL-01'] })
  const services = ['CIVIL-01', 'CIVIL-02', 'TAX-01']
  expect(seenAt(scene).counter.services.map(({ id }) => id)).toEqual(services)
  const [first, second] = hallView(scene.hall(), scene.now(), false).counters
  expect(first).toMatchObject({ serviceIds: services, furtherServiceIds: ['TAX-01', 'CIVIL-01'] })
  expect(second?.furtherServiceIds).toEqual([])
})

it('[K4] a new list takes the place of the one before; an empty one ends it', () => {
  const scene = withWaiting(0)
  issue(scene, 'TAX-01')
  scene.must(assign('TAX-02'), supervisor)
  expect(call(scene, 'counter-1', siti)).toBe(null)
  scene.must(assign('TAX-01'), supervisor)
  scene.must(assign(), supervisor)
  expect(call(scene, 'counter-1', siti)).toBe(null)
  expect(hallView(scene.hall(), scene.now(), false).counters[0]?.serviceIds).toEqual(['CIVIL-01', 'CIVIL-02'])
})

it('[K4] it holds for the day: not for the building, nor for the next day', () => {
  const scene = withWaiting(0)
  scene.must(assign('TAX-01'), supervisor)
  scene.restart()
  expect(seenAt(scene).counter.services).toHaveLength(3)
  expect(byId(scene.hall().setup?.building.counters ?? [], 'counter-1').serviceIds).toEqual(['CIVIL-01', 'CIVIL-02'])
  scene.must({ type: 'close-day' }, supervisor)
  scene.must({ type: 'open-day' }, supervisor)
  expect(seenAt(scene).counter.services).toHaveLength(3)
  scene.clockSays('2026-11-25', '09:00')
  expect(scene.must({ type: 'open-day' }, supervisor)).toMatchObject([
    { type: 'day-closed' },
    { type: 'day-opened', building: sampleBuilding },
  ])
  expect(seenAt(scene).counter.services).toHaveLength(2)
})

it('[K4] saving the set-up of the day does not take it away', () => {
  const scene = withWaiting(0)
  scene.must(assign('TAX-01'), supervisor)
  scene.must({ type: 'save-building', notices: ['Baru'] }, admin)
  expect(seenAt(scene).counter.services).toHaveLength(3)
})

it('[K4] visitors of both services stand in one line then, and are told so', () => {
  const scene = withWaiting(2)
  scene.must(assign('TAX-01'), supervisor)
  issue(scene, 'TAX-01')
  expect(scene.records.at(-1)?.event).toMatchObject({ type: 'ticket-issued', ahead: 2 })
})

it('[K4] who may: a supervisor, for a known counter and known services, on an open day', () => {
  const scene = withWaiting(0)
  open(scene, 'counter-2', budi)
  open(scene, 'counter-3', rina)
  expect(scene.when(assign('NONE'), supervisor)).toEqual(refused({ code: 'service-unknown', serviceId: 'NONE' }))
  expect(scene.when({ ...assign('TAX-01'), counterId: 'counter-9' }, supervisor)).toEqual(
    refused({ code: 'counter-unknown' }),
  )
  const closed = given(dayOpened())
  closed.must({ type: 'close-day' }, supervisor)
  expect(closed.when(assign('TAX-01'), supervisor)).toEqual(refused({ code: 'day-not-open' }))
})
