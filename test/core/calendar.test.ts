import { describe, expect, it } from 'vitest'
import type { CalendarDay } from '../../contract/building.ts'
import { system } from '../../server/core/actor.ts'
import { spansOn } from '../../server/core/hours.ts'
import { dueBySchedule } from '../../server/core/rules/day.ts'
import { catalogueView } from '../../server/core/views/catalogue.ts'
import { kioskView } from '../../server/core/views/kiosk.ts'
import { admin, dayOpened, given, issue, kiosk, momentAt, type Scene, supervisor } from '../support/hall.ts'
import { buildingWith, sampleBuilding, today } from '../support/sample-building.ts'

const holiday: CalendarDay = { date: today, name: 'Hari Guru', spans: [] }
const special: CalendarDay = {
  date: today,
  name: 'Pekan pelayanan',
  spans: [
    { open: '13:00', close: '20:00' },
    { open: '10:00', lastTicket: '11:30', close: '12:00' },
  ],
}

function withCalendar(...calendar: CalendarDay[]) {
  return buildingWith((building) => {
    building.calendar = calendar
    for (const agency of building.agencies)
      if (agency.id === 'TAX') agency.hours = { tue: [{ open: '09:00', close: '10:00' }] }
  })
}

function onDay(...calendar: CalendarDay[]): Scene {
  return given(dayOpened({ building: withCalendar(...calendar) }))
}

function ask(scene: Scene, time: string, serviceId = 'CIVIL-01', date = today) {
  scene.clockSays(date, time)
  const decision = scene.when({ type: 'issue-ticket', serviceIds: [serviceId] }, kiosk)
  if (decision.ok) return 'open'
  return decision.rejection.code === 'service-closed' ? decision.rejection.reason : decision.rejection
}

describe('holidays', () => {
  it.each(['CIVIL-01', 'TAX-01'])(
    '[D2] on a holiday %s gives no number, says which, and when it opens',
    (serviceId) => {
      const opens = serviceId === 'TAX-01' ? ['2026-12-01', '09:00'] : ['2026-11-25', '08:00']
      expect(ask(onDay(holiday), '09:30', serviceId)).toEqual({
        why: 'holiday',
        holiday: 'Hari Guru',
        opensOn: opens[0],
        opensAt: opens[1],
      })
    },
  )

  it('[I1] before the day is opened the answer is the holiday too', () => {
    const scene = given({ type: 'building-imported', building: withCalendar(holiday) })
    expect(ask(scene, '07:00')).toEqual({
      why: 'holiday',
      holiday: 'Hari Guru',
      opensOn: '2026-11-25',
      opensAt: '08:00',
    })
  })

  it('[D2] holidays that follow one another are passed over', () => {
    const more = ['2026-11-25', '2026-11-26'].map((date) => ({ date, name: 'Libur', spans: [] }))
    expect(ask(onDay(holiday, ...more), '09:00')).toMatchObject({ opensOn: '2026-11-27', opensAt: '08:00' })
  })

  it('[D2] the schedule does not open on a holiday', () => {
    const scene = given({ type: 'building-imported', building: withCalendar(holiday) })
    expect(dueBySchedule(scene.hall(), scene.now())).toBe(null)
    expect(dueBySchedule(scene.hall(), momentAt('2026-11-25', '09:00'))).toEqual({ type: 'open-day' })
  })

  it('[D1] a supervisor opens it all the same, and the hours are lifted', () => {
    const scene = given({ type: 'building-imported', building: withCalendar(holiday) })
    expect(scene.must({ type: 'open-day' }, supervisor)).toMatchObject([{ lifted: true }])
    expect(issue(scene, 'CIVIL-01').number).toBe('A-001')
  })

  it('[I1] kiosk and catalogue name the holiday of each agency and service', () => {
    const scene = onDay(holiday)
    const reason = { why: 'holiday', holiday: 'Hari Guru' }
    const closed = { open: false, reason }
    expect(kioskView(scene.hall(), scene.now()).agencies).toMatchObject([closed, closed])
    expect(catalogueView(scene.hall(), scene.now(), false).agencies[0]?.services[0]).toMatchObject(closed)
  })
})

