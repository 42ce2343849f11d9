import { describe, expect, it } from 'vitest'
import { boardView } from '../../server/core/views/board.ts'
import { catalogueView } from '../../server/core/views/catalogue.ts'
import { displayView } from '../../server/core/views/display.ts'
import { kioskView } from '../../server/core/views/kiosk.ts'
import { viewFor } from '../../server/core/views/view.ts'
import {
  call,
  dayOpened,
  given,
  issue,
  issueMany,
  momentAt,
  open,
  rina,
  type Scene,
  serve,
  siti,
  supervisor,
} from '../support/hall.ts'
import { buildingWith, today } from '../support/sample-building.ts'
import { byId, withWaiting } from './deeds.ts'

const waitsIn = (scene: Scene, zone: string) => displayView(scene.hall(), zone, scene.now())?.waits

describe('a display', () => {
  it('[A1] tells who waits for the agencies of its zone, and how long about', () => {
    const scene = withWaiting(3)
    issueMany(scene, 1, 'TAX-02')
    expect(waitsIn(scene, 'A')).toEqual([{ agency: 'Dukcapil', waiting: 3, wait: { from: 20, to: 45 } }])
    expect(waitsIn(scene, 'B')).toEqual([{ agency: 'Bapenda', waiting: 1 }])
  })

  it('[A1] says nothing of an agency where nobody waits and nobody works; an open counter is worth a line', () => {
    const scene = given(dayOpened())
    expect(waitsIn(scene, 'B')).toEqual([])
    open(scene, 'counter-3', rina)
    expect(waitsIn(scene, 'B')).toEqual([{ agency: 'Bapenda', waiting: 0, wait: { from: 0, to: 5 } }])
  })

  it('[A1] the longest of an agency’s waits is told', () => {
    const scene = given(dayOpened({ building: buildingWith(({ counters }) => counters.splice(3)) }))
    open(scene, 'counter-3', rina)
    issueMany(scene, 2, 'TAX-02')
    expect(waitsIn(scene, 'B')).toEqual([{ agency: 'Bapenda', waiting: 2, wait: { from: 25, to: 60 } }])
  })

  it('[D1] while the day is not open it says when it opens next', () => {
    expect(displayView(given().hall(), 'A', momentAt(today, '07:00'))).toMatchObject({
      dayOpen: false,
      opensOn: today,
      opensAt: '08:00',
    })
    const scene = given(dayOpened())
    expect(displayView(scene.hall(), 'A', scene.now())).not.toHaveProperty('opensAt')
    scene.must({ type: 'close-day' }, supervisor)
    expect(displayView(scene.hall(), 'A', momentAt(today, '16:00'))).toMatchObject({ opensOn: '2026-11-25' })
  })
})

describe('the public board', () => {
  const rows = (scene: Scene) => boardView(scene.hall(), scene.now()).agencies

  it('[O2] says how full each agency is, and no number of a visitor', () => {
    const scene = withWaiting(2)
    issue(scene, 'CIVIL-02', 'elderly')
    expect(rows(scene)).toEqual([
      { id: 'CIVIL', name: 'Dukcapil', waiting: 3, open: true, countersOpen: 1, wait: { from: 20, to: 45 } },
      { id: 'TAX', name: 'Bapenda', waiting: 0, open: true, countersOpen: 0 },
    ])
    call(scene, 'counter-1', siti)
    const seen = JSON.stringify(boardView(scene.hall(), scene.now()))
    for (const { number } of scene.hall().tickets.values()) expect(seen).not.toContain(number)
  })

  it('[I1] a closed agency says why: by the service that opens first', () => {
    const building = buildingWith(({ services }) => {
      byId(services, 'TAX-01').hours = { wed: [{ open: '09:00', close: '10:00' }] }
      byId(services, 'TAX-02').hours = { tue: [{ open: '11:00', close: '12:00' }] }
    })
    const scene = given(dayOpened({ building }))
    expect(rows(scene)[1]).toMatchObject({ open: false, reason: { opensOn: today, opensAt: '11:00' } })
  })

  it('[K2] a counter on a break is not open', () => {
    const scene = withWaiting(0)
    expect(rows(scene)[0]?.countersOpen).toBe(1)
    scene.must({ type: 'pause-counter', counterId: 'counter-1' }, siti)
    expect(rows(scene)[0]).toMatchObject({ countersOpen: 0 })
    expect(rows(scene)[0]).not.toHaveProperty('wait')
  })
})

describe('the kiosk', () => {
  it('[I1] tells of each service who waits in its line, and what a newcomer may expect', () => {
    const scene = withWaiting(2)
    issue(scene, 'CIVIL-02', 'elderly')
    const services = kioskView(scene.hall(), scene.now()).services
    expect(byId(services, 'CIVIL-01')).toEqual({
      id: 'CIVIL-01',
      waiting: 3,
      wait: { from: 20, to: 45 },
      open: true,
    })
    expect(byId(services, 'TAX-02')).toEqual({ id: 'TAX-02', waiting: 0, open: true })
  })

  it('[I6] the catalogue says whether an identity is asked for, and what comes before', () => {
    const building = buildingWith(({ services }) => {
      Object.assign(byId(services, 'CIVIL-02'), { identity: 'required', prerequisites: ['CIVIL-01'] })
    })
    const scene = given(dayOpened({ building }))
    expect(catalogueView(scene.hall(), scene.now(), false).agencies[0]?.services).toMatchObject([
      { identity: 'none', prerequisites: [] },
      { identity: 'required', prerequisites: ['CIVIL-01'] },
    ])
  })
})

it('[A4] each screen is shown its own view', () => {
  const scene = withWaiting(1)
  serve(scene, 'counter-1', siti)
  const eyes = {
    ticketIdOf: (code: string) => (code === 'known' ? '4' : null),
    screensIn: (zone: string) => (zone === 'A' ? 3 : 0),
    shownOn: () => 2,
    clockInDoubt: () => true,
  }
  const see = (request: Parameters<typeof viewFor>[1]) => viewFor(scene.hall(), request, supervisor, scene.now(), eyes)
  for (const screen of ['kiosk', 'counters', 'transfers', 'desk', 'hall', 'board'] as const)
    expect(see({ screen })).toMatchObject({ screen, seq: scene.hall().seq, date: today, utcOffset: 480 })
  expect(see({ screen: 'display', zone: 'B' })).toMatchObject({ screen: 'display', zone: 'B' })
  expect(see({ screen: 'counter', id: 'counter-1' })).toMatchObject({ screens: 3, ticket: { receipts: { shown: 2 } } })
  expect(see({ screen: 'hall' })).toMatchObject({ alerts: [{ kind: 'clock-in-doubt' }] })
  expect(see({ screen: 'ticket', code: 'known' })).toMatchObject({ screen: 'ticket', number: 'A-001' })
  expect([see({ screen: 'ticket', code: 'unknown' }), see({ screen: 'display', zone: 'Z' })]).toEqual([null, null])
})
