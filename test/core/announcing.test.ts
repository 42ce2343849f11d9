import { expect, it } from 'vitest'
import { announcementOf, isCall } from '../../server/core/announcing.ts'
import { displayView } from '../../server/core/views/display.ts'
import {
  accepted,
  budi,
  call,
  dayOpened,
  given,
  heldAt,
  issue,
  issueMany,
  open,
  rina,
  type Scene,
  serve,
  siti,
  ticketOf,
} from '../support/hall.ts'
import { playSampleDay } from './sample-day.ts'

function withWaiting(count: number): Scene {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  open(scene, 'counter-2', budi)
  open(scene, 'counter-4', rina)
  issueMany(scene, count, 'CIVIL-02')
  return scene
}

function callsIn(scene: Scene, zone: string): string[] {
  return (scene.hall().calls.get(zone) ?? []).map(({ number }) => number)
}

it('[A1] a call is announced in the zone of the calling counter, and in no other', () => {
  const scene = withWaiting(2)
  call(scene, 'counter-1', siti)
  call(scene, 'counter-4', rina)
  expect([callsIn(scene, 'A'), callsIn(scene, 'B')]).toEqual([['A-001'], ['A-002']])
})

it('[A1] an announcement says what the hall sees and hears', () => {
  const scene = withWaiting(0)
  issue(scene, 'CIVIL-02', 'pregnant')
  call(scene, 'counter-4', rina)
  expect(scene.hall().calls.get('B')).toEqual([
    {
      announcementId: String(scene.hall().seq),
      number: 'A-001',
      counter: 4,
      zone: 'B',
      priority: true,
      agency: 'Dukcapil',
      calledAt: scene.now().at,
      times: 1,
    },
  ])
})

it('[A1] the newest call comes first', () => {
  const scene = withWaiting(3)
  for (let calls = 0; calls < 3; calls += 1) serve(scene, 'counter-1', siti)
  expect(callsIn(scene, 'A')).toEqual(['A-003', 'A-002', 'A-001'])
})

it('[A1] a recall is an announcement of its own: it comes first under a new id, and its ticket stands there once', () => {
  const scene = withWaiting(2)
  call(scene, 'counter-1', siti)
  const [first] = scene.hall().calls.get('A') ?? []
  call(scene, 'counter-2', budi)
  expect(callsIn(scene, 'A')).toEqual(['A-002', 'A-001'])
  scene.wait(20)
  const ticketId = heldAt(scene, 'counter-1')
  const announcementId = String(scene.hall().seq + 1)
  expect(scene.when({ type: 'recall-ticket', ticketId }, siti)).toEqual(
    accepted([
      { type: 'ticket-recalled', ticketId, number: 'A-001', counterId: 'counter-1', announcementId, screens: 0 },
    ]),
  )
  expect(callsIn(scene, 'A')).toEqual(['A-001', 'A-002'])
  expect(scene.hall().calls.get('A')?.[0]).toEqual({ ...first, announcementId, calledAt: scene.now().at, times: 2 })
})

it('[A1] each call and recall counts for the visitor, with the time of the first and of the last', () => {
  const scene = withWaiting(1)
  call(scene, 'counter-1', siti)
  const calledAt = scene.now().at
  scene.wait(20)
  const ticketId = heldAt(scene, 'counter-1')
  scene.must({ type: 'recall-ticket', ticketId }, siti)
  expect(ticketOf(scene, ticketId).stops).toMatchObject([{ calls: 2, calledAt, lastCalledAt: calledAt + 20_000 }])
})

it('[A1] only who is called is called again', () => {
  const scene = withWaiting(2)
  serve(scene, 'counter-1', siti)
  const [serving, waiting] = [...scene.hall().tickets.keys()]
  const recall = (ticketId = '') => scene.when({ type: 'recall-ticket', ticketId }, siti)
  expect(recall(serving)).toMatchObject({ rejection: { code: 'ticket-elsewhere', number: 'A-001', state: 'serving' } })
  expect(recall(waiting)).toMatchObject({ rejection: { code: 'ticket-elsewhere', number: 'A-002', state: 'waiting' } })
  expect(recall('none')).toMatchObject({ rejection: { code: 'ticket-unknown' } })
  expect(scene.when({ type: 'recall-ticket', ticketId: serving ?? '' }, budi).ok).toBe(false)
})

it('[A1] a display shows the present call and at most eight former ones of its zone', () => {
  const scene = withWaiting(12)
  for (let calls = 0; calls < 11; calls += 1) serve(scene, 'counter-1', siti)
  call(scene, 'counter-4', rina)
  const view = displayView(scene.hall(), 'A', scene.now())
  expect(view).toMatchObject({ zone: 'A', zoneName: 'Zona A', floor: 'Lantai 1', dayOpen: true })
  expect(view?.current?.number).toBe('A-011')
  const former = ['A-010', 'A-009', 'A-008', 'A-007', 'A-006', 'A-005', 'A-004', 'A-003']
  expect(view?.recent.map(({ number }) => number)).toEqual(former)
})

it('[A1] before the first call a display shows none, and an unknown zone has no display', () => {
  const scene = withWaiting(3)
  expect(displayView(scene.hall(), 'B', scene.now())).toMatchObject({ current: null, recent: [] })
  expect(displayView(given().hall(), 'B', scene.now())).toMatchObject({ current: null, recent: [], dayOpen: false })
  expect(displayView(scene.hall(), 'Z', scene.now())).toBe(null)
})

it('[A1] a new day begins without the calls of the day before', () => {
  const scene = withWaiting(1)
  serve(scene, 'counter-1', siti)
  scene.clockSays('2026-11-25', '08:00')
  scene.must({ type: 'open-day' }, { kind: 'system' })
  expect([callsIn(scene, 'A'), callsIn(scene, 'B')]).toEqual([[], []])
})

it('[A1] each of many calls in one moment is announced, also when the display has room for fewer', () => {
  const scene = withWaiting(1)
  call(scene, 'counter-1', siti)
  const ticketId = heldAt(scene, 'counter-1')
  const recalls = Array.from({ length: 15 }, () => scene.must({ type: 'recall-ticket', ticketId }, siti)[0])
  const ids = recalls.flatMap((event) =>
    event?.type === 'ticket-recalled' ? [announcementOf(scene.hall(), event, scene.now().at).announcementId] : [],
  )
  expect(new Set(ids).size).toBe(15)
})

it('[A1] calls, recalls and the calls of those who were on hold are announced, and nothing else', () => {
  const { records } = playSampleDay()
  const announced = records.flatMap(({ event }) => (isCall(event) ? [event.type] : []))
  expect(new Set(announced)).toEqual(new Set(['ticket-called', 'ticket-recalled', 'ticket-resumed']))
})
