import { describe, expect, it } from 'vitest'
import { holdOf } from '../../server/core/rules/console.ts'
import { counterView } from '../../server/core/views/counter.ts'
import { countersView } from '../../server/core/views/counters.ts'
import {
  accepted,
  budi,
  call,
  dayOpened,
  given,
  heldAt,
  issueMany,
  open,
  person,
  refused,
  rina,
  type Scene,
  siti,
  start,
  supervisor,
} from '../support/hall.ts'
import { leaveAbsent, seenAt } from './deeds.ts'

const openFirst = { type: 'open-counter', counterId: 'counter-1' } as const
const closeFirst = { type: 'close-counter', counterId: 'counter-1' } as const
const sitiElsewhere = person('officer', 'siti', 'CIVIL', 'another-console')

/** Counter 1 is open for siti, and one visitor waits. */
function opened(): Scene {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  issueMany(scene, 1, 'CIVIL-01')
  return scene
}

describe('opening', () => {
  it('[K1] an officer takes a free counter of the own agency, at this console', () => {
    const scene = given(dayOpened())
    expect(scene.when(openFirst, siti)).toEqual(
      accepted([{ type: 'counter-opened', counterId: 'counter-1', officerId: 'siti', consoleId: 'console-siti' }]),
    )
    expect(scene.hall().counters.get('counter-1')).toMatchObject({ state: 'open', openedAt: scene.now().at })
  })

  it('[K1] opening it again at the same console changes nothing', () => {
    expect(opened().when(openFirst, siti)).toEqual(accepted([]))
  })

  it('[K1] a counter of another agency is refused, open or not', () => {
    expect(opened().when(openFirst, rina)).toEqual(refused({ code: 'counter-of-other-agency', counter: 1 }))
    expect(given().when(openFirst, rina)).toEqual(refused({ code: 'counter-of-other-agency', counter: 1 }))
  })

  it('[K1] an officer of no agency has no counter', () => {
    expect(given(dayOpened()).when(openFirst, person('officer', 'tono'))).toEqual(
      refused({ code: 'counter-of-other-agency', counter: 1 }),
    )
  })

  it('[K1] an officer of the counter’s agency may open it even when it serves another agency too', () => {
    const openFourth = { ...openFirst, counterId: 'counter-4' }
    expect(given(dayOpened()).when(openFourth, rina).ok).toBe(true)
    expect(given(dayOpened()).when(openFourth, siti)).toEqual(refused({ code: 'counter-of-other-agency', counter: 4 }))
  })

  it('[K1] a counter that another officer runs is taken', () => {
    expect(opened().when(openFirst, budi)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
  })

  it('[K1] one’s own counter at another console is not taken over by opening it', () => {
    expect(opened().when(openFirst, sitiElsewhere)).toEqual(refused({ code: 'other-console', counter: 1 }))
  })

  it('[K1] an officer runs one counter at a time, and may change after closing it', () => {
    const scene = opened()
    const openSecond = { ...openFirst, counterId: 'counter-2' }
    expect(scene.when(openSecond, siti)).toEqual(refused({ code: 'officer-at-other-counter', counter: 1 }))
    expect(scene.when(openSecond, sitiElsewhere)).toEqual(refused({ code: 'officer-at-other-counter', counter: 1 }))
    scene.must(closeFirst, siti)
    expect(scene.when(openSecond, siti).ok).toBe(true)
  })

  it('[K1] a counter that was closed may be taken by another officer', () => {
    const scene = opened()
    scene.must(closeFirst, siti)
    expect(scene.when(openFirst, budi).ok).toBe(true)
    expect(scene.hall().counters.get('counter-1')).toMatchObject({ officerId: 'budi', consoleId: 'console-budi' })
  })

  it('[K1] there is no counter of an unknown id', () => {
    expect(given(dayOpened()).when({ ...openFirst, counterId: 'counter-9' }, siti)).toEqual(
      refused({ code: 'counter-unknown' }),
    )
  })
})

describe('running', () => {
  const callFirst = { type: 'call-next', counterId: 'counter-1' } as const

  it.each([
    ['another officer', budi, { code: 'counter-taken', counter: 1 }],
    ['another console of the officer', sitiElsewhere, { code: 'other-console', counter: 1 }],
  ] as const)('[K1] %s can neither call, recall, start, finish, give up nor close', (_who, actor, rejection) => {
    const scene = opened()
    expect(scene.when(callFirst, actor)).toEqual(refused(rejection))
    expect(scene.when(closeFirst, actor)).toEqual(refused(rejection))
    call(scene, 'counter-1', siti)
    const ticketId = heldAt(scene, 'counter-1')
    for (const type of ['recall-ticket', 'start-serving', 'mark-no-show'] as const)
      expect(scene.when({ type, ticketId }, actor)).toEqual(refused(rejection))
    start(scene, 'counter-1', siti)
    expect(scene.when({ type: 'finish-serving', ticketId, outcome: 'done' }, actor)).toEqual(refused(rejection))
  })

  it('[K1] a counter that is not open does nothing', () => {
    const scene = given(dayOpened())
    const rejection = { code: 'counter-not-open', counter: 1 } as const
    expect(scene.when(callFirst, siti)).toEqual(refused(rejection))
    expect(scene.when(closeFirst, siti)).toEqual(refused(rejection))
    expect(scene.when(closeFirst, supervisor)).toEqual(refused(rejection))
    const unknown = { ...callFirst, counterId: 'counter-9' }
    expect(scene.when(unknown, siti)).toEqual(refused({ code: 'counter-unknown' }))
    expect(scene.when({ ...closeFirst, counterId: 'counter-9' }, supervisor)).toEqual(
      refused({ code: 'counter-unknown' }),
    )
  })

  it('[K1] how a counter stands to whoever looks at it', () => {
    const live = { state: 'open', officerId: 'siti', consoleId: 'console-siti', ended: [] } as const
    const stands = [siti, sitiElsewhere, budi, supervisor, { kind: 'system' } as const].map((actor) =>
      holdOf({ ...live, ended: [] }, actor),
    )
    expect(stands).toEqual(['live', 'other-console', 'taken', 'taken', 'taken'])
    expect(holdOf({ state: 'closed', ended: [] }, siti)).toBe('free')
  })

  it('[K1] an officer sees the counters of the own agency, and how they stand', () => {
    const scene = opened()
    const view = countersView(scene.hall(), budi, scene.now())
    expect(view).toMatchObject({ agency: 'Dukcapil' })
    expect(view.counters).toEqual([
      { id: 'counter-1', number: 1, zone: 'A', state: 'open', hold: 'taken' },
      { id: 'counter-2', number: 2, zone: 'A', state: 'closed', hold: 'free' },
    ])
    expect(countersView(scene.hall(), siti, scene.now()).counters[0]?.hold).toBe('live')
    expect(countersView(scene.hall(), supervisor, scene.now()).counters).toHaveLength(4)
  })

  it('[K1] a second console sees the counter and is told so; another agency does not see it', () => {
    const scene = opened()
    const eyes = { screensIn: () => 0, shownOn: () => 0 }
    const hold = (actor: typeof siti) => seenAt(scene, 'counter-1', actor).hold
    expect([hold(siti), hold(sitiElsewhere), hold(budi)]).toEqual(['live', 'other-console', 'taken'])
    expect(counterView(scene.hall(), 'counter-1', rina, scene.now(), eyes)).toBe(null)
    expect(seenAt(scene, 'counter-1', supervisor).hold).toBe('taken')
    expect(counterView(scene.hall(), 'counter-9', siti, scene.now(), eyes)).toBe(null)
  })
})

describe('closing', () => {
  it('[K2] an idle counter is closed by its officer or a supervisor', () => {
    const closed = accepted([{ type: 'counter-closed', counterId: 'counter-1' }])
    expect(opened().when(closeFirst, siti)).toEqual(closed)
    expect(opened().when(closeFirst, supervisor)).toEqual(closed)
  })

  it('[K2] a counter with a visitor called or served cannot close, not even by a supervisor', () => {
    const scene = opened()
    const busy = refused({ code: 'counter-busy', number: 'A-001' })
    call(scene, 'counter-1', siti)
    expect([scene.when(closeFirst, siti), scene.when(closeFirst, supervisor)]).toEqual([busy, busy])
    start(scene, 'counter-1', siti)
    expect([scene.when(closeFirst, siti), scene.when(closeFirst, supervisor)]).toEqual([busy, busy])
    scene.must({ type: 'finish-serving', ticketId: heldAt(scene, 'counter-1'), outcome: 'done' }, siti)
    expect(scene.when(closeFirst, siti).ok).toBe(true)
  })

  it('[K2] a closed counter belongs to nobody and keeps its visits of today', () => {
    const scene = opened()
    call(scene, 'counter-1', siti)
    leaveAbsent(scene, 'counter-1', siti)
    scene.must(closeFirst, siti)
    const { lastCallAt, ...rest } = scene.hall().counters.get('counter-1') ?? { ended: [] }
    expect(rest).toEqual({ state: 'closed', away: {}, ended: [{ ticketId: '4', stop: 0 }] })
    expect(lastCallAt).toBe(scene.now().at)
  })
})
