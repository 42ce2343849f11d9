import { describe, expect, it } from 'vitest'
import type { Hours, Span } from '../../contract/building.ts'
import type { EventOf } from '../../contract/events.ts'
import { system } from '../../server/core/actor.ts'
import { byHours, openingOf } from '../../server/core/hours.ts'
import { minuteOf } from '../../server/core/time-of-day.ts'
import { kioskView } from '../../server/core/views/kiosk.ts'
import {
  accepted,
  call,
  dayOpened,
  given,
  issue,
  issueMany,
  kiosk,
  momentAt,
  open,
  refused,
  type Scene,
  serve,
  siti,
  supervisor,
} from '../support/hall.ts'
import { buildingWith, sampleBuilding, today } from '../support/sample-building.ts'

/** What the kiosk is answered at a time of today: a number, or why not. */
function ask(scene: Scene, time: string, serviceId = 'CIVIL-01', date = today) {
  scene.clockSays(date, time)
  const decision = scene.when({ type: 'issue-ticket', serviceIds: [serviceId] }, kiosk)
  if (decision.ok) return 'open'
  return decision.rejection.code === 'service-closed' ? decision.rejection.reason : decision.rejection
}

describe('open or why not', () => {
  const tomorrow = { opensOn: '2026-11-25', opensAt: '08:00' }

  it.each([
    ['07:59', { why: 'not-yet-open', opensOn: today, opensAt: '08:00' }],
    ['08:00', 'open'],
    ['11:59', 'open'],
    ['12:00', { why: 'break', opensOn: today, opensAt: '13:00' }],
    ['12:59', { why: 'break', opensOn: today, opensAt: '13:00' }],
    ['13:00', 'open'],
    ['14:59', 'open'],
    ['15:00', { why: 'last-ticket-passed', ...tomorrow }],
    ['15:29', { why: 'last-ticket-passed', ...tomorrow }],
    ['15:30', { why: 'closed-today', ...tomorrow }],
  ])('[I1] at %s the answer is %o', (time, answer) => {
    expect(ask(given(dayOpened()), time)).toEqual(answer)
  })

  it('[I1] the answer names the service, and nothing happens', () => {
    const scene = given(dayOpened())
    scene.clockSays(today, '07:30')
    expect(scene.when({ type: 'issue-ticket', serviceIds: ['TAX-01'] }, kiosk)).toEqual(
      refused({
        code: 'service-closed',
        serviceId: 'TAX-01',
        reason: { why: 'not-yet-open', opensOn: today, opensAt: '08:00' },
      }),
    )
    expect(scene.hall().tickets.size).toBe(0)
  })

  it.each([
    ['07:00', today, { opensOn: today, opensAt: '08:00' }],
    ['12:30', today, { opensOn: today, opensAt: '13:00' }],
    ['16:00', today, tomorrow],
    ['16:00', '2026-11-27', { opensOn: '2026-11-30', opensAt: '08:00' }],
    ['09:00', '2026-11-29', { opensOn: '2026-11-30', opensAt: '08:00' }],
  ])('[I1] before a day was opened, at %s of %s, the answer is when it will be', (time, date, opens) => {
    expect(ask(given(), time, 'CIVIL-01', date)).toEqual({ why: 'day-not-open', ...opens })
  })

  it('[I1] a day that is closed gives no number, and the next date is not yet open', () => {
    const scene = given(dayOpened())
    scene.must({ type: 'close-day' }, supervisor)
    expect(ask(scene, '16:00')).toEqual({ why: 'day-not-open', ...tomorrow })
    expect(ask(scene, '07:00', 'CIVIL-01', '2026-11-25')).toEqual({ why: 'day-not-open', ...tomorrow })
  })

  it('[I1] a day that was left open gives no number on the next date', () => {
    expect(ask(given(dayOpened({ lifted: true })), '09:00', 'CIVIL-01', '2026-11-25')).toMatchObject({
      why: 'day-not-open',
    })
  })

  it('[I1] where no day of the week is open, the answer knows no opening', () => {
    const building = buildingWith((each) => {
      each.hours = {}
    })
    expect(ask(given(dayOpened({ building })), '09:00')).toEqual({ why: 'closed-today' })
  })

  it('[I1] a service that opens on one weekday opens again a week later', () => {
    expect(byHours(sampleBuilding, { tue: [{ open: '08:00', close: '09:00' }] }, momentAt(today, '10:00'))).toEqual({
      open: false,
      reason: { why: 'closed-today', opensOn: '2026-12-01', opensAt: '08:00' },
    })
  })

  it('[I1] spans count in order of time, however they are written', () => {
    const spans: Span[] = [
      { open: '13:00', close: '15:00' },
      { open: '08:00', close: '12:00' },
    ]
    expect(byHours(sampleBuilding, { tue: spans }, momentAt(today, '07:00'))).toMatchObject({
      reason: { why: 'not-yet-open', opensAt: '08:00' },
    })
    expect(minuteOf('13:05')).toBe(785)
  })

  it('[D1] a day whose hours are lifted gives numbers at any time', () => {
    const scene = given(dayOpened({ lifted: true }))
    expect(['00:00', '07:00', '12:30', '15:10', '23:59'].map((time) => ask(scene, time))).toEqual(
      Array.from({ length: 5 }, () => 'open'),
    )
  })
})

