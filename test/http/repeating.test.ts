import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandBody, CommandName } from '../../contract/commands.ts'
import { type Client, codeOf } from '../support/client.ts'
import { journalRecords } from '../support/journal-file.ts'
import { startServer, type TestServer } from '../support/server.ts'

const remote = { remote: true }
const counterId = 'counter-1'
let server: TestServer
let nina: Client
beforeEach(async () => {
  server = await startServer()
  nina = await server.addOfficer(await server.admin(remote), 'nina', 'officer', 'CIVIL', remote)
  await nina.command('open-counter', { counterId })
})
afterEach(() => server.stop())

const issue = async (serviceIds = ['CIVIL-01']) =>
  (await server.client().command('issue-ticket', { serviceIds })).ticket

/** A command as it was given: who, what, and its answer. */
async function given<Name extends CommandName>(client: Client, name: Name, body: CommandBody<Name>) {
  const key = randomUUID()
  return { client, name, body, key, answer: await client.command(name, body, key) }
}

it('[N3] a repeat by its key is answered as before after a restart, and nothing happens twice', async () => {
  const [one, two, three, four] = [await issue(), await issue(), await issue(['CIVIL-01', 'TAX-01']), await issue()]
  const all = [
    await given(nina, 'call-ticket', { counterId, number: two.number, reason: 'health' }),
    await given(nina, 'transfer-ticket', { ticketId: two.id, to: { serviceId: 'TAX-01' }, reason: 'wrong-service' }),
    await given(nina, 'call-next', { counterId }),
    await given(nina, 'start-serving', { ticketId: one.id }),
    await given(nina, 'finish-serving', { ticketId: one.id, outcome: 'done' }),
    await given(nina, 'undo-last', { counterId }),
    await given(nina, 'park-ticket', { ticketId: one.id, reason: 'filling-in-form' }),
    await given(nina, 'resume-ticket', { ticketId: one.id, counterId }),
    await given(nina, 'return-ticket', { ticketId: one.id }),
    await given(nina, 'call-ticket', { counterId, number: three.number, reason: 'kata sendiri', note: 'catatan' }),
    await given(nina, 'mark-no-show', { ticketId: three.id, reason: 'screen-down' }),
    await given(nina, 'reinstate-ticket', { ticketId: three.id, reason: 'did-not-hear' }),
    await given(nina, 'pause-counter', { counterId, reason: 'prayer', backAt: '12:45' }),
    await given(nina, 'resume-counter', { counterId }),
    await given(server.client(remote), 'cancel-ticket', { code: four.code }),
  ]
  const { length } = journalRecords(server.dataDir)
  await server.restart()
  for (const { client, name, body, key, answer } of all) {
    expect({ name, answer: await client.command(name, body, key) }).toEqual({ name, answer })
  }
  expect(journalRecords(server.dataDir)).toHaveLength(length)
})

it('[N3] the key of a command does not serve for another ticket', async () => {
  const [one, two] = [await issue(), await issue()]
  const key = randomUUID()
  await nina.command('call-ticket', { counterId, number: two.number, reason: 'health' }, key)
  const other = { counterId, number: one.number, reason: 'health' }
  const reply = await nina.ask('call-ticket', other, { 'idempotency-key': key })
  expect([reply.status, codeOf(reply)]).toEqual([422, 'key-reused'])
  const cancelling = randomUUID()
  const phone = server.client(remote)
  await phone.command('cancel-ticket', { code: one.code }, cancelling)
  const third = await issue()
  expect(codeOf(await phone.ask('cancel-ticket', { code: third.code }, { 'idempotency-key': cancelling }))).toBe(
    'key-reused',
  )
})
