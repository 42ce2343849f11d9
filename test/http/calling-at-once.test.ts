import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../contract/answers.ts'
import type { CommandBody } from '../../contract/commands.ts'
import type { HallView } from '../../contract/views.ts'
import { type Client, codeOf } from '../support/client.ts'
import { firstBroken, journalRecords, journalRows } from '../support/journal-file.ts'
import { sampleBuildingFile } from '../support/project.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { smallBuilding } from '../support/small-building.ts'

type AtCounter = { client: Client; counterId: string }
type Ask = CommandBody<'issue-ticket'>

/** An officer at each counter, signed in and open. */
async function staff(server: TestServer, counters: { id: string; agencyId: string }[]): Promise<AtCounter[]> {
  const admin = await server.admin()
  return Promise.all(
    counters.map(async ({ id, agencyId }) => {
      const client = await server.addOfficer(admin, `petugas-${id}`, 'officer', agencyId)
      await client.command('open-counter', { counterId: id })
      return { client, counterId: id }
    }),
  )
}

/** Everybody presses three times at once. */
async function pressAll(staffed: readonly AtCounter[]) {
  const presses = staffed.flatMap((each) => [each, each, each])
  const replies = await Promise.all(presses.map(({ client, counterId }) => client.ask('call-next', { counterId })))
  const called = replies.filter(({ status }) => status === 200).map(({ body }) => body as AnswerOf<'call-next'>)
  const refused = replies.filter(({ status }) => status !== 200)
  return { called: called.toSorted((a, b) => a.seq - b.seq), refused }
}

function expectOneEach(server: TestServer, { called, refused }: Awaited<ReturnType<typeof pressAll>>): void {
  expect(called).toHaveLength(20)
  expect(new Set(called.map(({ ticket }) => ticket?.id)).size).toBe(20)
  expect(new Set(called.map(({ ticket }) => ticket?.number)).size).toBe(20)
  expect(refused).toHaveLength(40)
  expect(new Set(refused.map((reply) => `${reply.status} ${codeOf(reply)}`))).toEqual(new Set(['409 double-press']))
  const calls = journalRecords(server.dataDir).flatMap(({ event }) => (event.type === 'ticket-called' ? [event] : []))
  expect(new Set(calls.map(({ counterId }) => counterId)).size).toBe(20)
  expect(calls).toHaveLength(20)
  expect(firstBroken(journalRows(server.dataDir))).toBeNull()
}

describe('one agency with twenty counters', () => {
  const counters = Array.from({ length: 20 }, (_, at) => at + 1)
  let server: TestServer
  let staffed: AtCounter[]
  beforeAll(async () => {
    server = await startServer({ building: smallBuilding({ counters, doublePressSeconds: 3 }) })
    staffed = await staff(
      server,
      counters.map((number) => ({ id: `counter-${number}`, agencyId: 'CIVIL' })),
    )
  })
  afterAll(() => server.stop())

  it('[C1, C5, P1, P2] sixty presses at once call twenty visitors in the order of the rules', async () => {
    const kiosk = server.client()
    // r: regular, p: priority. Number 1 and 2 come first; two of the later p pass each first r, then it is r's turn.
    for (const visitor of 'rrpppprrrrprrrrrrrrrrrrr') {
      const ask: Ask = { serviceIds: ['CIVIL-01'], ...(visitor === 'p' && { priority: 'elderly' as const }) }
      await kiosk.command('issue-ticket', ask)
    }
    const pressed = await pressAll(staffed)
    expectOneEach(server, pressed)
    const order = [3, 4, 1, 5, 6, 2, 11, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20]
    expect(pressed.called.map(({ ticket }) => Number(ticket?.number.slice(2)))).toEqual(order)
  })
})

describe('twenty counters of several agencies', () => {
  let server: TestServer
  let staffed: AtCounter[]
  let hall: HallView['counters']
  beforeAll(async () => {
    server = await startServer({ buildingFile: sampleBuildingFile })
    hall = ((await (await server.admin()).get('/api/views/hall')).body as HallView).counters.slice(0, 20)
    staffed = await staff(server, hall)
  })
  afterAll(() => server.stop())

  it('[C1, C5, P1] sixty presses at once call each agency its own visitors, earliest first', async () => {
    const agencies = [...new Set(hall.map(({ agencyId }) => agencyId))]
    expect(agencies.length).toBeGreaterThan(4)
    const kiosk = server.client()
    const expected = new Map<string, string[]>()
    for (const agencyId of agencies) {
      const own = hall.filter((counter) => counter.agencyId === agencyId)
      const numbers: string[] = []
      for (const { serviceIds } of [...own, ...own]) {
        const { ticket } = await kiosk.command('issue-ticket', { serviceIds: serviceIds.slice(0, 1) })
        numbers.push(ticket.number)
      }
      expected.set(agencyId, numbers.slice(0, own.length))
    }
    const pressed = await pressAll(staffed)
    expectOneEach(server, pressed)
    const agencyOf = new Map(hall.map(({ id, agencyId }) => [id, agencyId]))
    const calledBy = (agencyId: string) =>
      pressed.called.flatMap(({ events: [call] }) =>
        call?.type === 'ticket-called' && agencyOf.get(call.counterId) === agencyId ? [call.number] : [],
      )
    expect(new Map(agencies.map((agencyId) => [agencyId, calledBy(agencyId)]))).toEqual(expected)
  })
})