describe('whose hours', () => {
  const only = (open: string, close: string): Hours => ({ tue: [{ open, close }] })
  const building = buildingWith(({ agencies, services }) => {
    for (const agency of agencies) if (agency.id === 'TAX') agency.hours = only('10:00', '11:00')
    for (const service of services) if (service.id === 'TAX-02') service.hours = only('12:00', '13:00')
  })

  it.each([
    ['CIVIL-01', ['09:30']],
    ['TAX-01', ['10:30']],
    ['TAX-02', ['12:30']],
  ])('[D2] %s is open by its own hours, else its agency’s, else the building’s: at %s', (serviceId, open) => {
    const scene = given(dayOpened({ building }))
    const times = ['09:30', '10:30', '12:30'].filter((time) => serviceId !== 'CIVIL-01' || time !== '10:30')
    expect(times.filter((time) => ask(scene, time, serviceId) === 'open')).toEqual(open)
  })

  it('[D2] a weekday that the own hours leave out is closed, whatever the building says', () => {
    const scene = given(dayOpened({ building, date: '2026-11-25' }))
    expect(ask(scene, '09:30', 'TAX-01', '2026-11-25')).toEqual({
      why: 'closed-today',
      opensOn: '2026-12-01',
      opensAt: '10:00',
    })
    expect(ask(scene, '09:30', 'CIVIL-01', '2026-11-25')).toBe('open')
  })

  it('[I1] the kiosk is told of each service and agency what a visitor would be told', () => {
    const scene = given(dayOpened({ building }))
    const { agencies, services } = kioskView(scene.hall(), momentAt(today, '10:30'))
    expect(services.map(({ id, open }) => [id, open])).toEqual([
      ['CIVIL-01', true],
      ['CIVIL-02', true],
      ['TAX-01', true],
      ['TAX-02', false],
    ])
    expect(agencies.map(({ id, open }) => [id, open])).toEqual([
      ['CIVIL', true],
      ['TAX', true],
    ])
    const early = kioskView(scene.hall(), momentAt(today, '07:00'))
    expect(early.agencies).toMatchObject([{ reason: { opensAt: '08:00' } }, { reason: { opensAt: '10:00' } }])
  })
})

describe('who asks for what', () => {
  const firstIssued: EventOf<'ticket-issued'> = {
    type: 'ticket-issued',
    ticketId: '3',
    number: 'A-001',
    prefix: 'A',
    serviceIds: ['CIVIL-01'],
    class: 'regular',
    ahead: 0,
    language: 'id',
  }

  it('[I1] an unknown service has no numbers', () => {
    expect(ask(given(dayOpened()), '09:00', 'NONE-01')).toEqual({ code: 'service-unknown', serviceId: 'NONE-01' })
  })

  it('[I5] the journal holds the class; the category lies beside it', () => {
    const scene = given(dayOpened())
    const command = { serviceIds: ['CIVIL-01'], priority: 'pregnant' as const, language: 'en' as const }
    expect(scene.when({ type: 'issue-ticket', ...command }, kiosk)).toEqual(
      accepted(
        [{ ...firstIssued, class: 'priority', language: 'en' }],
        [{ table: 'priority-category', ticketId: '3', category: 'pregnant' }],
      ),
    )
    expect(JSON.stringify(scene.records)).not.toContain('pregnant')
  })

  it('[I5] a regular ticket leaves nothing beside the journal, and its slip is Indonesian unless asked otherwise', () => {
    expect(given(dayOpened()).when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)).toEqual(
      accepted([firstIssued]),
    )
  })

  it('[P1] a ticket’s id is the seq of its record', () => {
    const scene = given(dayOpened())
    const { id, arrival } = issue(scene, 'CIVIL-01')
    expect([id, arrival]).toEqual([String(scene.records.at(-1)?.seq), scene.records.at(-1)?.seq])
  })

  it('[I1] a newcomer is told how many are called before, by class', () => {
    const scene = given(dayOpened())
    issueMany(scene, 4, 'CIVIL-01')
    expect(scene.records.slice(2).map(({ event }) => event)).toMatchObject([0, 1, 2, 3].map((ahead) => ({ ahead })))
    const told = (priority?: 'elderly') => {
      issue(scene, 'CIVIL-01', priority)
      return scene.records.at(-1)?.event
    }
    expect(told('elderly')).toMatchObject({ ahead: 0 })
    expect(told('elderly')).toMatchObject({ ahead: 1 })
    expect(told('elderly')).toMatchObject({ ahead: 3 })
    expect(told()).toMatchObject({ ahead: 7 })
  })

  it('[I1] whoever is called or served is not among the people before', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    issueMany(scene, 3, 'CIVIL-01')
    serve(scene, 'counter-1', siti)
    call(scene, 'counter-1', siti)
    issue(scene, 'CIVIL-01')
    expect(scene.records.at(-1)?.event).toMatchObject({ ahead: 1 })
  })

  it('[I1] visitors of services that no counter shares are not before one another', () => {
    const scene = given(dayOpened({ building: buildingWith(({ counters }) => counters.splice(3)) }))
    issueMany(scene, 3, 'CIVIL-01')
    issue(scene, 'TAX-01')
    expect(scene.records.at(-1)?.event).toMatchObject({ ahead: 0 })
  })

  it('[I1] opening is the same for the schedule: a service of an opened day is open', () => {
    const scene = given()
    scene.must({ type: 'open-day' }, system)
    const opened = dayOpened().building.services.map((service) => openingOf(scene.hall(), service, scene.now()))
    expect(opened).toEqual(opened.map(() => ({ open: true })))
  })
})
