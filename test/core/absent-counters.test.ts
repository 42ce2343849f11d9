import { describe, expect, it } from 'vitest'
import type { Building, Counter } from '../../contract/building.ts'
import { absentCounters } from '../../server/core/absent-counters.ts'
import { alertsOf } from '../../server/core/views/alerts.ts'
import { boardView } from '../../server/core/views/board.ts'
import { dayOpened, given, momentAt, open, type Scene, siti, supervisor } from '../support/hall.ts'
import { today } from '../support/sample-building.ts'
import { withCounter } from './deeds.ts'

/** Counter 1 is expected from 08:00 to 12:00 and from 13:00 to 15:00; nobody says when the others are. */
const hours: Counter['hours'] = {
  tue: [
    { open: '13:00', close: '15:00' },
    { open: '08:00', close: '12:00' },
  ],
}
const expected = (change: Partial<Counter> = {}): Building => withCounter('counter-1', { hours, ...change })

function onDay(building: Building = expected()): Scene {
  return given(dayOpened({ building }))
}
const absentAt = (scene: Scene, time: string) =>
  absentCounters(scene.hall(), momentAt(today, time)).map(({ counter, since }) => `${counter.number} ${since}`)

describe('a counter that should be open and is not', () => {
  it.each([
    ['08:09', []],
    ['08:10', ['1 08:00']],
    ['11:59', ['1 08:00']],
    ['12:00', []],
    ['13:09', []],
    ['13:10', ['1 13:00']],
    ['15:00', []],
  ])('[K3] at %s: %o, ten minutes after its hours begin', (time, absent) => {
    expect(absentAt(onDay(), time)).toEqual(absent)
  })

  it('[K3] one without hours of its own is never missed', () => {
    expect(absentAt(given(dayOpened()), '10:00')).toEqual([])
  })

  it('[K3] an open one is there, and so is one on a break', () => {
    const scene = onDay()
    open(scene, 'counter-1', siti)
    expect(absentAt(scene, '10:00')).toEqual([])
    scene.must({ type: 'pause-counter', counterId: 'counter-1' }, siti)
    expect(absentAt(scene, '10:00')).toEqual([])
  })

  it('[K3] one that has closed until a time is missed from then on', () => {
    const scene = onDay()
    open(scene, 'counter-1', siti)
    scene.must({ type: 'close-counter', counterId: 'counter-1', backAt: '10:00' }, siti)
    expect([absentAt(scene, '09:59'), absentAt(scene, '10:00')]).toEqual([[], ['1 08:00']])
  })

  it('[K3] one that has closed for good within its hours is missed', () => {
    const scene = onDay()
    open(scene, 'counter-1', siti)
    scene.must({ type: 'close-counter', counterId: 'counter-1' }, siti)
    expect(absentAt(scene, '09:30')).toEqual(['1 08:00'])
  })

  it('[K3] a building may wait longer', () => {
    const building = expected()
    building.limits = { ...building.limits, absentMinutes: 60 }
    expect([absentAt(onDay(building), '08:59'), absentAt(onDay(building), '09:00')]).toEqual([[], ['1 08:00']])
  })

  it('[K3] nobody is missed while the day is not open', () => {
    const scene = onDay()
    scene.must({ type: 'close-day' }, supervisor)
    expect(absentAt(scene, '10:00')).toEqual([])
    expect(absentAt(given({ type: 'building-imported', building: expected() }), '10:00')).toEqual([])
  })

  it('[D2] on a holiday nobody is expected; on a day of special hours, within them', () => {
    const holiday = { ...expected(), calendar: [{ date: today, name: 'Libur', spans: [] }] }
    const later = { date: today, name: 'Siang saja', spans: [{ open: '13:30', close: '15:00' }] }
    expect(absentAt(onDay(holiday), '10:00')).toEqual([])
    const special = { ...expected(), calendar: [later] }
    expect([absentAt(onDay(special), '13:10'), absentAt(onDay(special), '13:40')]).toEqual([[], ['1 13:30']])
  })
})

it('[K3] it stands on the supervisor’s board and on the public one', () => {
  const scene = onDay()
  const moment = momentAt(today, '09:00')
  expect(alertsOf(scene.hall(), moment, false)).toEqual([
    { kind: 'counter-absent', counter: 1, agency: 'Dukcapil', since: '08:00' },
  ])
  expect(boardView(scene.hall(), moment).absent).toEqual([{ counter: 1, agency: 'Dukcapil', since: '08:00' }])
})
