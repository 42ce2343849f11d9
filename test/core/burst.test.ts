import { describe, expect, it } from 'vitest'
import type { Actor } from '../../server/core/actor.ts'
import { type Burst, countLately, noteIssue, secondsToWait } from '../../server/core/burst.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { dayOpened, given, kiosk, open, refused, rina, type Scene, siti, supervisor } from '../support/hall.ts'
import { buildingWith, today } from '../support/sample-building.ts'
import { desk, rejectionOf } from './deeds.ts'

const building = buildingWith(({ limits }) => {
  Object.assign(limits, { burstTickets: 3, burstSeconds: 60 })
})
const otherKiosk: Actor = { kind: 'device', deviceId: 'kiosk-10', role: 'kiosk' }

function press(scene: Scene, actor: Actor = kiosk, serviceIds = ['CIVIL-01']) {
  return rejectionOf(scene.when({ type: 'issue-ticket', serviceIds }, actor))
}

/** Three numbers within 20 seconds: as many as may be in a minute. */
function afterThree(actor: Actor = kiosk): Scene {
  const scene = given(dayOpened({ building }))
  for (const wait of [0, 10, 10]) {
    scene.wait(wait)
    press(scene, actor)
  }
  return scene
}

describe('a burst', () => {
  it.each([
    [0, 40],
    [0.5, 40],
    [1, 39],
    [39, 1],
    [39.999, 1],
  ])('[I7] %d s after three numbers within a minute the fourth has to wait %d s', (wait, seconds) => {
    const scene = afterThree()
    scene.wait(wait)
    expect(press(scene)).toEqual({ code: 'slow-down', seconds })
    expect(scene.hall().tickets.size).toBe(3)
  })

  it('[I7] once a minute has passed since the first, one more is given, and the next waits for the second', () => {
    const scene = afterThree()
    scene.wait(40)
    expect(press(scene)).toBe(null)
    expect(press(scene)).toEqual({ code: 'slow-down', seconds: 10 })
  })

  it('[I7] what was refused does not count: waiting as told is enough', () => {
    const scene = afterThree()
    for (let presses = 0; presses < 5; presses += 1) press(scene)
    scene.wait(40)
    expect(press(scene)).toBe(null)
  })

  it('[I7] both classes and all services of a series count together, another series does not', () => {
    const scene = given(dayOpened({ building }))
    const priority: ReadyCommand = { type: 'issue-ticket', serviceIds: ['CIVIL-02'], priority: 'elderly' }
    for (const command of [priority, priority]) scene.must(command, kiosk)
    press(scene)
    expect(rejectionOf(scene.when(priority, kiosk))).toEqual({ code: 'slow-down', seconds: 60 })
    expect(press(scene, kiosk, ['TAX-01'])).toBe(null)
  })

  it('[I7] a journey counts for the series of its first stop', () => {
    const pressed = (counterId: string, officer: Actor) => {
      const scene = afterThree()
      open(scene, counterId, officer)
      return press(scene, kiosk, ['TAX-02', 'CIVIL-01'])
    }
    // Whoever has a counter open is the first stop: the wait there is the shorter one.
    expect(pressed('counter-1', siti)).toEqual({ code: 'slow-down', seconds: 40 })
    expect(pressed('counter-3', rina)).toBe(null)
  })

  it('[I7] another kiosk is not held up, and a browser on the server’s own machine is one', () => {
    expect(press(afterThree(), otherKiosk)).toBe(null)
    expect(press(afterThree({ kind: 'local' }), { kind: 'local' })).toEqual({ code: 'slow-down', seconds: 40 })
  })

  it('[I7] staff are not limited, and hold up no kiosk', () => {
    const scene = given(dayOpened({ building }))
    for (const actor of [desk, desk, desk, supervisor, supervisor]) expect(press(scene, actor)).toBe(null)
    expect(press(scene)).toBe(null)
  })

  it('[I7] it is counted on after a restart, and nobody’s number is taken away', () => {
    const scene = afterThree()
    scene.restart()
    expect(press(scene)).toEqual({ code: 'slow-down', seconds: 40 })
    expect([...scene.hall().tickets.values()].map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
  })

  it('[D4] a clock that was set back counts as elapsed', () => {
    const scene = afterThree()
    scene.clockSays(today, '08:30')
    expect(press(scene)).toBe(null)
  })

  it('[I7] without another limit it is twelve in a minute', () => {
    const scene = given(dayOpened())
    const answers = Array.from({ length: 13 }, () => press(scene)?.code ?? 'ok')
    expect(answers.indexOf('slow-down')).toBe(12)
  })

  it('[I7] a closed service says so first', () => {
    const scene = afterThree()
    scene.clockSays(today, '12:30')
    expect(scene.when({ type: 'issue-ticket', serviceIds: ['CIVIL-01'] }, kiosk)).toMatchObject({
      rejection: { code: 'service-closed' },
    })
    expect(scene.when({ type: 'issue-ticket', serviceIds: ['NONE'] }, kiosk)).toEqual(
      refused({ code: 'service-unknown', serviceId: 'NONE' }),
    )
  })
})

describe('what is remembered of it', () => {
  it('[I7] only what lies within the window counts, however many came before', () => {
    const burst: Burst = { at: [], gone: 0 }
    for (let at = 0; at < 5000; at += 1) noteIssue(burst, at * 1000, 60)
    expect(countLately(burst, 4_999_000, 60)).toBe(60)
    expect(secondsToWait(burst, 4_999_000, 60, 60)).toBe(1)
    expect(burst.at.length).toBeLessThan(2100)
  })

  it('[I7] nothing was given: nothing to wait for', () => {
    expect([countLately(undefined, 0, 60), secondsToWait(undefined, 0, 1, 60)]).toEqual([0, 0])
  })
})
