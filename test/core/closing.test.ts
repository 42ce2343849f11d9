import { describe, expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import {
  accepted,
  budi,
  call,
  dayOpened,
  given,
  issue,
  issueMany,
  open,
  refused,
  serve,
  siti,
  supervisor,
  the,
  ticketOf,
} from '../support/hall.ts'
import { today } from '../support/sample-building.ts'
import { leaveAbsent, withCalled, withServing, withWaiting } from './deeds.ts'

const noCalls = { calls: 0, exceptions: 0, unexplained: 0 }
const force = { type: 'close-day', force: true, reason: 'gempa' } as const

it('[D3] a supervisor may not close the day while somebody is called or served', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  open(scene, 'counter-2', budi)
  issueMany(scene, 3, 'CIVIL-01')
  serve(scene, 'counter-1', siti)
  call(scene, 'counter-2', budi)
  const busy = refused({ code: 'tickets-in-service', numbers: ['A-001', 'A-002'] })
  expect(scene.when({ type: 'close-day' }, supervisor)).toEqual(busy)
  expect(scene.when({ type: 'close-day', reason: 'gempa' }, supervisor)).toEqual(busy)
})

it('[D3] a forced close needs a reason, which stays out of the journal', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  const ticket = issue(scene, 'CIVIL-01')
  serve(scene, 'counter-1', siti)
  expect(scene.when({ type: 'close-day', force: true }, supervisor)).toEqual(refused({ code: 'reason-needed' }))
  const headHash = scene.headHash()
  expect(scene.when({ type: 'close-day', force: true, reason: 'gempa' }, supervisor)).toEqual(
    accepted(
      [
        {
          type: 'day-closed',
          date: today,
          reason: 'forced',
          expired: [ticket.id],
          headHash,
          audit: { calls: 1, exceptions: 0, unexplained: 0 },
        },
      ],
      [{ table: 'note', about: `day:${today}`, text: 'gempa' }],
    ),
  )
})

it('[D3] a close expires who waits, is called or served, and no one else; it closes every counter', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  open(scene, 'counter-2', budi)
  const [, absent, called, waiting] = issueMany(scene, 4, 'CIVIL-01')
  serve(scene, 'counter-1', siti)
  call(scene, 'counter-2', budi)
  leaveAbsent(scene, 'counter-2', budi)
  call(scene, 'counter-2', budi)
  const [serving] = [...scene.hall().tickets.values()].filter(({ state }) => state === 'serving')
  const { expired } = the(scene.must({ type: 'close-day', force: true, reason: 'gempa' }, supervisor), 'day-closed')
  expect(expired).toEqual([serving?.id, called?.id, waiting?.id])
  expect(expired.map((id) => ticketOf(scene, id).state)).toEqual(['expired', 'expired', 'expired'])
  expect(ticketOf(scene, absent?.id ?? '').state).toBe('no-show')
  expect([...scene.hall().counters.values()].filter(({ state, ticketId }) => state !== 'closed' || ticketId)).toEqual(
    [],
  )
  expect([...scene.hall().queues.values()].flatMap(({ regular, priority }) => [...regular, ...priority])).toEqual([])
})

it.each([
  ['the schedule', system, 'schedule'],
  ['a supervisor', supervisor, 'supervisor'],
] as const)('[D3] the close by %s carries the hash of the last record', (_who, actor, reason) => {
  const scene = given(dayOpened())
  const headHash = scene.headHash()
  expect(scene.when({ type: 'close-day' }, actor)).toEqual(
    accepted([{ type: 'day-closed', date: today, reason, expired: [], headHash, audit: noCalls }]),
  )
})

it('[D3] a day is closed once', () => {
  const scene = given(dayOpened())
  scene.must({ type: 'close-day' }, supervisor)
  expect(scene.when({ type: 'close-day' }, supervisor)).toEqual(refused({ code: 'day-not-open' }))
  expect(scene.when({ type: 'close-day' }, system)).toEqual(refused({ code: 'day-not-open' }))
})

it('[D3] no counter calls or opens on a closed day', () => {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  scene.must({ type: 'close-day' }, supervisor)
  expect(scene.when({ type: 'call-next', counterId: 'counter-1' }, siti)).toEqual(
    refused({ code: 'counter-not-open', counter: 1 }),
  )
  expect(scene.when({ type: 'open-counter', counterId: 'counter-1' }, siti)).toEqual(refused({ code: 'day-not-open' }))
})

describe('the audit of the day', () => {
  it('[D3] the close counts the calls, and those out of order', () => {
    const scene = withServing(3)
    scene.wait(60)
    scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
    leaveAbsent(scene, 'counter-1', siti)
    scene.wait(60)
    const outOfOrder = { type: 'call-ticket', counterId: 'counter-1', number: 'A-003', reason: 'health' } as const
    scene.must(outOfOrder, siti)
    expect(scene.must(force, supervisor)).toMatchObject([{ audit: { calls: 3, exceptions: 1, unexplained: 0 } }])
  })

  it('[D3] a restart in between changes nothing about it', () => {
    const scene = withCalled()
    scene.restart()
    expect(scene.must(force, supervisor)).toMatchObject([{ audit: { calls: 1, exceptions: 0, unexplained: 0 } }])
  })

  it('[D5] a rehearsal is closed without an audit', () => {
    const scene = given(dayOpened({ rehearsal: true }))
    expect(the(scene.must({ type: 'close-day' }, supervisor), 'day-closed')).not.toHaveProperty('audit')
  })

  it('[D3] a day that was left open is closed with the audit of its own calls, at the next opening', () => {
    const scene = withCalled(2)
    scene.clockSays('2026-11-25', '09:00')
    const [closed, opened] = scene.must({ type: 'open-day' }, supervisor)
    expect(closed).toMatchObject({ type: 'day-closed', date: today, reason: 'left-open', audit: { calls: 1 } })
    expect(opened).toMatchObject({ type: 'day-opened', date: '2026-11-25' })
  })

  it('[D3] the schedule closes whoever is still called, and a forced close of an idle day needs its reason too', () => {
    expect(withCalled().when({ type: 'close-day' }, system)).toMatchObject({ events: [{ reason: 'schedule' }] })
    expect(withWaiting(0).when({ type: 'close-day', force: true }, supervisor)).toEqual(
      refused({ code: 'reason-needed' }),
    )
  })

  it('[H1] whoever is on hold does not keep the day open, and expires with it', () => {
    const scene = withCalled()
    const [ticketId = ''] = scene.hall().tickets.keys()
    scene.must({ type: 'park-ticket', ticketId, reason: 'filling-in-form' }, siti)
    expect(the(scene.must({ type: 'close-day' }, supervisor), 'day-closed').expired).toEqual([ticketId])
    expect(ticketOf(scene, ticketId).state).toBe('expired')
  })
})
