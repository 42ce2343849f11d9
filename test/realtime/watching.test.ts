import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WatchRequest } from '../../contract/socket.ts'
import type { View } from '../../contract/views.ts'
import type { Client } from '../support/client.ts'
import { pairDevice } from '../support/pair-device.ts'
import { ask, connect, connected, openScreen, watchResult } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let admin: Client
let nina: Client
let supervisor: Client
let code: string
beforeAll(async () => {
  server = await startServer()
  const remote = { remote: true }
  admin = await server.admin(remote)
  nina = await server.addOfficer(admin, 'nina', 'officer', 'CIVIL', remote)
  supervisor = await server.addOfficer(admin, 'wati', 'supervisor', undefined, remote)
  await nina.command('open-counter', { counterId: 'counter-1' })
  code = (await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })).ticket.code
})
afterAll(() => server.stop())

const everything = (): WatchRequest[] => [
  { screen: 'kiosk' },
  { screen: 'display', zone: 'A' },
  { screen: 'counter', id: 'counter-1' },
  { screen: 'counters' },
  { screen: 'transfers' },
  { screen: 'desk' },
  { screen: 'hall' },
  { screen: 'board' },
  { screen: 'ticket', code },
]
const addressOf = ({ screen, ...place }: WatchRequest) => `/api/views/${screen}?${new URLSearchParams(place)}`

/** What a client may watch, by screen: the screen itself, or the code of the refusal. On HTTP it must be the same. */
async function watchable(client: Client): Promise<Record<string, string>> {
  const socket = connect(server.url, client.presence())
  await connected(socket)
  const results: Record<string, string> = {}
  for (const request of everything()) {
    const answer = await ask(socket, request)
    results[request.screen] = watchResult(answer)
    const { body } = await client.get(addressOf(request))
    expect(body).toEqual('problem' in answer ? answer.problem : answer)
    socket.emit('unwatch', request)
  }
  socket.disconnect()
  return results
}

const none = 'sign-in-needed'

it('a stranger may watch the board and, by its code, a ticket; nothing else', async () => {
  expect(await watchable(server.client({ remote: true }))).toEqual({
    kiosk: none,
    display: none,
    counter: none,
    counters: none,
    transfers: none,
    desk: none,
    hall: none,
    board: 'board',
    ticket: 'ticket',
  })
})

it('the machine of the server is a kiosk and a display too', async () => {
  expect(await watchable(server.client())).toMatchObject({
    kiosk: 'kiosk',
    display: 'display',
    counter: none,
    hall: none,
  })
})

it('an officer watches the counters of the own agency, a supervisor the whole hall', async () => {
  expect(await watchable(nina)).toEqual({
    kiosk: 'forbidden',
    display: 'forbidden',
    counter: 'counter',
    counters: 'counters',
    transfers: 'transfers',
    desk: 'forbidden',
    hall: 'forbidden',
    board: 'board',
    ticket: 'ticket',
  })
  expect(Object.values(await watchable(supervisor))).not.toContain('forbidden')
  const foreign = await openScreen(server.url, { screen: 'board' }, nina.presence())
  expect(watchResult(await ask(foreign.socket, { screen: 'counter', id: 'counter-51' }))).toBe('not-found')
  foreign.close()
})

it('a paired display watches its own zone only', async () => {
  const { token } = await pairDevice(server, admin, 'display', 'A')
  const socket = connect(server.url, { remote: true, token })
  await connected(socket)
  expect(watchResult(await ask(socket, { screen: 'display', zone: 'A' }))).toBe('display')
  expect(watchResult(await ask(socket, { screen: 'display', zone: 'B' }))).toBe('forbidden')
  expect(watchResult(await ask(socket, { screen: 'kiosk' }))).toBe('forbidden')
  socket.disconnect()
})

it('the acknowledgement is the whole view, the same as over HTTP, as far as the journal is', async () => {
  for (const request of everything()) {
    const screen = await openScreen(server.url, request, supervisor.presence())
    const [first] = screen.acknowledged
    expect((await supervisor.get(addressOf(request))).body).toEqual(first)
    const { seq } = (await server.client().get('/readyz')).body as { seq: number }
    expect((first as View).seq).toBe(seq)
    screen.close()
  }
})

