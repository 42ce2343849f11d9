import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
const at = new Map<string, Client>()
beforeAll(async () => {
  server = await startServer()
  const admin = await server.admin()
  for (const [username, agencyId, counterId] of [
    ['nina', 'CIVIL', 'counter-1'],
    ['budi', 'CIVIL', 'counter-2'],
    ['sari', 'TAX', 'counter-51'],
  ] as const) {
    const client = await server.addOfficer(admin, username, 'officer', agencyId)
    await client.command('open-counter', { counterId })
    at.set(counterId, client)
  }
})
afterAll(() => server.stop())

const issue = async (serviceId: string, more: { priority?: 'elderly' } = {}) =>
  (await server.client().command('issue-ticket', { serviceIds: [serviceId], ...more })).ticket
const call = async (counterId: string) => (await at.get(counterId)?.command('call-next', { counterId }))?.ticket
const finish = async (counterId: string, ticketId = '') => {
  await at.get(counterId)?.command('mark-no-show', { ticketId, reason: 'screen-down' })
}

it('[A1] a call is announced to the displays of its zone, and to no other screen', async () => {
  const displayA = await openScreen(server.url, { screen: 'display', zone: 'A' })
  const secondA = await openScreen(server.url, { screen: 'display', zone: 'A' })
  const displayB = await openScreen(server.url, { screen: 'display', zone: 'B' })
  const board = await openScreen(server.url, { screen: 'board' })
  const inA = await issue('CIVIL-01', { priority: 'elderly' })
  const inB = await issue('TAX-01')
  await call('counter-1')
  await call('counter-51')
  const forA = { number: inA.number, counter: 1, zone: 'A', priority: true, agency: 'Kependudukan', times: 1 }
  const forB = { number: inB.number, counter: 51, zone: 'B', priority: false, agency: 'Samsat', times: 1 }
  // The call in zone B came later: whoever has heard it would have heard the one in zone A before.
  await displayB.until(() => displayB.announcements.length > 0)
  await displayA.until(() => displayA.announcements.length > 0)
  await secondA.until(() => secondA.announcements.length > 0)
  await board.seen(({ agencies }) => agencies.every(({ waiting }) => waiting === 0))
  expect(displayA.announcements).toEqual([[expect.objectContaining(forA)]])
  expect(secondA.announcements).toEqual(displayA.announcements)
  expect(displayB.announcements).toEqual([[expect.objectContaining(forB)]])
  expect(board.announcements).toEqual([])
  expect((await displayA.seen(({ current }) => current !== null)).current).toEqual(displayA.announcements[0]?.[0])
  for (const screen of [displayA, secondA, displayB, board]) screen.close()
  await finish('counter-1', inA.id)
  await finish('counter-51', inB.id)
})

it('[A1] a recall is announced again, under an id of its own and as the second time', async () => {
  const display = await openScreen(server.url, { screen: 'display', zone: 'A' })
  const ticket = await issue('CIVIL-01')
  await call('counter-1')
  await at.get('counter-1')?.command('recall-ticket', { ticketId: ticket.id })
  await display.until(() => display.announcements.flat().length === 2)
  const [first, second] = display.announcements.flat()
  expect([first?.number, second?.number]).toEqual([ticket.number, ticket.number])
  expect([first?.times, second?.times]).toEqual([1, 2])
  expect(second?.announcementId).not.toBe(first?.announcementId)
  const seen = await display.seen(({ current }) => current?.times === 2)
  expect(seen.recent.map(({ number }) => number)).not.toContain(ticket.number)
  display.close()
  await finish('counter-1', ticket.id)
})

it('[A1] calls of one moment come as one list, oldest first', async () => {
  const display = await openScreen(server.url, { screen: 'display', zone: 'A' })
  const [one, two] = [await issue('CIVIL-01'), await issue('CIVIL-01')]
  await Promise.all([call('counter-1'), call('counter-2')])
  await display.until(() => display.announcements.flat().length === 2)
  const heard = display.announcements.flat()
  expect(heard.map(({ number }) => number)).toEqual([one.number, two.number])
  expect(heard.map(({ announcementId }) => Number(announcementId))).toEqual(
    heard.map(({ announcementId }) => Number(announcementId)).toSorted((a, b) => a - b),
  )
  for (const list of display.announcements) expect(Array.isArray(list)).toBe(true)
  display.close()
})
