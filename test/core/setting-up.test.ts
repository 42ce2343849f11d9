import { describe, expect, it } from 'vitest'
import type { Agency, CalendarDay, Counter, Hours, Service } from '../../contract/building.ts'
import type { SetupProblem } from '../../contract/rejections.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { accepted, admin, dayOpened, given, refused } from '../support/hall.ts'
import { sampleBuilding, today } from '../support/sample-building.ts'
import { byId } from './deeds.ts'

const agency = (change: Partial<Agency> = {}): ReadyCommand => ({
  type: 'save-agency',
  agency: { ...byId(sampleBuilding.agencies, 'CIVIL'), ...change },
})
const service = (change: Partial<Service> = {}): ReadyCommand => ({
  type: 'save-service',
  service: { ...byId(sampleBuilding.services, 'CIVIL-01'), ...change },
})
const counter = (change: Partial<Counter> = {}): ReadyCommand => ({
  type: 'save-counter',
  counter: { ...byId(sampleBuilding.counters, 'counter-1'), ...change },
})
const hours = (week: Hours): ReadyCommand => ({ type: 'save-building', hours: week })
const calendar = (...days: CalendarDay[]): ReadyCommand => ({ type: 'save-calendar', days })
const dated = (date: string, spans: CalendarDay['spans'] = []) => ({ date, name: 'Libur', spans })

const night = [{ open: '22:00', close: '02:00' }]

describe('what is wrong with a set-up', () => {
  it.each<[problem: SetupProblem, where: string, command: ReadyCommand]>([
    ['hours-cross-midnight', 'tue', hours({ tue: night })],
    ['hours-cross-midnight', 'mon', hours({ mon: [{ open: '08:00', close: '08:00' }] })],
    ['hours-cross-midnight', 'fri', agency({ hours: { mon: [], fri: night } })],
    ['hours-cross-midnight', 'wed', service({ hours: { wed: night } })],
    ['hours-cross-midnight', 'sun', counter({ hours: { sun: night } })],
    ['hours-cross-midnight', today, calendar(dated(today, night))],
    [
      'hours-overlap',
      'tue',
      hours({
        tue: [
          { open: '11:59', close: '15:00' },
          { open: '08:00', close: '12:00' },
        ],
      }),
    ],
    ['last-ticket-outside', 'tue', hours({ tue: [{ open: '08:00', lastTicket: '08:00', close: '12:00' }] })],
    ['last-ticket-outside', 'tue', hours({ tue: [{ open: '08:00', lastTicket: '12:01', close: '12:00' }] })],
    ['date-unknown', '2026-02-29', calendar(dated('2026-02-29'))],
    ['date-unknown', '2026-04-31', calendar(dated('2026-04-31'))],
    ['date-unknown', '2026-13-01', calendar(dated('2026-13-01'))],
    ['date-unknown', '2026-01-00', calendar(dated('2026-01-00'))],
    ['date-unknown', '2100-02-29', calendar(dated('2100-02-29'))],
    ['date-twice', today, calendar(dated(today), dated('2026-12-25'), dated(today))],
    ['prefix-taken', 'B', agency({ prefix: 'B' })],
    ['prefix-taken', 'B', agency({ id: 'NEW', prefix: 'B' })],
    ['prefix-misread', 'O', agency({ id: 'NEW', prefix: 'O' })],
    ['prefix-misread', 'AI', agency({ id: 'NEW', prefix: 'AI' })],
    ['in-use', 'A', agency({ prefix: 'C' })],
    ['zone-unknown', 'Z', agency({ zone: 'Z' })],
    ['zone-unknown', 'Z', counter({ zone: 'Z' })],
    ['paper-roll-empty', 'A', agency({ paperRoll: { from: 950, to: 949 } })],
    ['agency-unknown', 'NONE', service({ agencyId: 'NONE' })],
    ['agency-unknown', 'NONE', counter({ agencyId: 'NONE' })],
    ['service-unknown', 'NONE', service({ prerequisites: ['CIVIL-02', 'NONE'] })],
    ['service-unknown', 'NONE', counter({ serviceIds: ['CIVIL-01', 'NONE'] })],
    ['prerequisite-circle', 'CIVIL-01', service({ prerequisites: ['CIVIL-01'] })],
    [
      'quota-unordered',
      'CIVIL-01',
      service({
        quota: [
          { from: '10:00', places: 1 },
          { from: '10:00', places: 1 },
        ],
      }),
    ],
    ['quota-unordered', 'CIVIL-01', service({ quota: [{ from: '10:00', places: 1 }, { places: 1 }] })],
    ['number-taken', '2', counter({ number: 2 })],
    ['number-taken', '4', counter({ id: 'counter-9', number: 4 })],
  ])('[G6] %s at %s', (problem, where, command) => {
    const scene = given(dayOpened())
    expect(scene.when(command, admin)).toEqual(refused({ code: 'setup-invalid', problem, where }))
    expect(scene.hall().seq).toBe(2)
  })

  it('[J2] a circle of prerequisites over other services', () => {
    const scene = given(dayOpened())
    const needing = (id: string, ...prerequisites: string[]): ReadyCommand => ({
      type: 'save-service',
      service: { ...byId(sampleBuilding.services, id), prerequisites },
    })
    scene.must(needing('CIVIL-02', 'CIVIL-01'), admin)
    scene.must(needing('TAX-01', 'CIVIL-02', 'CIVIL-01'), admin)
    expect(scene.when(needing('CIVIL-01', 'TAX-01'), admin)).toEqual(
      refused({ code: 'setup-invalid', problem: 'prerequisite-circle', where: 'CIVIL-01' }),
    )
    expect(scene.when(needing('TAX-02', 'TAX-01'), admin).ok).toBe(true)
  })

  it('[B4] a printer that the building does not have', () => {
    expect(given().when({ type: 'save-building', deskPrinter: 'printer-9' }, admin)).toEqual(
      refused({ code: 'printer-unknown' }),
    )
  })
})

