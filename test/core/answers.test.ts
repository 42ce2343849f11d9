import { expect, it } from 'vitest'
import type { CommandName } from '../../contract/commands.ts'
import type { DomainEvent } from '../../contract/events.ts'
import { answerFor } from '../../server/core/answer.ts'
import { kiosk, type Scene, siti, supervisor } from '../support/hall.ts'
import { desk, withCalled, withServing, withWaiting } from './deeds.ts'

const secretsOf = (ticketId: string) => ({ code: `code-of-${ticketId}`, url: `http://antrean.test/t/${ticketId}` })
const first = { id: '4', number: 'A-001' }

/** What the last command is answered from its records. */
function answerTo(scene: Scene, name: CommandName, from: number) {
  const events = scene.records.filter(({ seq }) => seq > from).map(({ event }) => event)
  return answerFor(name, scene.hall().seq, events, secretsOf)
}

type Command = Parameters<Scene['must']>[0]

const parked = () => {
  const scene = withCalled()
  scene.must({ type: 'park-ticket', ticketId: '4', reason: 'other' }, siti)
  scene.wait(60)
  return scene
}
const absent = () => {
  const scene = withCalled()
  scene.must({ type: 'mark-no-show', ticketId: '4', reason: 'screen-down' }, siti)
  return scene
}

const deeds: [begin: () => Scene, command: Command][] = [
  [() => withWaiting(1), { type: 'call-ticket', counterId: 'counter-1', number: 'A-001', reason: 'health' }],
  [() => withCalled(), { type: 'park-ticket', ticketId: '4', reason: 'other' }],
  [parked, { type: 'resume-ticket', ticketId: '4', counterId: 'counter-1' }],
  [() => withServing(), { type: 'return-ticket', ticketId: '4' }],
  [() => withServing(), { type: 'transfer-ticket', ticketId: '4', to: { serviceId: 'TAX-01' }, reason: 'other' }],
  [absent, { type: 'reinstate-ticket', ticketId: '4' }],
  [() => withWaiting(1), { type: 'cancel-ticket', ticketId: '4' }],
  [absent, { type: 'undo-last', counterId: 'counter-1' }],
]

it.each(deeds.map(([begin, command]) => [command.type, begin, command] as const))(
  '[N3] %s is answered with the ticket that it moved',
  (_name, begin, command) => {
    const scene = begin()
    const { seq } = scene.hall()
    const events = scene.must(command, siti)
    expect(answerTo(scene, command.type, seq)).toEqual({ seq: seq + 1, events, ticket: first })
  },
)

it('[N3] a finish that leaves stops out answers with the ticket once', () => {
  const scene = withWaiting(0)
  scene.must({ type: 'issue-ticket', serviceIds: ['CIVIL-01', 'TAX-01'] }, kiosk)
  scene.must({ type: 'call-next', counterId: 'counter-1' }, siti)
  scene.must({ type: 'start-serving', ticketId: '4' }, siti)
  const { seq } = scene.hall()
  scene.must({ type: 'finish-serving', ticketId: '4', outcome: 'refused', goOn: false }, siti)
  expect(answerTo(scene, 'finish-serving', seq)).toMatchObject({ seq: seq + 2, ticket: first })
})

it('[N2] a paper ticket is answered like any other, without a slip', () => {
  const event: DomainEvent = {
    type: 'ticket-issued',
    ticketId: '9',
    number: 'A-900',
    prefix: 'A',
    serviceIds: ['CIVIL-01'],
    class: 'regular',
    ahead: 0,
    wait: { from: 0, to: 5 },
    language: 'id',
    paper: true,
  }
  expect(answerFor('enter-paper-ticket', 9, [event], secretsOf)).toEqual({
    seq: 9,
    events: [event],
    ticket: {
      id: '9',
      number: 'A-900',
      ahead: 0,
      wait: { from: 0, to: 5 },
      serviceIds: ['CIVIL-01'],
      code: 'code-of-9',
      url: 'http://antrean.test/t/9',
    },
  })
})

it('[B1] a copy and a checklist are answered with their print jobs', () => {
  const scene = withWaiting(1)
  const { seq } = scene.hall()
  scene.must({ type: 'reprint-slip', ticketId: '4' }, desk)
  expect(answerTo(scene, 'reprint-slip', seq)).toMatchObject({ slip: { jobId: '4-2', state: 'queued' } })
  scene.must({ type: 'print-checklist', serviceId: 'CIVIL-01' }, desk)
  expect(answerTo(scene, 'print-checklist', seq + 1)).toMatchObject({
    slip: { jobId: `${seq + 2}-1`, state: 'queued' },
  })
})

it('[J4] many tickets at once are answered by their events alone', () => {
  const scene = withWaiting(2)
  const { seq } = scene.hall()
  const events = scene.must({ type: 'release-agency', agencyId: 'CIVIL' }, supervisor)
  expect(answerTo(scene, 'release-agency', seq)).toEqual({ seq: seq + 2, events })
})

it('[N3] a command that must leave an event and left none is a fault, not an answer', () => {
  expect(() => answerFor('issue-ticket', 4, [], secretsOf)).toThrow('no ticket-issued')
  expect(() => answerFor('park-ticket', 4, [], secretsOf)).toThrow('moved no ticket')
})
