import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ adminPassword: null })
})
afterAll(() => server.stop())

it('a first start without a password makes one that must be replaced before anything else', async () => {
  const oneTime = server.oneTimePassword ?? ''
  expect(oneTime).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/)
  const admin = await server.signedIn('admin', oneTime)
  expect((await admin.get('/api/me')).body).toMatchObject({ mustChangePassword: true })
  const refused = await Promise.all([
    admin.ask('open-day', {}),
    admin.ask('revoke-device', { deviceId: '1' }),
    admin.get('/api/officers'),
    admin.get('/api/views/hall'),
  ])
  expect(refused.map(codeOf)).toEqual(Array.from(refused, () => 'password-change-needed'))

  const again = await admin.ask('change-own-password', { current: oneTime, password: oneTime })
  expect(codeOf(again)).toBe('password-too-common')
  await admin.command('change-own-password', { current: oneTime, password: 'kunci-baru-55' })
  expect((await admin.get('/api/me')).body).toMatchObject({ mustChangePassword: false })
  expect((await admin.get('/api/officers')).status).toBe(200)
})

it('a sign-in survives a restart, and the one-time password does not come again', async () => {
  const admin = await server.signedIn('admin', 'kunci-baru-55')
  const kept = admin.presence()
  await server.restart()
  expect((await server.client(kept).get('/api/me')).body).toMatchObject({ username: 'admin' })
  const old = await server.client().post('/api/sign-in', { username: 'admin', password: server.oneTimePassword })
  expect(codeOf(old)).toBe('wrong-credentials')
})
