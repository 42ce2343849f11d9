import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AnswerOf } from '../../contract/answers.ts'
import type { CommandName } from '../../contract/commands.ts'
import { type Client, createClient } from '../support/client.ts'
import { firstBroken, journalRecords, journalRows, queryData } from '../support/journal-file.ts'
import { adminPassword, officerPassword } from '../support/server.ts'
import { createServerProcess, type ServerProcess } from '../support/server-process.ts'
import { makeFolder, removeFolder } from '../support/temp-folder.ts'

const rounds = process.env.LONG === '1' ? 25 : 3
const services = ['CIVIL-01', 'CIVIL-02', 'TAX-01']

/** A command that was sent, and what came back before the power went. */
type Sent = { client: Client; name: CommandName; body: object; key: string; answer?: unknown }

const folder = makeFolder()
const server: ServerProcess = createServerProcess(folder)
let url: string
const officers: { client: Client; counterId: string }[] = []
const sent: Sent[] = []

beforeAll(async () => {
  url = await server.up()
  const admin = createClient(url, { consoleId: randomUUID() })
  await admin.signIn('admin', adminPassword)
  for (const [username, agencyId, counterId] of [
    ['nina', 'CIVIL', 'counter-1'],
    ['budi', 'CIVIL', 'counter-2'],
    ['sari', 'TAX', 'counter-51'],
  ] as const) {
    await admin.command('add-officer', {
      username,
      password: officerPassword,
      name: username,
      role: 'officer',
      agencyId,
    })
    const client = createClient(url, { consoleId: randomUUID() })
    await client.signIn(username, officerPassword)
    await client.command('open-counter', { counterId })
    officers.push({ client, counterId })
  }
})
afterAll(() => {
  server.killAll()
  removeFolder(folder)
})

async function send(client: Client, name: CommandName, body: object): Promise<Sent> {
  const one: Sent = { client, name, body, key: randomUUID() }
  sent.push(one)
  const { status, body: answer } = await client.ask(name, body, { 'idempotency-key': one.key })
  if (status === 200) one.answer = answer
  return one
}

/** Gives commands one after the other until the line breaks. */
async function work(step: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await step()
    } catch {
      return
    }
  }
}

/** Kiosks and counters at work; the server is killed when so many answers have come. */
async function workUntilKilled(answers: number): Promise<void> {
  const before = sent.length
  const enough = () => sent.slice(before).filter(({ answer }) => answer !== undefined).length >= answers
  let killed: Promise<unknown> | undefined
  const watched = async (step: Promise<unknown>) => {
    await step
    if (enough()) killed ??= server.end('SIGKILL')
  }
  const kiosk = createClient(url)
  const kiosks = Array.from({ length: 4 }, (_, at) =>
    work(() =>
      watched(
        send(kiosk, 'issue-ticket', { serviceIds: [services[at % 3]], ...(at === 3 && { priority: 'elderly' }) }),
      ),
    ),
  )
  const counters = officers.map(({ client, counterId }) =>
    work(async () => {
      const { answer } = await send(client, 'call-next', { counterId })
      const ticketId = (answer as AnswerOf<'call-next'> | undefined)?.ticket?.id
      if (ticketId !== undefined) await watched(send(client, 'start-serving', { ticketId }))
    }),
  )
  await Promise.all([...kiosks, ...counters])
  await killed
}

/** Ticket and number of an answer, where it has them. */
function ticketOf(answer: unknown): { id: string; number: string } | undefined {
  return (answer as AnswerOf<'issue-ticket'> | undefined)?.ticket
}

async function expectNothingLost(): Promise<void> {
  expect(queryData(server.dataDir, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(firstBroken(journalRows(server.dataDir))).toBeNull()
  const issued = journalRecords(server.dataDir).flatMap(({ event }) => (event.type === 'ticket-issued' ? [event] : []))
  const numbers = issued.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  const acknowledged = sent.filter(({ name, answer }) => name === 'issue-ticket' && answer !== undefined)
  for (const { answer } of acknowledged) {
    const { id, number } = ticketOf(answer) as { id: string; number: string }
    expect(issued.filter((event) => event.number === number).map(({ ticketId }) => ticketId)).toEqual([id])
  }
}

/** Asks again, as many at a time as a busy hall would. */
async function repeat(asked: readonly Sent[]): Promise<{ one: Sent; status: number; body: unknown }[]> {
  const replies: { one: Sent; status: number; body: unknown }[] = []
  for (let at = 0; at < asked.length; at += 25) {
    const some = asked.slice(at, at + 25).map(async (one) => {
      const { status, body } = await one.client.ask(one.name, one.body, { 'idempotency-key': one.key })
      return { one, status, body }
    })
    replies.push(...(await Promise.all(some)))
  }
  return replies
}

async function expectSameAnswers(): Promise<void> {
  for (const { one, status, body } of await repeat(sent.filter(({ answer }) => answer !== undefined))) {
    expect({ name: one.name, status, body }).toEqual({ name: one.name, status: 200, body: one.answer })
  }
}

it(
  '[N2, N3, G2] nothing that was answered is lost when the server is killed, and no key does a thing twice',
  async () => {
    const moments = fc.sample(fc.integer({ min: 15, max: 70 }), { numRuns: rounds, seed: 20261124 })
    for (const answers of moments) {
      await workUntilKilled(answers)
      await expectNothingLost()
      url = await server.up()
      const records = journalRows(server.dataDir).length
      await expectSameAnswers()
      expect(journalRows(server.dataDir)).toHaveLength(records)
      // What was under way is repeated with its key: done once, whether or not it was done before the end.
      const open = sent.filter(({ name, answer }) => name === 'issue-ticket' && answer === undefined)
      for (const { one, body } of await repeat(open)) one.answer = body
      await expectNothingLost()
    }
    expect(sent.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(rounds * 15)
  },
  rounds * 30_000,
)
