import { describe, expect, it } from 'vitest'
import { hallView } from '../../server/core/views/hall.ts'
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
  person,
  refused,
  type Scene,
  serve,
  siti,
  start,
  ticketOf,
} from '../support/hall.ts'
import { buildingWith, today } from '../support/sample-building.ts'
import { leaveAbsent, seenAt } from './deeds.ts'

const callNext = { type: 'call-next', counterId: 'counter-1' } as const

/** Two open counters of CIVIL and this many visitors. */
function withWaiting(count: number): Scene {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  open(scene, 'counter-2', budi)
  issueMany(scene, count, 'CIVIL-01')
  return scene
}

describe('one ticket, one counter', () => {
  it('[C1] officers who press at once never get the same ticket, and neither gets an error', () => {
    const scene = withWaiting(2)
    expect(scene.must(callNext, siti)).toMatchObject([{ number: 'A-001', counterId: 'counter-1' }])
    expect(scene.must({ ...callNext, counterId: 'counter-2' }, budi)).toMatchObject([
      { number: 'A-002', counterId: 'counter-2' },
    ])
  })

  it('[C1] of two who press at once for one visitor, the second is told that nobody waits', () => {
    const scene = withWaiting(1)
    scene.must(callNext, siti)
    expect(scene.when({ ...callNext, counterId: 'counter-2' }, budi)).toEqual(
      accepted([{ type: 'nobody-waiting', counterId: 'counter-2' }]),
    )
  })

  it('[C1] a called visitor is at the calling counter and in no queue', () => {
    const scene = withWaiting(2)
    call(scene, 'counter-1', siti)
    const ticket = ticketOf(scene, heldAt(scene, 'counter-1'))
    expect(ticket).toMatchObject({ number: 'A-001', state: 'called', counterId: 'counter-1', stops: [{ calls: 1 }] })
    expect(
      scene
        .hall()
        .queues.get('CIVIL-01')
        ?.regular.map(({ number }) => number),
    ).toEqual(['A-002'])
  })
})

describe('whose turn', () => {
  it('[C2] the call is the record of its announcement: its seq is the announcement’s id', () => {
    const scene = withWaiting(1)
    const seq = scene.hall().seq + 1
    const ticketId = [...scene.hall().tickets.keys()][0] ?? ''
    expect(scene.when(callNext, siti)).toEqual(
      accepted([
        {
          type: 'ticket-called',
          ticketId,
          number: 'A-001',
          counterId: 'counter-1',
          announcementId: String(seq),
          screens: 0,
        },
      ]),
    )
    expect(scene.records.at(-1)).toMatchObject({ seq, by: 'officer:siti', command: 'call-next' })
  })

  it('[C2] a counter that serves none of the waiting calls nobody', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-3', person('officer', 'rina', 'TAX'))
    issueMany(scene, 2, 'CIVIL-01')
    expect(call(scene, 'counter-3', person('officer', 'rina', 'TAX'))).toBe(null)
  })
})

describe('what an officer sees before the call', () => {
  it('[C3] how many wait by class and since when the first, and none of their numbers or ids', () => {
    const scene = withWaiting(2)
    scene.wait(60)
    const priority = issue(scene, 'CIVIL-02', 'elderly')
    const view = seenAt(scene)
    const firstIssuedAt = scene.now().at - 60_000
    expect(view.waiting).toEqual({
      regular: { count: 2, firstIssuedAt },
      priority: { count: 1, firstIssuedAt: scene.now().at },
    })
    const seen = JSON.stringify(view)
    for (const ticket of scene.hall().tickets.values()) {
      expect(seen).not.toContain(`"${ticket.number}"`)
      expect(seen).not.toContain(`"${ticket.id}"`)
    }
    expect(priority.state).toBe('waiting')
  })

  it('[C3] the first is who came first, in whichever service', () => {
    const scene = withWaiting(0)
    issue(scene, 'CIVIL-02')
    const firstIssuedAt = scene.now().at
    scene.wait(60)
    issue(scene, 'CIVIL-01')
    const view = seenAt(scene)
    expect(view.waiting.regular).toEqual({ count: 2, firstIssuedAt })
    expect(hallView(scene.hall(), scene.now(), false).queues[0]).toMatchObject({ waiting: 2, firstIssuedAt })
  })

  it('[C3] nobody waits: no time either', () => {
    const view = seenAt(withWaiting(0))
    expect(view.waiting).toEqual({ regular: { count: 0 }, priority: { count: 0 } })
  })

  it('[C3] only those whom this counter may call are counted', () => {
    const scene = withWaiting(2)
    issueMany(scene, 5, 'TAX-02')
    expect(seenAt(scene).waiting.regular.count).toBe(2)
  })

  it('[C3] of the present visitor all that the visit needs, of the past ones number and length', () => {
    const scene = withWaiting(3)
    call(scene, 'counter-1', siti)
    scene.wait(120)
    start(scene, 'counter-1', siti)
    scene.wait(150)
    call(scene, 'counter-1', siti)
    leaveAbsent(scene, 'counter-1', siti)
    scene.wait(10)
    call(scene, 'counter-1', siti)
    const view = seenAt(scene)
    expect(view.ticket).toMatchObject({
      number: 'A-003',
      state: 'called',
      calls: 1,
      fee: 'Gratis (Rp0)',
      service: 'KTP-el',
    })
    expect(view.ticket).toMatchObject({ agency: 'Dukcapil', priority: false, inPersonOnly: true })
    expect(view.today).toEqual([
      { number: 'A-002', state: 'no-show', minutes: 0 },
      { number: 'A-001', state: 'served', outcome: 'done', minutes: 3 },
    ])
    expect(view.servedToday).toBe(1)
  })
})

