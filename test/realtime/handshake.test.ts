import { once } from 'node:events'
import { connect as dial } from 'node:net'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { WatchRequest } from '../../contract/socket.ts'
import { ask, connect, connected, type Line, watchResult } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())
/** Whatever was thrown at it: the server lives, and takes the next good line. */
afterEach(async () => {
  const socket = connect(server.url)
  await connected(socket)
  expect(watchResult(await ask(socket, { screen: 'board' }))).toBe('board')
  socket.disconnect()
})

/** What came of a handshake: `connected`, or why not. */
async function tryLine(line: Line): Promise<string> {
  const socket = connect(server.url, line)
  const outcome = await connected(socket).then(
    () => 'connected',
    (error: Error) => error.message,
  )
  socket.disconnect()
  return outcome
}

it.each(['antrean-session=made-up', 'antrean-session=a.b', 'antrean-session=%E0%A4%A'])(
  'the cookie "%s" is refused',
  async (cookie) => {
    expect(await tryLine({ cookie })).toBe('session-expired')
  },
)

it('a token that nobody was given is refused, and the refusal is in the language of the screen', async () => {
  expect(await tryLine({ token: 'made-up' })).toBe('device-refused')
  const titles = await Promise.all(
    ['id', 'en'].map(async (language) => {
      const socket = connect(server.url, { token: 'made-up', language })
      const [error] = await new Promise<Error[]>((resolve) => socket.once('connect_error', (...all) => resolve(all)))
      return (error as Error & { data: { title: string } }).data.title
    }),
  )
  expect(new Set(titles).size).toBe(2)
})

it('a page of another site gets no line', async () => {
  expect(await tryLine({ headers: { origin: 'https://evil.example' } })).not.toBe('connected')
  expect(await tryLine({ headers: { origin: server.url } })).toBe('connected')
})

it('a header beyond all measure gets no line', async () => {
  expect(await tryLine({ headers: { 'x-planted': 'x'.repeat(100_000) } })).not.toBe('connected')
})

it.each([
  { deviceToken: 7 },
  { deviceToken: '' },
  { deviceToken: 'x'.repeat(201) },
  { consoleId: 'not a UUID' },
  { language: 'xx' },
  { deviceToken: { toString: 'x' } },
])('what a screen says of itself must be well-formed: %j', async (auth) => {
  expect(await tryLine({ auth })).not.toBe('connected')
})

const anything = fc.jsonValue({ maxDepth: 3 })
const words = fc.constantFrom('kiosk', 'display', 'counter', 'ticket', 'board', 'hall', '__proto__', '')

it('no handshake, cookie or console name brings the server down', async () => {
  const line = fc.record({
    auth: fc.dictionary(fc.constantFrom('deviceToken', 'consoleId', 'language', 'x'), anything),
    cookie: fc.stringMatching(/^(antrean-session|x)?=?[ -~]{0,40}$/),
  })
  await fc.assert(
    fc.asyncProperty(line, async (each) => {
      expect(await tryLine(each)).toMatch(/./)
    }),
    { numRuns: process.env.LONG === '1' ? 300 : 25, endOnFailure: true },
  )
})

it('no question brings the server down, and each gets an answer', async () => {
  const nearly = fc.record(
    { screen: fc.oneof(words, anything), zone: anything, id: anything, code: anything },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(nearly, anything), { maxLength: 20 }), async (questions) => {
      const socket = connect(server.url)
      await connected(socket)
      for (const question of questions) {
        expect(watchResult(await ask(socket, question))).toMatch(/./)
        socket.emit('unwatch', question as WatchRequest)
      }
      socket.disconnect()
    }),
    { numRuns: process.env.LONG === '1' ? 300 : 20, endOnFailure: true },
  )
  const socket = connect(server.url)
  await connected(socket)
  const emit = socket.emit.bind(socket) as (...words: unknown[]) => void
  for (const words of [['watch'], ['watch', 'board'], ['unwatch'], ['nothing-known', { a: 1 }]]) emit(...words)
  expect(watchResult(await ask(socket, { screen: 'board' }))).toBe('board')
  socket.disconnect()
})

it('who asks for thirty wrong codes on one line waits, and others do not', async () => {
  const guesser = connect(server.url)
  const other = connect(server.url)
  await Promise.all([connected(guesser), connected(other)])
  const guess = { screen: 'ticket', code: 'abcdefghijklmnop1' }
  for (let tries = 0; tries < 30; tries += 1) expect(watchResult(await ask(guesser, guess))).toBe('not-found')
  expect(watchResult(await ask(guesser, { screen: 'board' }))).toBe('slow-down')
  expect(watchResult(await ask(other, { screen: 'board' }))).toBe('board')
  guesser.disconnect()
  other.disconnect()
})

it('bytes that are no HTTP and no frame do no harm', async () => {
  const { port } = new URL(server.url)
  const upgrade = [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.boolean(), async (bytes, upgraded) => {
      const line = dial(Number(port), '127.0.0.1')
      line.on('error', () => undefined)
      line.resume()
      await once(line, 'connect')
      if (upgraded) line.write(upgrade)
      line.end(bytes)
      await once(line, 'close')
    }),
    { numRuns: process.env.LONG === '1' ? 300 : 30, endOnFailure: true },
  )
})

it('one line may watch eight things at a time', async () => {
  const socket = connect(server.url)
  await connected(socket)
  const codes: string[] = []
  for (let tickets = 0; tickets < 9; tickets += 1) {
    const { ticket } = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
    codes.push(watchResult(await ask(socket, { screen: 'ticket', code: ticket.code })))
  }
  expect(codes).toEqual([...Array.from({ length: 8 }, () => 'ticket'), 'slow-down'])
  socket.disconnect()
})