it('one acts over HTTP, the other is told over the socket', async () => {
  const hall = await openScreen(server.url, { screen: 'hall' }, supervisor.presence())
  const kiosk = await openScreen(server.url, { screen: 'kiosk' })
  const { seq } = await server.client().command('issue-ticket', { serviceIds: ['TAX-01'] })
  const [seenHall, seenKiosk] = [
    await hall.seen((view) => view.seq === seq),
    await kiosk.seen((view) => view.seq === seq),
  ]
  expect(seenHall.queues.find(({ agencyId }) => agencyId === 'TAX')?.waiting).toBe(1)
  expect(seenKiosk.agencies.find(({ id }) => id === 'TAX')?.waiting).toBe(1)
  hall.close()
  kiosk.close()
})

it('[C3] a counter sees how many wait and since when, and not who', async () => {
  const counter = await openScreen(server.url, { screen: 'counter', id: 'counter-1' }, nina.presence())
  const { count } = counter.latest().waiting.regular
  const given = [
    await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] }),
    await server.client().command('issue-ticket', { serviceIds: ['CIVIL-02'], priority: 'pregnant' }),
  ]
  const seen = await counter.seen(({ seq }) => seq === given[1]?.seq)
  expect(seen.waiting).toMatchObject({
    regular: { count: count + 1 },
    priority: { count: 1, firstIssuedAt: server.now() },
  })
  const text = JSON.stringify(seen)
  for (const { ticket } of given) expect(text).not.toContain(ticket.number)
  expect(text).not.toMatch(/ticketId|pregnant|K-0/)
  counter.close()
})

it('[K1] each console of a counter sees its own part in it', async () => {
  const other = { ...nina.presence(), consoleId: randomUUID() }
  const [mine, second, boss] = await Promise.all(
    [nina.presence(), other, supervisor.presence()].map((presence) =>
      openScreen(server.url, { screen: 'counter', id: 'counter-1' }, presence),
    ),
  )
  expect([mine, second, boss].map((screen) => screen?.latest().hold)).toEqual(['live', 'other-console', 'taken'])
  for (const screen of [mine, second, boss]) screen?.close()
})

it('a visitor sees the own ticket wait, be called, be served and be over', async () => {
  const budi = await server.addOfficer(admin, 'budi', 'officer', 'TAX')
  await budi.command('open-counter', { counterId: 'counter-51' })
  const { ticket } = await server.client().command('issue-ticket', { serviceIds: ['TAX-01'] })
  const phone = await openScreen(server.url, { screen: 'ticket', code: ticket.code }, { remote: true })
  expect(phone.latest()).toMatchObject({ state: 'waiting', number: ticket.number, ahead: ticket.ahead })
  expect(ticket.ahead).toBe(1)

  const before = (await budi.command('call-next', { counterId: 'counter-51' })).ticket
  expect(await phone.seen(({ ahead }) => ahead === 0)).toMatchObject({ state: 'waiting' })
  await budi.command('mark-no-show', { ticketId: before?.id ?? '', reason: 'called-in-person' })
  await budi.command('call-next', { counterId: 'counter-51' })
  const called = await phone.seen(({ state }) => state === 'called')
  expect(called).toMatchObject({ counter: 51, zone: 'B', calls: 1 })
  expect(called.ahead).toBeUndefined()
  await budi.command('start-serving', { ticketId: ticket.id })
  await phone.seen(({ state }) => state === 'serving')
  await budi.command('finish-serving', { ticketId: ticket.id, outcome: 'done' })
  expect(await phone.seen(({ state }) => state === 'served')).toMatchObject({ counter: 51 })
  phone.close()
})

it('who no longer watches is told nothing more of it', async () => {
  const screen = await openScreen(server.url, { screen: 'board' })
  await ask(screen.socket, { screen: 'kiosk' })
  screen.socket.emit('unwatch', { screen: 'board' })
  const { seq } = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  const views = screen.views as View[]
  await screen.until(() => views.some((view) => view.seq === seq))
  expect(views.map((view) => view.screen)).toEqual(views.map(() => 'kiosk'))
  screen.close()
})

it('an officer who signs out loses the line of the console at once', async () => {
  const dewi = await server.addOfficer(admin, 'dewi', 'officer', 'CIVIL')
  const screen = await openScreen(server.url, { screen: 'counters' }, dewi.presence())
  const gone = new Promise((resolve) => screen.socket.once('disconnect', resolve))
  await dewi.post('/api/sign-out')
  expect(await gone).toBe('io server disconnect')
})
