import { describe, expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import { openingOf } from '../../server/core/hours.ts'
import { dueBySchedule } from '../../server/core/rules/day.ts'
import {
  admin,
  dayOpened,
  given,
  heldAt,
  issue,
  momentAt,
  open,
  refused,
  type Scene,
  serve,
  serveAll,
  siti,
  supervisor,
} from '../support/hall.ts'
import { buildingWith, today } from '../support/sample-building.ts'

/** What the schedule does at a time of day: `open-day`, `close-day` or `null`. */
function dueAt(scene: Scene, time: string, date = today): string | null {
  return dueBySchedule(scene.hall(), momentAt(date, time))?.type ?? null
}

/** Does what is due until nothing is, as a server does, five times at most: the commands. */
function runSchedule(scene: Scene, most = 5): string[] {
  const due = dueBySchedule(scene.hall(), scene.now())
  if (!due || most === 0) return []
  scene.must(due, system)
  return [due.type, ...runSchedule(scene, most - 1)]
}

const eveningTax = buildingWith((building) => {
  for (const agency of building.agencies)
    if (agency.id === 'TAX') agency.hours = { tue: [{ open: '07:00', close: '18:00' }] }
})

describe('opening', () => {
  it.each([
    ['07:59', null],
    ['08:00', 'open-day'],
    ['11:59', 'open-day'],
    ['12:00', null],
    ['12:59', null],
    ['13:00', 'open-day'],
    ['15:29', 'open-day'],
    ['15:30', null],
  ])('[D1] a building that is not open yet at %s: %s', (time, due) => {
    expect(dueAt(given(), time)).toBe(due)
  })

  it('[D1] a weekday without hours stays closed', () => {
    expect(dueAt(given(), '09:00', '2026-11-28')).toBe(null)
  })

  it('[D1] the earliest agency opens the day', () => {
    const scene = given({ type: 'building-imported', building: eveningTax })
    expect([dueAt(scene, '06:59'), dueAt(scene, '07:00')]).toEqual([null, 'open-day'])
  })

  it('[D1] the hours of one service open the day', () => {
    const building = buildingWith(({ services }) => {
      for (const service of services)
        if (service.id === 'TAX-02') service.hours = { tue: [{ open: '06:00', close: '07:00' }] }
    })
    expect(dueAt(given({ type: 'building-imported', building }), '06:30')).toBe('open-day')
  })

  it('[D5] a rehearsal that is over does not keep the real day from opening', () => {
    const scene = given()
    scene.must({ type: 'open-day', rehearsal: true }, supervisor)
    expect(scene.when({ type: 'open-day' }, supervisor)).toEqual(refused({ code: 'day-already-open' }))
    scene.must({ type: 'close-day' }, supervisor)
    expect(dueAt(scene, '09:00')).toBe('open-day')
  })

  it('[D5] a rehearsal does not begin on an open day', () => {
    const scene = given(dayOpened())
    expect(scene.when({ type: 'open-day', rehearsal: true }, supervisor)).toEqual(refused({ code: 'day-already-open' }))
  })

  it('[D1] a day is opened once, and not again after a supervisor closed it', () => {
    const scene = given()
    expect(runSchedule(scene)).toEqual(['open-day'])
    expect(dueAt(scene, '09:00')).toBe(null)
    scene.must({ type: 'close-day' }, supervisor)
    expect(dueAt(scene, '13:00')).toBe(null)
  })

  it('[D1] the next date is opened after a closed day', () => {
    const scene = given(dayOpened())
    scene.must({ type: 'close-day' }, supervisor)
    expect([dueAt(scene, '07:59', '2026-11-25'), dueAt(scene, '08:00', '2026-11-25')]).toEqual([null, 'open-day'])
  })

  it.each(['07:00', '10:00'])(
    '[I1] after a day was opened and closed by %s, an opening is promised for today only if the schedule makes it',
    (time) => {
      const scene = given()
      scene.clockSays(today, time)
      scene.must({ type: 'open-day' }, supervisor)
      scene.must({ type: 'close-day' }, supervisor)
      const service = dayOpened().building.services[0]
      const opening = service && openingOf(scene.hall(), service, scene.now())
      const { opensOn, opensAt } = opening?.open === false ? opening.reason : {}
      expect({ opensOn, opensAt }).not.toEqual({})
      expect(dueAt(scene, opensAt ?? '', opensOn)).toBe('open-day')
    },
  )
})

describe('closing', () => {
  it('[D3] an empty day is closed at closing time, not before', () => {
    const scene = given(dayOpened())
    expect([dueAt(scene, '12:30'), dueAt(scene, '15:29'), dueAt(scene, '15:30')]).toEqual([null, null, 'close-day'])
  })

  it('[D3] while somebody waits or is served the day stays open, until they are done', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    issue(scene, 'CIVIL-01')
    expect(dueAt(scene, '15:30')).toBe(null)
    serve(scene, 'counter-1', siti)
    expect(dueAt(scene, '16:00')).toBe(null)
    scene.must({ type: 'finish-serving', ticketId: heldAt(scene, 'counter-1'), outcome: 'done' }, siti)
    expect(dueAt(scene, '16:00')).toBe('close-day')
  })

  it('[D3] whoever still waits, the day is closed three hours after closing time', () => {
    const scene = given(dayOpened())
    issue(scene, 'CIVIL-01')
    expect([dueAt(scene, '18:29'), dueAt(scene, '18:30')]).toEqual([null, 'close-day'])
  })

  it('[D3] a building may wait less long', () => {
    const building = buildingWith(({ limits }) => {
      limits.closeAfterHours = 1
    })
    const scene = given(dayOpened({ building }))
    issue(scene, 'CIVIL-01')
    expect([dueAt(scene, '16:29'), dueAt(scene, '16:30')]).toEqual([null, 'close-day'])
  })

  it('[D3] the latest agency decides when the day closes', () => {
    const scene = given(dayOpened({ building: eveningTax }))
    expect([dueAt(scene, '15:30'), dueAt(scene, '17:59'), dueAt(scene, '18:00')]).toEqual([null, null, 'close-day'])
  })

  it('[D3] an agency that ends early does not end the day', () => {
    const building = buildingWith(({ agencies }) => {
      for (const agency of agencies) agency.hours = { tue: [{ open: '08:00', close: '10:00' }] }
    })
    const scene = given(dayOpened({ building }))
    expect([dueAt(scene, '10:00'), dueAt(scene, '15:29'), dueAt(scene, '15:30')]).toEqual([null, null, 'close-day'])
  })

  it('[D1] a day whose hours are lifted is not closed on its own date', () => {
    const scene = given(dayOpened({ lifted: true }))
    expect(dueAt(scene, '23:59')).toBe(null)
  })

  it.each([
    ['02:00', ['close-day']],
    ['08:00', ['close-day', 'open-day']],
  ])('[D1] a day left open is closed at the start at %s of the next date', (time, done) => {
    const scene = given(dayOpened({ lifted: true }))
    issue(scene, 'CIVIL-01')
    scene.clockSays('2026-11-25', time)
    expect(runSchedule(scene)).toEqual(done)
    expect(scene.records.find(({ event }) => event.type === 'day-closed')?.event).toMatchObject({ reason: 'left-open' })
  })
})

it('[D3] a holiday that is entered on an open day sends nobody home: it closes when nobody is there any more', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  issue(scene, 'CIVIL-01')
  scene.must({ type: 'save-calendar', days: [{ date: today, name: 'Libur', spans: [] }] }, admin)
  expect(dueBySchedule(scene.hall(), scene.now())).toBe(null)
  serveAll(scene)
  expect(dueBySchedule(scene.hall(), scene.now())).toEqual({ type: 'close-day' })
})
