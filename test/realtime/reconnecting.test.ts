import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { journalRecords } from '../support/journal-file.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let supervisor: Client
beforeAll(async () => {
  server = await startServer()
  supervisor = await server.addOfficer(await server.admin(), 'wati', 'supervisor')
})
afterAll(() => server.stop())

it('after a restart a screen is told everything again, and it is what the journal says', async () => {
  for (const serviceId of ['CIVIL-01', 'CIVIL-02', 'TAX-01']) {
    await server.client().command('issue-ticket', { serviceIds: [serviceId] })
  }
  const hall = await openScreen(server.url, { screen: 'hall' }, { ...supervisor.presence(), again: true })
  const before = hall.latest()
  let closings = 0
  hall.socket.on('closing', () => {
    closings += 1
  })
  const builds: string[] = []
  hall.socket.on('build', (build) => builds.push(build))
  await server.restart()
  await hall.until(() => hall.acknowledged.length === 2)
  expect(closings).toBe(1)
  expect(hall.latest()).toEqual(before)
  const records = journalRecords(server.dataDir)
  const issued = records.filter(({ event }) => event.type === 'ticket-issued')
  expect(hall.latest().queues.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(issued.length)
  expect(hall.latest().seq).toBe(records.at(-1)?.seq)
  expect(builds).toEqual([((await server.client().get('/readyz')).body as { build: string }).build])

  const { seq } = await server.client().command('issue-ticket', { serviceIds: ['TAX-01'] })
  expect((await hall.seen((view) => view.seq === seq)).queues).not.toEqual(before.queues)
  hall.close()
})

it('a screen that was cut off for a while sees at once what it missed', async () => {
  const board = await openScreen(server.url, { screen: 'board' }, { again: true })
  board.socket.io.engine.close()
  const { seq } = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  await board.until(() => board.acknowledged.length === 2)
  const [, again] = board.acknowledged
  expect([seq - 1, seq]).toContain(again?.seq)
  expect((await board.seen((view) => view.seq === seq)).agencies).toEqual(
    ((await server.client().get('/api/views/board')).body as typeof again)?.agencies,
  )
  board.close()
})