describe('double press', () => {
  const pressedAfter = (seconds: number) => {
    const scene = withWaiting(2)
    scene.must(callNext, siti)
    leaveAbsent(scene, 'counter-1', siti)
    scene.wait(seconds)
    return scene
  }

  it.each([
    [0, 3],
    [0.001, 3],
    [1, 2],
    [2, 1],
    [2.5, 1],
    [2.999, 1],
  ])('[C5] a second call after %d s is refused, with %d s to wait', (seconds, left) => {
    expect(pressedAfter(seconds).when(callNext, siti)).toEqual(refused({ code: 'double-press', seconds: left }))
  })

  it('[C5] after three seconds the next one is called', () => {
    expect(pressedAfter(3).when(callNext, siti)).toMatchObject({ ok: true, events: [{ number: 'A-002' }] })
  })

  it('[C5] a double press neither finishes nor calls anybody', () => {
    const scene = withWaiting(2)
    scene.must(callNext, siti)
    scene.must({ type: 'start-serving', ticketId: heldAt(scene, 'counter-1') }, siti)
    expect(scene.when(callNext, siti)).toEqual(refused({ code: 'double-press', seconds: 3 }))
    expect(ticketOf(scene, heldAt(scene, 'counter-1'))).toMatchObject({ number: 'A-001', state: 'serving' })
  })

  it('[C5] another counter may call at once', () => {
    const scene = withWaiting(2)
    scene.must(callNext, siti)
    expect(scene.when({ ...callNext, counterId: 'counter-2' }, budi).ok).toBe(true)
  })

  it('[C5] a building may choose another time, or none', () => {
    const pressedTwice = (doublePressSeconds: number, wait: number) => {
      const building = buildingWith(({ limits }) => Object.assign(limits, { doublePressSeconds }))
      const scene = given(dayOpened({ building }))
      open(scene, 'counter-1', siti)
      issueMany(scene, 2, 'CIVIL-01')
      scene.must(callNext, siti)
      leaveAbsent(scene, 'counter-1', siti)
      scene.wait(wait)
      return scene.when(callNext, siti).ok
    }
    expect([pressedTwice(10, 9), pressedTwice(10, 10), pressedTwice(0, 0)]).toEqual([false, true, true])
  })
})

describe('the present visitor', () => {
  it('[C6] who is being served is finished first, as done', () => {
    const scene = withWaiting(2)
    serve(scene, 'counter-1', siti)
    scene.wait(60)
    const first = heldAt(scene, 'counter-1')
    const seq = scene.hall().seq + 1
    expect(scene.when(callNext, siti)).toMatchObject({
      ok: true,
      events: [
        { type: 'serving-finished', ticketId: first, number: 'A-001', counterId: 'counter-1', outcome: 'done' },
        { type: 'ticket-called', number: 'A-002', announcementId: String(seq + 1) },
      ],
    })
    expect(ticketOf(scene, first)).toMatchObject({
      state: 'served',
      stops: [{ outcome: 'done', finishedAt: scene.now().at }],
    })
  })

  it('[C6] the finish stands when nobody waits', () => {
    const scene = withWaiting(1)
    serve(scene, 'counter-1', siti)
    scene.wait(60)
    expect(scene.must(callNext, siti).map(({ type }) => type)).toEqual(['serving-finished', 'nobody-waiting'])
    expect(scene.hall().counters.get('counter-1')).not.toHaveProperty('ticketId')
    expect(scene.when({ type: 'close-counter', counterId: 'counter-1' }, siti).ok).toBe(true)
  })

  it('[C6] who is only called holds up the next call', () => {
    const scene = withWaiting(2)
    call(scene, 'counter-1', siti)
    scene.wait(600)
    expect(scene.when(callNext, siti)).toEqual(refused({ code: 'ticket-still-called', number: 'A-001' }))
    expect(ticketOf(scene, heldAt(scene, 'counter-1')).state).toBe('called')
  })

  it('[C6] after a no-show the next one is called, and nothing is finished', () => {
    const scene = withWaiting(2)
    call(scene, 'counter-1', siti)
    leaveAbsent(scene, 'counter-1', siti)
    scene.wait(60)
    expect(scene.must(callNext, siti).map(({ type }) => type)).toEqual(['ticket-called'])
  })

  it('[C6] an idle counter with nobody waiting leaves a record of the press, and may press again at once', () => {
    const scene = withWaiting(0)
    const nobody = accepted([{ type: 'nobody-waiting', counterId: 'counter-1' }])
    expect(scene.when(callNext, siti)).toEqual(nobody)
    expect(scene.when(callNext, siti)).toEqual(nobody)
    expect(scene.now().date).toBe(today)
  })
})