describe('special hours', () => {
  it.each([
    ['09:30', { why: 'not-yet-open', opensOn: today, opensAt: '10:00' }],
    ['10:00', 'open'],
    ['11:30', { why: 'break', opensOn: today, opensAt: '13:00' }],
    ['12:30', { why: 'break', opensOn: today, opensAt: '13:00' }],
    ['19:59', 'open'],
    ['20:00', { why: 'closed-today', opensOn: '2026-11-25', opensAt: '08:00' }],
  ])('[D2] at %s they hold instead of the weekday’s', (time, answer) => {
    expect(ask(onDay(special), time)).toEqual(answer)
  })

  it('[D2] they are the whole building’s: for an agency with hours of its own too', () => {
    expect([ask(onDay(special), '09:30', 'TAX-01'), ask(onDay(special), '19:00', 'TAX-01')]).toMatchObject([
      { why: 'not-yet-open', opensAt: '10:00' },
      'open',
    ])
  })

  it('[D2] a Saturday may be opened', () => {
    const saturday = { date: '2026-11-28', name: 'Sabtu melayani', spans: [{ open: '09:00', close: '12:00' }] }
    const scene = given({ type: 'building-imported', building: withCalendar(saturday) })
    expect(dueBySchedule(scene.hall(), momentAt('2026-11-28', '09:00'))).toEqual({ type: 'open-day' })
    expect(
      ask(given({ type: 'building-imported', building: withCalendar(saturday) }), '16:00', 'CIVIL-01', '2026-11-27'),
    ).toMatchObject({ opensOn: '2026-11-28', opensAt: '09:00' })
  })

  it('[D2] the schedule opens and closes by them', () => {
    const building = withCalendar(special)
    const scene = given({ type: 'building-imported', building })
    expect(dueBySchedule(scene.hall(), momentAt(today, '09:30'))).toBe(null)
    scene.clockSays(today, '10:00')
    scene.must({ type: 'open-day' }, system)
    expect(dueBySchedule(scene.hall(), momentAt(today, '19:59'))).toBe(null)
    expect(dueBySchedule(scene.hall(), momentAt(today, '20:00'))).toEqual({ type: 'close-day' })
  })

  it('[D2] other dates are as they were', () => {
    expect(ask(onDay({ ...special, date: '2026-11-25' }), '09:00')).toBe('open')
  })

  it('[D2] a calendar that is saved on the day holds at once', () => {
    const scene = given(dayOpened())
    scene.must({ type: 'save-calendar', days: [holiday] }, admin)
    expect(ask(scene, '09:00')).toMatchObject({ why: 'holiday' })
    scene.restart()
    expect(ask(scene, '09:00')).toMatchObject({ why: 'holiday' })
    scene.must({ type: 'save-calendar', days: [] }, admin)
    expect(ask(scene, '09:00')).toBe('open')
  })
})

describe('whose hours', () => {
  const tuesday = { date: today, weekday: 'tue' as const }
  const own = { tue: [{ open: '09:00', close: '10:00' }] }

  it('[D2] spans of a date are the calendar’s, earliest first, else those of the weekday', () => {
    expect(spansOn(withCalendar(special), own, tuesday).map(({ open }) => open)).toEqual(['10:00', '13:00'])
    expect(spansOn(withCalendar(holiday), own, tuesday)).toEqual([])
    expect(spansOn(sampleBuilding, own, tuesday)).toEqual(own.tue)
    expect(spansOn(sampleBuilding, own, { ...tuesday, weekday: 'wed' })).toEqual([])
  })

  it('[D2] a break of the whole building is a gap in its hours: on Friday nobody gets a number after prayer', () => {
    expect(ask(given(dayOpened({ date: '2026-11-27' })), '11:30', 'CIVIL-01', '2026-11-27')).toMatchObject({
      why: 'closed-today',
      opensOn: '2026-11-30',
    })
  })
})