describe('what is right', () => {
  it.each<[what: string, command: ReadyCommand]>([
    [
      'hours that touch',
      hours({
        tue: [
          { open: '08:00', close: '12:00' },
          { open: '12:00', close: '15:00' },
        ],
      }),
    ],
    ['a last ticket at the close', hours({ tue: [{ open: '08:00', lastTicket: '12:00', close: '12:00' }] })],
    ['29 February of a leap year', calendar(dated('2028-02-29'))],
    ['29 February of 2000', calendar(dated('2000-02-29'))],
    ['the 31st of December', calendar(dated('2026-12-31'))],
    ['a paper roll of one number', agency({ paperRoll: { from: 900, to: 900 } })],
    [
      'waves in their order',
      service({ quota: [{ places: 5 }, { from: '10:00', places: 5 }, { from: '13:00', places: 5 }] }),
    ],
    [
      'a wave from midnight after one from the opening',
      service({ quota: [{ places: 1 }, { from: '00:00', places: 1 }] }),
    ],
    ['a prerequisite of another agency', service({ prerequisites: ['TAX-01'] })],
    ['an agency with a new letter', agency({ id: 'NEW', prefix: 'C' })],
    ['a counter with a free number', counter({ id: 'counter-9', number: 9 })],
  ])('[G6] %s', (_what, command) => {
    expect(given(dayOpened()).when(command, admin)).toMatchObject({ ok: true, side: [] })
  })
})

describe('what is saved holds at once', () => {
  it('[G6] hours, notices, limits and the desk’s printer; what is left out stays', () => {
    const scene = given(dayOpened())
    const { hours: before, limits } = sampleBuilding
    expect(scene.when({ type: 'save-building', notices: ['Baru'], limits: { undoSeconds: 20 } }, admin)).toEqual(
      accepted([{ type: 'building-saved', hours: before, notices: ['Baru'], limits: { ...limits, undoSeconds: 20 } }]),
    )
    scene.must({ type: 'save-building', deskPrinter: 'printer-2' }, admin)
    scene.must({ type: 'save-building', hours: { mon: [] } }, admin)
    scene.restart()
    expect(scene.hall().setup?.building).toEqual({
      ...sampleBuilding,
      hours: { mon: [] },
      notices: ['Baru'],
      limits: { ...limits, undoSeconds: 20 },
      deskPrinter: 'printer-2',
    })
  })

  it('[D2] the calendar as a whole', () => {
    const scene = given()
    scene.must(calendar(dated('2026-12-25'), dated('2026-12-24')), admin)
    expect(scene.must(calendar(dated('2026-12-31')), admin)).toEqual([
      { type: 'calendar-saved', days: [dated('2026-12-31')] },
    ])
    expect(scene.hall().setup?.building.calendar).toEqual([dated('2026-12-31')])
  })

  it('[G6] an agency, a service and a counter take the place of the one of the same id', () => {
    const scene = given(dayOpened())
    scene.must(agency({ shortName: 'Capil' }), admin)
    scene.must(service({ name: 'KTP digital' }), admin)
    scene.must(counter({ serviceIds: ['CIVIL-02'] }), admin)
    const { agencies, services, counters } = scene.hall().setup?.building ?? sampleBuilding
    expect([agencies, services, counters].map((things) => things.length)).toEqual([2, 4, 4])
    expect([agencies[0]?.shortName, services[0]?.name, counters[0]?.serviceIds]).toEqual([
      'Capil',
      'KTP digital',
      ['CIVIL-02'],
    ])
  })

  it('[G6] new ones join the running day: an agency with a service and a counter, in the order of their numbers', () => {
    const scene = given(dayOpened())
    scene.must(counter({ id: 'counter-9', number: 9 }), admin)
    scene.must(agency({ id: 'POST', prefix: 'C' }), admin)
    scene.must(service({ id: 'POST-01', agencyId: 'POST' }), admin)
    scene.must(counter({ id: 'counter-8', number: 8, agencyId: 'POST', serviceIds: ['POST-01'] }), admin)
    const postman = { ...admin, officerId: 'pos', role: 'officer' as const, agencyId: 'POST' }
    scene.must({ type: 'issue-ticket', serviceIds: ['POST-01'] }, { ...admin, officerId: 'meja', role: 'desk' })
    scene.must({ type: 'open-counter', counterId: 'counter-8' }, postman)
    expect(scene.must({ type: 'call-next', counterId: 'counter-8' }, postman)).toMatchObject([{ number: 'C-001' }])
    expect([...(scene.hall().setup?.counters.keys() ?? [])].slice(-2)).toEqual(['counter-8', 'counter-9'])
    const before = structuredClone(scene.hall())
    scene.restart()
    expect(scene.hall()).toStrictEqual(before)
  })

  it('[G6] the next opening carries all of it', () => {
    const scene = given()
    scene.must(agency({ priorityRatio: 5 }), admin)
    scene.must(calendar(dated('2026-12-25')), admin)
    expect(scene.must({ type: 'open-day' }, admin)).toMatchObject([
      { building: { agencies: [{ priorityRatio: 5 }, {}], calendar: [{ date: '2026-12-25' }] } },
    ])
  })
})
