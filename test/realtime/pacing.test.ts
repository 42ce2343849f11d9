import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import type { BoardView } from '../../contract/views.ts'
import type { Client } from '../support/client.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let nina: Client
beforeAll(async () => {
  server = await startServer()
  nina = await server.addOfficer(await server.admin(), 'nina', 'officer', 'CIVIL')
  await nina.command('open-counter', { counterId: 'counter-1' })
})
afterAll(() => server.stop())

const waitingIn = (agencies: { id: string; waiting: number }[]) => agencies.find(({ id }) => id === 'CIVIL')?.waiting

it('many commits are few views, no two within 50 ms, and the last one is the final state', async () => {
  const board = await openScreen(server.url, { screen: 'board' })
  const began = performance.now()
  let seq = 0
  for (let commits = 0; commits < 100; commits += 1) {
    seq = (await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })).seq
  }
  const last = await board.seen((view) => view.seq === seq)
  const elapsed = performance.now() - began
  expect(waitingIn(last.agencies)).toBe(100)
  // One at once, then at most one in each 50 ms, however fast or slow this machine is.
  expect(board.views.length).toBeLessThanOrEqual(1 + Math.ceil(elapsed / 50))
  const seqs = board.views.map((view) => view.seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(new Set(seqs).size).toBe(seqs.length)
  board.close()
})

it('a view in which nothing is new is not sent', async () => {
  const tax = await openScreen(server.url, { screen: 'display', zone: 'B' })
  const board = await openScreen(server.url, { screen: 'board' })
  const { seq } = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  await board.seen((view) => view.seq === seq)
  const before = tax.views.length
  const next = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  await board.seen((view) => view.seq === next.seq)
  expect(tax.views.length).toBe(before)
  tax.close()
  board.close()
})

it('who begins to watch between two sendings ends with the true state too', async () => {
  const first = await openScreen(server.url, { screen: 'board' })
  await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  await first.until(() => first.views.length > 0)
  // The pause that began with this view becomes a second long, so that all of the following falls into it.
  const now = performance.now.bind(performance)
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() - 1000)
  onTestFinished(() => clock.mockRestore())
  await server.client().command('issue-ticket', { serviceIds: ['CIVIL-02'] })
  const second = await openScreen(server.url, { screen: 'board' })
  await nina.command('call-next', { counterId: 'counter-1' })
  const truth = (await server.client().get('/api/views/board')).body as BoardView
  expect(waitingIn(second.latest().agencies)).toBe((waitingIn(truth.agencies) ?? 0) + 1)
  await second.seen((view) => waitingIn(view.agencies) === waitingIn(truth.agencies))
  first.close()
  second.close()
}, 10_000)
