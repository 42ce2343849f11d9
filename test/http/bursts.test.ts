import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HallView } from '../../contract/views.ts'
import { type Client, codeOf } from '../support/client.ts'
import { pairDevice } from '../support/pair-device.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { smallBuilding } from '../support/small-building.ts'

const remote = { remote: true }
let server: TestServer
let admin: Client
let kiosk: Client
beforeEach(async () => {
  server = await startServer({ building: smallBuilding({ burstTickets: 3 }) })
  admin = await server.admin(remote)
  kiosk = await pairedKiosk()
})
afterEach(() => server.stop())

const pairedKiosk = async () => server.client({ ...remote, token: (await pairDevice(server, admin, 'kiosk')).token })
const take = (client: Client, serviceId = 'CIVIL-01') => client.ask('issue-ticket', { serviceIds: [serviceId] })
const takeMany = async (client: Client, count: number) => {
  const codes: string[] = []
  for (let times = 0; times < count; times += 1) codes.push(codeOf(await take(client)))
  return codes
}

it('[I7] a burst from one kiosk for one series is told to wait, and for how long', async () => {
  expect(await takeMany(kiosk, 3)).toEqual(['ok', 'ok', 'ok'])
  server.advance(10_000)
  const refused = await take(kiosk, 'CIVIL-02')
  expect(refused).toMatchObject({ status: 429, body: { code: 'slow-down', seconds: 50 } })
  expect(refused.headers.get('retry-after')).toBe('50')
  expect(codeOf(await take(kiosk, 'TAX-01'))).toBe('ok')
  expect(codeOf(await take(await pairedKiosk()))).toBe('ok')
  server.advance(50_000)
  expect((await take(kiosk)).body).toMatchObject({ ticket: { number: 'K-005' } })
})

it('[I7] a restart does not let a burst through, and a repeat by its key is answered all the same', async () => {
  const key = '0f0e0d0c-0b0a-4908-8706-050403020100'
  const first = await kiosk.command('issue-ticket', { serviceIds: ['CIVIL-01'] }, key)
  await takeMany(kiosk, 2)
  await server.restart()
  expect(codeOf(await take(kiosk))).toBe('slow-down')
  expect(await kiosk.command('issue-ticket', { serviceIds: ['CIVIL-01'] }, key)).toEqual(first)
})

it('[I7] staff are not limited', async () => {
  const desk = await server.addOfficer(admin, 'dina', 'desk', undefined, remote)
  expect(new Set(await takeMany(desk, 8))).toEqual(new Set(['ok']))
  const atTheServer = await server.signedIn('dina', 'loket-jaya-8')
  expect(new Set(await takeMany(atTheServer, 8))).toEqual(new Set(['ok']))
})

it('[I7] the supervisor sees which kiosk, as long as it lasts', async () => {
  const hall = await openScreen(server.url, { screen: 'hall' }, admin.presence())
  await takeMany(kiosk, 4)
  const bursts = ({ alerts }: HallView) => alerts.filter(({ kind }) => kind === 'burst')
  const seen = await hall.seen((view) => bursts(view).length > 0)
  expect(bursts(seen)).toEqual([
    { kind: 'burst', prefix: 'K', kiosk: expect.stringMatching(/^device:\d+$/), tickets: 3 },
  ])
  server.advance(60_000)
  await take(kiosk, 'TAX-01')
  expect(bursts(await hall.seen((view) => bursts(view).length === 0))).toEqual([])
  hall.close()
})
