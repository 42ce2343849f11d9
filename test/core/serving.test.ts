import { expect, it } from 'vitest'
import type { Outcome } from '../../contract/fields.ts'
import {
  accepted,
  call,
  dayOpened,
  given,
  heldAt,
  issueMany,
  open,
  refused,
  rina,
  type Scene,
  siti,
  start,
  supervisor,
  ticketOf,
} from '../support/hall.ts'

/** Counter 1 has called A-001; A-002 waits. */
function called(): Scene {
  const scene = given(dayOpened())
  open(scene, 'counter-1', siti)
  issueMany(scene, 2, 'CIVIL-01')
  call(scene, 'counter-1', siti)
  return scene
}

function serving(): Scene {
  const scene = called()
  start(scene, 'counter-1', siti)
  return scene
}

const at = { number: 'A-001', counterId: 'counter-1' }

it('[S1] serving starts when the called visitor stands there', () => {
  const scene = called()
  const ticketId = heldAt(scene, 'counter-1')
  scene.wait(30)
  expect(scene.when({ type: 'start-serving', ticketId }, siti)).toEqual(
    accepted([{ type: 'serving-started', ticketId, ...at }]),
  )
  expect(ticketOf(scene, ticketId)).toMatchObject({
    state: 'serving',
    stops: [{ startedAt: scene.now().at }],
  })
})

it.each<Outcome>(['done', 'must-return', 'refused', 'consultation', 'referred'])(
  '[S1] a visit ends with the outcome %s',
  (outcome) => {
    const scene = serving()
    const ticketId = heldAt(scene, 'counter-1')
    scene.wait(300)
    expect(scene.when({ type: 'finish-serving', ticketId, outcome }, siti)).toEqual(
      accepted([{ type: 'serving-finished', ticketId, ...at, outcome }]),
    )
    expect(ticketOf(scene, ticketId)).toMatchObject({
      state: 'served',
      stops: [{ state: 'served', outcome, finishedAt: scene.now().at }],
    })
    expect(scene.hall().counters.get('counter-1')).toMatchObject({ state: 'open', ended: [{ ticketId, stop: 0 }] })
    expect(scene.hall().counters.get('counter-1')).not.toHaveProperty('ticketId')
  },
)

it('[S1] what is missing is in the record by its codes; a note lies beside the journal', () => {
  const scene = serving()
  const ticketId = heldAt(scene, 'counter-1')
  const finish = { type: 'finish-serving', ticketId, outcome: 'must-return', note: 'KK atas nama ayah' } as const
  expect(scene.when({ ...finish, missing: ['kk', 'ktp'] }, siti)).toEqual(
    accepted(
      [{ type: 'serving-finished', ticketId, ...at, outcome: 'must-return', missing: ['kk', 'ktp'] }],
      [{ table: 'note', about: `ticket:${ticketId}`, text: 'KK atas nama ayah' }],
    ),
  )
  expect(JSON.stringify(scene.records)).not.toContain('ayah')
})

it('[S1] a visitor who was only called is not finished, and one who is served is neither started again nor absent', () => {
  const scene = called()
  const ticketId = heldAt(scene, 'counter-1')
  const finish = { type: 'finish-serving', ticketId, outcome: 'done' } as const
  const elsewhere = (state: 'called' | 'serving' | 'served') =>
    refused({ code: 'ticket-elsewhere', number: 'A-001', state })
  expect(scene.when(finish, siti)).toEqual(elsewhere('called'))
  start(scene, 'counter-1', siti)
  expect(scene.when({ type: 'start-serving', ticketId }, siti)).toEqual(elsewhere('serving'))
  expect(scene.when({ type: 'mark-no-show', ticketId }, siti)).toEqual(elsewhere('serving'))
  scene.must(finish, siti)
  expect(scene.when(finish, siti)).toEqual(elsewhere('served'))
  expect(scene.when(finish, supervisor)).toEqual(elsewhere('served'))
})

it('[S1] who waits, or is unknown, is not served', () => {
  const scene = called()
  const waiting = [...scene.hall().tickets.keys()][1] ?? ''
  for (const type of ['start-serving', 'mark-no-show'] as const) {
    expect(scene.when({ type, ticketId: waiting }, siti)).toEqual(
      refused({ code: 'ticket-elsewhere', number: 'A-002', state: 'waiting' }),
    )
    expect(scene.when({ type, ticketId: 'none' }, siti)).toEqual(refused({ code: 'ticket-unknown' }))
  }
  for (const actor of [siti, supervisor])
    expect(scene.when({ type: 'finish-serving', ticketId: 'none', outcome: 'done' }, actor)).toEqual(
      refused({ code: 'ticket-unknown' }),
    )
})

it('[S1] an officer does not touch the visitor of another counter', () => {
  const scene = serving()
  open(scene, 'counter-3', rina)
  const finish = { type: 'finish-serving', ticketId: heldAt(scene, 'counter-1'), outcome: 'done' } as const
  expect(scene.when(finish, rina)).toEqual(refused({ code: 'counter-taken', counter: 1 }))
})

it('[T2] a supervisor may finish a visit that an officer left behind', () => {
  const scene = serving()
  const ticketId = heldAt(scene, 'counter-1')
  expect(scene.when({ type: 'finish-serving', ticketId, outcome: 'referred' }, supervisor)).toEqual(
    accepted([{ type: 'serving-finished', ticketId, ...at, outcome: 'referred' }]),
  )
  expect(scene.when({ type: 'close-counter', counterId: 'counter-1' }, supervisor).ok).toBe(true)
})

it('[T2] a supervisor finishes one who was called and left behind, not one who waits', () => {
  const scene = called()
  const [calledId = '', waitingId = ''] = [...scene.hall().tickets.keys()]
  const finish = (ticketId: string) => scene.when({ type: 'finish-serving', ticketId, outcome: 'done' }, supervisor)
  expect(finish(waitingId)).toEqual(refused({ code: 'ticket-elsewhere', number: 'A-002', state: 'waiting' }))
  expect(finish(calledId)).toMatchObject({ ok: true, events: [{ type: 'serving-finished', ticketId: calledId }] })
  expect(scene.hall().counters.get('counter-1')).not.toHaveProperty('ticketId')
})

it('[S1] a no-show frees the counter and ends the visit', () => {
  const scene = called()
  const ticketId = heldAt(scene, 'counter-1')
  const reason = 'called-in-person'
  expect(scene.when({ type: 'mark-no-show', ticketId, reason }, siti)).toEqual(
    accepted([{ type: 'ticket-no-show', ticketId, ...at, reason }]),
  )
  expect(ticketOf(scene, ticketId)).toMatchObject({
    state: 'no-show',
    stops: [{ finishedAt: scene.now().at }],
  })
  expect(scene.hall().counters.get('counter-1')).toMatchObject({ ended: [{ ticketId, stop: 0 }] })
  expect(scene.hall().counters.get('counter-1')).not.toHaveProperty('ticketId')
})
