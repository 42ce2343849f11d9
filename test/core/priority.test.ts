import { describe, expect, it } from 'vitest'
import {
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
  serveAll,
  siti,
  the,
  ticketOf,
} from '../support/hall.ts'
import { buildingWith } from '../support/sample-building.ts'
import { leaveAbsent } from './deeds.ts'

const byTheRule = ['A-004', 'A-005', 'A-001', 'A-006', 'A-007', 'A-002', 'A-008', 'A-009', 'A-003']

/** Regular and priority wait; counter 1 is open. */
function threeAndSix(): Scene {
  const scene = given(dayOpened())
  issueMany(scene, 3, 'CIVIL-01')
  issueMany(scene, 6, 'CIVIL-01', 'elderly')
  open(scene, 'counter-1', siti)
  return scene
}

describe('order of arrival', () => {
  it('[P1] visitors of all services of a counter stand in one line, by issue', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    const numbers = ['CIVIL-02', 'CIVIL-01', 'CIVIL-02', 'CIVIL-01'].map((id) => issue(scene, id).number)
    expect(serveAll(scene)).toEqual(numbers)
  })

  it('[P1] also across agencies', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-4', rina)
    const numbers = ['CIVIL-02', 'TAX-01', 'TAX-01', 'CIVIL-02'].map((id) => issue(scene, id).number)
    issue(scene, 'TAX-02')
    expect(serveAll(scene, 'counter-4', rina)).toEqual(numbers)
  })

  it('[P1] the tenth record comes after the ninth: order is by number, not by text', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    const numbers = issueMany(scene, 12, 'CIVIL-01').map(({ number }) => number)
    expect(serveAll(scene)).toEqual(numbers)
  })

  it('[P1] the order of priority visitors is their arrival too', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    const numbers = ['CIVIL-02', 'CIVIL-01', 'CIVIL-02'].map((id) => issue(scene, id, 'toddler').number)
    expect(serveAll(scene)).toEqual(numbers)
  })
})

describe('two pass, then one', () => {
  it('[P2] of three regular and six later priority visitors two pass before each regular one', () => {
    expect(serveAll(threeAndSix())).toEqual(byTheRule)
  })

  it('[P2] a restart before every call changes nothing', () => {
    const scene = threeAndSix()
    expect(serveAll(scene, 'counter-1', siti, () => scene.restart())).toEqual(byTheRule)
  })

  it('[P2] a second counter that joins takes the next of the same order', () => {
    const scene = threeAndSix()
    const numbers = [serve(scene, 'counter-1', siti), serve(scene, 'counter-1', siti)]
    open(scene, 'counter-2', budi)
    while (numbers.at(-1) !== null && numbers.length < 20) {
      const second = numbers.length % 3 > 0
      numbers.push(second ? serve(scene, 'counter-2', budi) : serve(scene, 'counter-1', siti))
    }
    expect(numbers.slice(0, -1)).toEqual(byTheRule)
  })

  it('[P2] recall and no-show do not touch the count', () => {
    const scene = threeAndSix()
    const numbers = [call(scene, 'counter-1', siti)]
    while (numbers.at(-1) !== null && numbers.length < 20) {
      const ticketId = heldAt(scene, 'counter-1')
      scene.must({ type: 'recall-ticket', ticketId }, siti)
      scene.must({ type: 'recall-ticket', ticketId }, siti)
      leaveAbsent(scene, 'counter-1', siti)
      numbers.push(call(scene, 'counter-1', siti))
    }
    expect(numbers.slice(0, -1)).toEqual(byTheRule)
  })

  it('[P2] a call that passes somebody says whom, every other call says nothing', () => {
    const scene = threeAndSix()
    const passed = byTheRule.map(() => {
      serve(scene, 'counter-1', siti)
      const called = the(
        scene.records.slice(-2).map(({ event }) => event),
        'ticket-called',
      )
      return called.passed && ticketOf(scene, called.passed).number
    })
    const nobody = undefined
    expect(passed).toEqual(['A-001', 'A-001', nobody, 'A-002', 'A-002', nobody, 'A-003', 'A-003', nobody])
  })

  it('[P2] who came first goes first, priority or not, and nobody is passed', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    issueMany(scene, 3, 'CIVIL-01', 'elderly')
    const regular = issue(scene, 'CIVIL-01')
    expect(serveAll(scene)).toEqual(['A-001', 'A-002', 'A-003', 'A-004'])
    expect(ticketOf(scene, regular.id).passed).toBe(0)
  })

  it('[P2] with one class only, it is called by arrival', () => {
    const classes = ['elderly', undefined] as const
    for (const priority of classes) {
      const scene = given(dayOpened())
      open(scene, 'counter-1', siti)
      issueMany(scene, 4, 'CIVIL-01', priority)
      expect(serveAll(scene)).toEqual(['A-001', 'A-002', 'A-003', 'A-004'])
    }
  })

  it('[P2] the count belongs to the visitor: who was passed at one counter was passed at all', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    open(scene, 'counter-4', rina)
    issue(scene, 'CIVIL-02')
    issueMany(scene, 2, 'CIVIL-02', 'elderly')
    issue(scene, 'TAX-01', 'elderly')
    const numbers = [serve(scene, 'counter-1', siti), serve(scene, 'counter-4', rina), serve(scene, 'counter-4', rina)]
    expect(numbers).toEqual(['A-002', 'A-003', 'A-001'])
  })

  it('[P2] the ratio is that of the regular visitor’s agency, else the building’s', () => {
    const building = buildingWith(({ agencies, limits }) => {
      limits.priorityRatio = 1
      Object.assign(agencies.find(({ id }) => id === 'TAX') ?? {}, { priorityRatio: 3 })
    })
    const order = (serviceId: string, counterId: string, actor: typeof siti) => {
      const scene = given(dayOpened({ building }))
      open(scene, counterId, actor)
      issue(scene, serviceId)
      issueMany(scene, 4, serviceId, 'elderly')
      return serveAll(scene, counterId, actor).map((number) => Number(number.slice(2)))
    }
    expect(order('CIVIL-01', 'counter-1', siti)).toEqual([2, 1, 3, 4, 5])
    expect(order('TAX-01', 'counter-3', rina)).toEqual([2, 3, 4, 1, 5])
  })

  it('[P2] with a ratio of 0 nobody passes anybody', () => {
    const building = buildingWith(({ limits }) => Object.assign(limits, { priorityRatio: 0 }))
    const scene = given(dayOpened({ building }))
    open(scene, 'counter-1', siti)
    issueMany(scene, 2, 'CIVIL-01')
    issueMany(scene, 2, 'CIVIL-01', 'elderly')
    expect(serveAll(scene)).toEqual(['A-001', 'A-002', 'A-003', 'A-004'])
  })

  it('[P3] a regular visitor is passed by no more than two, however many priority visitors keep coming', () => {
    const scene = given(dayOpened())
    open(scene, 'counter-1', siti)
    issueMany(scene, 3, 'CIVIL-01')
    const numbers = Array.from({ length: 9 }, () => {
      issueMany(scene, 2, 'CIVIL-01', 'elderly')
      return serve(scene, 'counter-1', siti)
    })
    expect([numbers.indexOf('A-001'), numbers.indexOf('A-002'), numbers.indexOf('A-003')]).toEqual([2, 5, 8])
  })
})
