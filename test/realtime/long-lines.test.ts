import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, connect, connected, type ScreenSocket, watchResult } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ adminPassword: null })
})
afterAll(() => server.stop())

/** What this line may watch now, or that the server has let go of it: then the screen connects anew. */
function watchOrGone(socket: ScreenSocket): Promise<string> {
  const gone = new Promise<string>((resolve) => socket.once('disconnect', () => resolve('gone')))
  return socket.connected
    ? Promise.race([ask(socket, { screen: 'hall' }).then(watchResult), gone])
    : Promise.resolve('gone')
}

it('a line that was open before the one-time password was replaced is not refused after it', async () => {
  const current = server.oneTimePassword ?? ''
  const admin = await server.signedIn('admin', current, { remote: true })
  const socket = connect(server.url, admin.presence())
  await connected(socket)
  expect(await watchOrGone(socket)).toBe('password-change-needed')
  await admin.command('change-own-password', { current, password: 'kunci-baru-55' })
  expect(['hall', 'gone']).toContain(await watchOrGone(socket))
  socket.disconnect()
})

it('a line outlives its sign-in no more than a request does', async () => {
  const admin = await server.signedIn('admin', 'kunci-baru-55', { remote: true })
  const socket = connect(server.url, admin.presence())
  await connected(socket)
  expect(await watchOrGone(socket)).toBe('hall')
  server.advance(12 * 3_600_000)
  expect((await admin.get('/api/views/hall')).status).toBe(401)
  expect(['session-expired', 'gone']).toContain(await watchOrGone(socket))
  socket.disconnect()
})
