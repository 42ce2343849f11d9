import { describe, expect, it } from 'vitest'
import { nextNumber } from '../../server/core/numbering.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import {
  accepted,
  admin,
  dayOpened,
  given,
  issue,
  issueMany,
  open,
  refused,
  type Scene,
  serveAll,
  siti,
  supervisor,
} from '../support/hall.ts'
import { sampleBuilding } from '../support/sample-building.ts'
import { byId, desk, withAgency } from './deeds.ts'

const building = withAgency('CIVIL', { paperRoll: { from: 900, to: 999 } })
const enter = (number: string, serviceId = 'CIVIL-01') => ({ type: 'enter-paper-ticket', number, serviceId }) as const

/** A day on which `last` was the last number that the kiosk gave. */
function withLast(last: number, roll = { from: 900, to: 999 }): Scene {
  return given(dayOpened({ building: withAgency('CIVIL', { paperRoll: roll }), numbers: { A: last } }))
}

describe('the kiosk', () => {
  it.each([
    [898, 'A-899'],
    [899, 'A-1000'],
    [1000, 'A-1001'],
  ])('[N2] after %d gives %s: never a number of the roll', (last, next) => {
    expect(issue(withLast(last), 'CIVIL-01').number).toBe(next)
  })

  it('[N2] a roll from 001 on leaves the numbers behind it', () => {
    expect(issue(withLast(0, { from: 1, to: 50 }), 'CIVIL-01').number).toBe('A-051')
  })

  it('[N2] a roll that begins behind what was given already is not gone back to', () => {
    const { hall } = withLast(950)
    expect(nextNumber(hall(), byId(building.agencies, 'CIVIL'))).toBe('A-1000')
  })

  it('[N2] a series without a roll counts on', () => {
    const scene = given(dayOpened({ numbers: { A: 899 } }))
    expect(issue(scene, 'CIVIL-01').number).toBe('A-900')
  })

  it('[N2] numbers from the roll do not move the kiosk’s series, and are not numbers of the next opening', () => {
    const scene = given(dayOpened({ building }))
    issueMany(scene, 2, 'CIVIL-01')
    scene.must(enter('A-950'), desk)
    expect(issue(scene, 'CIVIL-01').number).toBe('A-003')
    scene.must({ type: 'close-day' }, supervisor)
    expect(scene.must({ type: 'open-day' }, supervisor)).toMatchObject([{ numbers: { A: 3 } }])
  })
})

describe('a range that is changed during the day', () => {
  const roll = (from: number, to: number): ReadyCommand => ({
    type: 'save-agency',
    agency: { ...byId(sampleBuilding.agencies, 'CIVIL'), paperRoll: { from, to } },
  })

  it('[N2] what was entered before it is not given by the kiosk', () => {
    const scene = withLast(949)
    for (const number of ['A-950', 'A-951']) scene.must(enter(number), desk)
    scene.must(roll(900, 910), admin)
    scene.restart()
    expect([issue(scene, 'CIVIL-01').number, issue(scene, 'CIVIL-01').number]).toEqual(['A-952', 'A-953'])
  })

  it('[N2] what the kiosk gave before it is not entered', () => {
    const scene = given(dayOpened({ numbers: { A: 899 } }))
    expect(issue(scene, 'CIVIL-01').number).toBe('A-900')
    scene.must(roll(900, 999), admin)
    expect(scene.when(enter('A-900'), desk)).toEqual(refused({ code: 'number-taken', number: 'A-900' }))
    expect([scene.when(enter('A-901'), desk).ok, issue(scene, 'CIVIL-01').number]).toEqual([true, 'A-1000'])
  })
})

describe('the desk enters a paper ticket', () => {
  it('[N2] it joins the queue under its number, without a slip', () => {
    const scene = given(dayOpened({ building }))
    expect(scene.when(enter('A-900'), desk)).toEqual(
      accepted([
        {
          type: 'ticket-issued',
          ticketId: '3',
          number: 'A-900',
          prefix: 'A',
          serviceIds: ['CIVIL-01'],
          class: 'regular',
          ahead: 0,
          language: 'id',
          paper: true,
        },
      ]),
    )
    expect(scene.hall().tickets.get('3')).toMatchObject({ number: 'A-900', state: 'waiting', copies: 0 })
  })

  it('[N2] its place is that of its entry, and a priority category lies beside the journal', () => {
    const scene = given(dayOpened({ building }))
    open(scene, 'counter-1', siti)
    issue(scene, 'CIVIL-01')
    expect(scene.when({ ...enter('A-999'), priority: 'toddler' }, desk)).toMatchObject({
      events: [{ class: 'priority' }],
      side: [{ table: 'priority-category', category: 'toddler' }],
    })
    issue(scene, 'CIVIL-01')
    expect(serveAll(scene)).toEqual(['A-999', 'A-001', 'A-002'])
  })

  const range = { from: 'A-900', to: 'A-999' }

  it.each([
    ['below the roll', 'A-899', 'CIVIL-01', range],
    ['above the roll', 'A-1000', 'CIVIL-01', range],
    ['of another series', 'B-900', 'CIVIL-01', range],
    ['that no roll has, with a leading nought', 'A-0900', 'CIVIL-01', range],
    ['of a series without a roll', 'B-900', 'TAX-01', {}],
  ])('[N2] a number %s is refused, and says which are reserved', (_what, number, serviceId, reserved) => {
    expect(given(dayOpened({ building })).when(enter(number, serviceId), desk)).toEqual(
      refused({ code: 'number-not-reserved', number, ...reserved }),
    )
  })

  it('[N2] no number is entered twice: not while it waits, nor after its visit, a restart or another opening', () => {
    const scene = given(dayOpened({ building }))
    const taken = refused({ code: 'number-taken', number: 'A-900' })
    scene.must(enter('A-900'), desk)
    const again = () => scene.when(enter('A-900'), desk)
    const answers = [again()]
    const [ticketId = ''] = scene.hall().tickets.keys()
    scene.must({ type: 'cancel-ticket', ticketId }, desk)
    answers.push(again())
    scene.restart()
    answers.push(again())
    scene.must({ type: 'close-day' }, supervisor)
    scene.must({ type: 'open-day' }, supervisor)
    answers.push(again())
    expect(answers).toEqual([taken, taken, taken, taken])
    expect(scene.when(enter('A-901'), desk).ok).toBe(true)
  })

  it('[D5] a number of a rehearsal is no number of the real day', () => {
    const scene = given(dayOpened({ building, rehearsal: true }))
    scene.must(enter('A-900'), desk)
    scene.must({ type: 'close-day' }, supervisor)
    scene.must({ type: 'open-day' }, supervisor)
    expect(scene.when(enter('A-900'), desk).ok).toBe(true)
  })

  it('[N2] outside the hours too, but not before the day is open or after it is closed', () => {
    const scene = given(dayOpened({ building }))
    scene.clockSays('2026-11-24', '16:00')
    expect(scene.when(enter('A-900'), desk).ok).toBe(true)
    scene.must({ type: 'close-day' }, supervisor)
    expect(scene.when(enter('A-901'), desk)).toEqual(refused({ code: 'day-not-open' }))
    expect(given({ type: 'building-imported', building }).when(enter('A-900'), desk)).toEqual(
      refused({ code: 'day-not-open' }),
    )
  })

  it('[N2] an unknown service has no paper tickets', () => {
    expect(given(dayOpened({ building })).when(enter('A-900', 'NONE-01'), desk)).toEqual(
      refused({ code: 'service-unknown', serviceId: 'NONE-01' }),
    )
  })
})
