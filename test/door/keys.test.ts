import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import { accepted, codesOf, issue, kiosk, newPerson, officer, openDoor } from '../support/door.ts'
import { journalRecords } from '../support/journal-file.ts'

const issuedIn = (dataDir: string) => journalRecords(dataDir).filter(({ event }) => event.type === 'ticket-issued')

it('[N3] the same key in one moment is one ticket and one answer', async () => {
  const { building, dataDir } = await openDoor()
  const key = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => accepted(building.handle(issue(), kiosk, key))))
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(issuedIn(dataDir)).toHaveLength(1)
})

it('[N3] the same key later gives the same answer, whatever happened between', async () => {
  const { building, dataDir } = await openDoor()
  const key = randomUUID()
  const first = await accepted(building.handle(issue(), kiosk, key))
  await building.handle(issue(), kiosk, randomUUID())
  expect(await accepted(building.handle(issue(), kiosk, key))).toEqual(first)
  expect(issuedIn(dataDir)).toHaveLength(2)
})

it('[N3] the same key gives the same answer after a restart', async () => {
  const before = await openDoor()
  const nina = officer('10')
  const [issueKey, openKey, callKey, addKey] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const ask = async ({ building }: typeof before) => [
    await accepted(building.handle(issue('CIVIL-02', { priority: 'elderly' }), kiosk, issueKey)),
    await accepted(building.handle({ type: 'open-counter', counterId: 'counter-2' }, nina, openKey)),
    await accepted(building.handle({ type: 'call-next', counterId: 'counter-2' }, nina, callKey)),
    await accepted(building.handle(newPerson('rina'), system, addKey)),
  ]
  const answers = await ask(before)
  const { seq } = before.building.hall()
  before.close()
  const after = await openDoor({ dataDir: before.dataDir })
  expect(await ask(after)).toEqual(answers)
  expect(after.building.hall().seq).toBe(seq)
})

it('[N3] a finish and a call by one key are answered together after a restart', async () => {
  const before = await openDoor()
  const nina = officer('10')
  for (const command of [issue(), issue(), { type: 'open-counter', counterId: 'counter-1' } as const]) {
    await accepted(before.building.handle(command, command.type === 'issue-ticket' ? kiosk : nina))
  }
  const called = await accepted(before.building.handle({ type: 'call-next', counterId: 'counter-1' }, nina))
  const ticketId = 'ticket' in called && called.ticket ? called.ticket.id : ''
  await accepted(before.building.handle({ type: 'start-serving', ticketId }, nina))
  const key = randomUUID()
  const next = () => ({ type: 'call-next', counterId: 'counter-1' }) as const
  const answer = await accepted(before.building.handle(next(), nina, key))
  expect(answer.events.map(({ type }) => type)).toEqual(['serving-finished', 'ticket-called'])
  before.close()
  const after = await openDoor({ dataDir: before.dataDir })
  expect(await accepted(after.building.handle(next(), nina, key))).toEqual(answer)
})

it('[N3] the same key of another actor is another command', async () => {
  const { building, dataDir } = await openDoor()
  const key = randomUUID()
  const first = await accepted(building.handle(issue(), kiosk, key))
  const second = await accepted(building.handle(issue(), { ...kiosk, deviceId: '901' } as typeof kiosk, key))
  expect(second.seq).toBeGreaterThan(first.seq)
  expect(issuedIn(dataDir)).toHaveLength(2)
})

it('[N3] the same key for another target or another command is refused', async () => {
  const { building, dataDir } = await openDoor()
  const nina = officer('10')
  const key = randomUUID()
  await accepted(building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina, key))
  const others = await Promise.all([
    building.handle({ type: 'open-counter', counterId: 'counter-2' }, nina, key),
    building.handle({ type: 'call-next', counterId: 'counter-1' }, nina, key),
  ])
  expect(codesOf(others)).toEqual(['key-reused', 'key-reused'])
  const ticketKey = randomUUID()
  await accepted(building.handle(issue('CIVIL-01'), kiosk, ticketKey))
  expect(codesOf([await building.handle(issue('CIVIL-02'), kiosk, ticketKey)])).toEqual(['key-reused'])
  expect(issuedIn(dataDir)).toHaveLength(1)
})

it('[N3] a refused command is not remembered: the key may be used again', async () => {
  const { building } = await openDoor()
  const nina = officer('10')
  const key = randomUUID()
  const call = () => building.handle({ type: 'call-next', counterId: 'counter-1' }, nina, key)
  expect(codesOf([await call()])).toEqual(['counter-not-open'])
  await accepted(building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina))
  expect(await call()).toMatchObject({ ok: true, answer: { ticket: null, events: [{ type: 'nobody-waiting' }] } })
})

it('[N3] a new service day begins with no keys', async () => {
  const { building, advance, dataDir } = await openDoor()
  const key = randomUUID()
  await accepted(building.handle(issue(), kiosk, key))
  advance(24 * 3_600_000)
  await accepted(building.handle({ type: 'open-day' }, system))
  const again = await accepted(building.handle(issue('CIVIL-02'), kiosk, key))
  expect(again).toMatchObject({ ticket: { number: 'K-001' } })
  expect(issuedIn(dataDir)).toHaveLength(2)
})
