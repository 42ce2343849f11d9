import { describe, expect, it } from 'vitest'
import { reasonCodes } from '../../contract/reasons.ts'
import { displayView } from '../../server/core/views/display.ts'
import { hallView } from '../../server/core/views/hall.ts'
import {
  accepted,
  budi,
  call,
  dayOpened,
  given,
  momentAt,
  open,
  refused,
  type Scene,
  siti,
  supervisor,
} from '../support/hall.ts'
import { today } from '../support/sample-building.ts'
import { seenAt, withCalled, withServing, withWaiting } from './deeds.ts'

const pause = { type: 'pause-counter', counterId: 'counter-1' } as const
const resume = { type: 'resume-counter', counterId: 'counter-1' } as const
const close = { type: 'close-counter', counterId: 'counter-1' } as const

/** Who is away, as the display of zone A shows it at a time of day. */
const awayAt = (scene: Scene, time = '09:00') => displayView(scene.hall(), 'A', momentAt(today, time))?.away

describe('a break', () => {
  it('[K2] has a reason and a time to come back', () => {
    const scene = withWaiting(1)
    expect(scene.when({ ...pause, reason: 'prayer', backAt: '09:30' }, siti)).toEqual(
      accepted([{ type: 'counter-paused', counterId: 'counter-1', reason: 'prayer', backAt: '09:30' }]),
    )
    expect(seenAt(scene).counter).toMatchObject({ state: 'paused', reason: 'prayer', backAt: '09:30' })
    expect(hallView(scene.hall(), scene.now(), false).counters[0]).toMatchObject({ reason: 'prayer', backAt: '09:30' })
    expect(awayAt(scene)).toEqual([
      { counter: 1, agency: 'Dukcapil', state: 'paused', reason: 'prayer', backAt: '09:30' },
    ])
  })

  it('[K2] without a reason it is just that', () => {
    expect(withWaiting(0).when(pause, siti)).toEqual(
      accepted([{ type: 'counter-paused', counterId: 'counter-1', reason: 'break' }]),
    )
  })

  it.each(reasonCodes.pause)('[K2] %s is a reason', (reason) => {
    expect(withWaiting(0).when({ ...pause, reason }, siti)).toMatchObject({ events: [{ reason }], side: [] })
  })

  it('[G3] own words lie beside the journal', () => {
    const side = [{ table: 'note', about: 'counter:counter-1', text: 'Rapat kepala dinas' }]
    expect(withWaiting(0).when({ ...pause, reason: 'Rapat kepala dinas' }, siti)).toMatchObject({
      events: [{ reason: 'other' }],
      side,
    })
  })

  it('[K2] a counter on a break calls nobody, and goes on after it', () => {
    const scene = withWaiting(1)
    scene.must(pause, siti)
    expect(scene.when({ type: 'call-next', counterId: 'counter-1' }, siti)).toEqual(
      refused({ code: 'counter-paused', counter: 1 }),
    )
    expect(scene.when(resume, siti)).toEqual(accepted([{ type: 'counter-resumed', counterId: 'counter-1' }]))
    expect(awayAt(scene)).toEqual([])
    expect(seenAt(scene).counter).not.toHaveProperty('reason')
    expect(call(scene, 'counter-1', siti)).toBe('A-001')
  })

  it('[K2] it is shown until it is over, though the time has passed', () => {
    const scene = withWaiting(0)
    scene.must({ ...pause, backAt: '09:30' }, siti)
    expect(awayAt(scene, '10:00')).toMatchObject([{ state: 'paused', backAt: '09:30' }])
  })

  it('[K2] none while a visitor is called or served there', () => {
    const busy = refused({ code: 'counter-busy', number: 'A-001' })
    expect([withCalled().when(pause, siti), withServing().when(pause, siti)]).toEqual([busy, busy])
    expect(withServing().when(pause, supervisor)).toEqual(busy)
  })

  it('[K2] none on a break, and no end of a break that is not', () => {
    const scene = withWaiting(0)
    expect(scene.when(resume, siti)).toEqual(refused({ code: 'counter-not-paused', counter: 1 }))
    scene.must(pause, siti)
    expect(scene.when(pause, siti)).toEqual(refused({ code: 'counter-paused', counter: 1 }))
  })

  it('[K2] by the console that runs the counter, or a supervisor', () => {
    expect(withWaiting(0).when(pause, budi)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
    const scene = withWaiting(0)
    expect([scene.when(pause, supervisor).ok, scene.when(resume, supervisor).ok]).toEqual([true, true])
    expect(given(dayOpened()).when(pause, supervisor)).toEqual(refused({ code: 'counter-not-open', counter: 1 }))
  })
})

describe('closing', () => {
  it('[K2] has a reason and a time to come back, where there is one', () => {
    const scene = withWaiting(0)
    expect(scene.when({ ...close, reason: 'officer-away', backAt: '11:00' }, siti)).toEqual(
      accepted([{ type: 'counter-closed', counterId: 'counter-1', reason: 'officer-away', backAt: '11:00' }]),
    )
    expect(awayAt(scene)).toEqual([
      { counter: 1, agency: 'Dukcapil', state: 'closed', reason: 'officer-away', backAt: '11:00' },
    ])
  })

  it('[K2] a display shows it until the time to come back, and not where there is none', () => {
    const scene = withWaiting(0)
    scene.must({ ...close, backAt: '11:00' }, siti)
    expect([awayAt(scene, '10:59'), awayAt(scene, '11:00')]).toMatchObject([[{ state: 'closed' }], []])
    const gone = withWaiting(0)
    gone.must({ ...close, reason: 'shift-over' }, siti)
    expect(awayAt(gone)).toEqual([])
  })

  it('[K2] it is over once the counter is open again', () => {
    const scene = withWaiting(0)
    scene.must({ ...close, backAt: '11:00' }, siti)
    open(scene, 'counter-1', siti)
    expect(awayAt(scene)).toEqual([])
    expect(seenAt(scene).counter).not.toHaveProperty('backAt')
  })

  it('[K2] the display of another zone shows it not', () => {
    const scene = withWaiting(0)
    scene.must({ ...close, backAt: '11:00' }, siti)
    expect(displayView(scene.hall(), 'B', scene.now())?.away).toEqual([])
  })

  it('[K2] from a break too; own words lie beside the journal', () => {
    const scene = withWaiting(0)
    scene.must(pause, siti)
    expect(scene.when({ ...close, reason: 'Listrik padam' }, siti)).toEqual(
      accepted(
        [{ type: 'counter-closed', counterId: 'counter-1', reason: 'other' }],
        [{ table: 'note', about: 'counter:counter-1', text: 'Listrik padam' }],
      ),
    )
  })
})

it.each([
  ['08:59', false],
  ['09:00', false],
  ['09:01', true],
])('[K2] at 09:00 the time to come back %s is to come: %s', (backAt, ok) => {
  const answers = [pause, close].map((command) => withWaiting(0).when({ ...command, backAt }, siti))
  expect(answers.map((answer) => answer.ok)).toEqual([ok, ok])
  if (!ok) expect(answers[0]).toEqual(refused({ code: 'back-at-passed', backAt }))
})
