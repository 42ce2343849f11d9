import { expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import { dayOpened, given, issue, issueMany, refused, supervisor } from '../support/hall.ts'
import { today } from '../support/sample-building.ts'

it('[D5] a rehearsal counts its own numbers, and the real day of the date counts on', () => {
  const scene = given(dayOpened())
  issueMany(scene, 2, 'CIVIL-01')
  scene.must({ type: 'close-day' }, supervisor)
  const rehearsed = scene.must({ type: 'open-day', rehearsal: true }, supervisor)
  expect(rehearsed).toMatchObject([{ type: 'day-opened', date: today, rehearsal: true, numbers: {} }])
  expect(issue(scene, 'CIVIL-01').number).toBe('A-001')
  scene.must({ type: 'close-day' }, supervisor)
  expect(scene.must({ type: 'open-day' }, supervisor)).toMatchObject([{ rehearsal: false, numbers: { A: 2 } }])
})

it('[D5] only a supervisor rehearses: the schedule opens real days', () => {
  const scene = given()
  expect(scene.must({ type: 'open-day' }, system)).toMatchObject([{ rehearsal: false }])
})

it('[D5] a rehearsal does not turn into the real day by opening it once more', () => {
  const scene = given(dayOpened({ rehearsal: true }))
  expect(scene.when({ type: 'open-day', rehearsal: false }, supervisor)).toEqual(refused({ code: 'day-already-open' }))
  expect(scene.when({ type: 'open-day', rehearsal: true }, supervisor)).toMatchObject({
    ok: true,
    events: [{ type: 'day-hours-lifted' }],
  })
})

it('[D5] what was given to a counter in a rehearsal, and what was paused, is gone with it', () => {
  const scene = given(dayOpened({ rehearsal: true }))
  scene.must({ type: 'assign-services', counterId: 'counter-1', serviceIds: ['TAX-01'] }, supervisor)
  scene.must({ type: 'pause-service', serviceId: 'TAX-02', reason: 'system-down' }, supervisor)
  scene.must({ type: 'close-day' }, supervisor)
  scene.must({ type: 'open-day' }, supervisor)
  const { setup, pausedServices } = scene.hall()
  expect(setup?.counters.get('counter-1')?.serviceIds).toEqual(['CIVIL-01', 'CIVIL-02'])
  expect(pausedServices.size).toBe(0)
})
