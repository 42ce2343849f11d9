import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Me } from '../../contract/people.ts'
import type { Problem } from '../../contract/rejections.ts'
import { type Client, codeOf } from '../support/client.ts'
import { adminPassword, officerPassword, startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let admin: Client
beforeAll(async () => {
  server = await startServer()
  admin = await server.admin()
})
afterAll(() => server.stop())

const tryIn = (username: string, password: string) => server.client().post('/api/sign-in', { username, password })
const meOf = (client: Client) => client.get('/api/me')

it('the right password gives a cookie that scripts and other sites do not get', async () => {
  const reply = await tryIn('admin', adminPassword)
  expect(reply.body).toMatchObject({ username: 'admin', role: 'admin', mustChangePassword: false })
  const [cookie = ''] = reply.headers.getSetCookie()
  expect(cookie).toMatch(/^antrean-session=.+; .*HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Strict/i)
  expect(cookie).toMatch(/Path=\//)
})

it('a wrong password and a name that nobody has get the same answer', async () => {
  const [wrong, nobody] = await Promise.all([tryIn('admin', 'salah-sandi-9'), tryIn('hantu', 'salah-sandi-9')])
  expect(wrong?.status).toBe(401)
  expect(codeOf(wrong)).toBe('wrong-credentials')
  expect(nobody.body).toEqual(wrong.body)
})

it('five wrong passwords make a minute of waiting, for that name alone', async () => {
  const dina = await server.addOfficer(admin, 'dina', 'desk')
  for (let tries = 0; tries < 5; tries += 1)
    expect(codeOf(await tryIn('dina', 'salah-sandi-9'))).toBe('wrong-credentials')
  const sixth = await tryIn('dina', officerPassword)
  const { code, seconds } = sixth.body as Problem & { code: 'slow-down' }
  expect({ status: sixth.status, code }).toEqual({ status: 429, code: 'slow-down' })
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(sixth.headers.get('retry-after')).toBe(String(seconds))
  expect(codeOf(await tryIn('admin', adminPassword))).toBe('ok')
  expect((await meOf(dina)).status).toBe(200)
  server.advance(seconds * 1000)
  expect(codeOf(await tryIn('dina', officerPassword))).toBe('ok')
})

it('whoever is signed in is told who they are; a stranger is not', async () => {
  const eka = await server.addOfficer(admin, 'eka', 'officer', 'TAX')
  expect((await meOf(eka)).body).toEqual({
    officerId: eka.officerId,
    username: 'eka',
    name: 'Nama eka',
    role: 'officer',
    agencyId: 'TAX',
    mustChangePassword: false,
  } satisfies Me)
  expect(codeOf(await meOf(server.client()))).toBe('sign-in-needed')
})

it('a sign-out ends the session at the server, not only in the browser', async () => {
  const fajar = await server.addOfficer(admin, 'fajar', 'supervisor')
  const kept = server.client(fajar.presence())
  expect((await meOf(kept)).status).toBe(200)
  expect((await fajar.post('/api/sign-out')).status).toBe(204)
  expect(codeOf(await meOf(kept))).toBe('session-expired')
})

it('a session that is over is told so and its cookie is taken away', async () => {
  const gita = await server.addOfficer(admin, 'gita', 'desk')
  await gita.post('/api/sign-out')
  const reply = await server.client(gita.presence()).ask('issue-ticket', { serviceIds: ['CIVIL-01'] })
  expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status: 401, code: 'session-expired' })
  expect(reply.headers.getSetCookie()[0]).toMatch(/^antrean-session=; .*Max-Age=0/)
})

it('a sign-in lasts twelve hours', async () => {
  const hani = await server.addOfficer(admin, 'hani', 'desk')
  server.advance(12 * 3_600_000 - 1000)
  expect((await meOf(hani)).status).toBe(200)
  server.advance(1000)
  expect(codeOf(await meOf(hani))).toBe('session-expired')
  admin = await server.admin()
})

it.each(['antrean-session=made-up', 'antrean-session=', 'antrean-session=%E0%A4%A', 'antrean-session=a.b.c'])(
  'the cookie "%s" signs nobody in',
  async (cookie) => {
    expect(codeOf(await meOf(server.client({ cookie })))).toBe('session-expired')
  },
)

it('an officer who is shut out is out at once, at every browser, and cannot come back', async () => {
  const indra = await server.addOfficer(admin, 'indra', 'officer', 'CIVIL')
  const second = await server.signedIn('indra', officerPassword)
  await admin.command('change-officer', { officerId: indra.officerId, disabled: true })
  for (const client of [indra, second]) expect(codeOf(await meOf(client))).toBe('session-expired')
  expect(codeOf(await tryIn('indra', officerPassword))).toBe('wrong-credentials')
  await admin.command('change-officer', { officerId: indra.officerId, disabled: false })
  expect(codeOf(await meOf(indra))).toBe('session-expired')
  expect(codeOf(await tryIn('indra', officerPassword))).toBe('ok')
})

it('a new password from the admin ends the sessions that the old one opened', async () => {
  const joko = await server.addOfficer(admin, 'joko', 'desk')
  await admin.command('change-officer', { officerId: joko.officerId, password: 'meja-depan-77' })
  expect(codeOf(await meOf(joko))).toBe('session-expired')
  expect(codeOf(await tryIn('joko', officerPassword))).toBe('wrong-credentials')
  expect(codeOf(await tryIn('joko', 'meja-depan-77'))).toBe('ok')
})

it('whoever changes the own password stays, and the other browsers go', async () => {
  const kiki = await server.addOfficer(admin, 'kiki', 'desk')
  const other = await server.signedIn('kiki', officerPassword)
  const change = { current: officerPassword, password: 'meja-depan-78' }
  expect(codeOf(await kiki.ask('change-own-password', { ...change, current: 'salah-sandi-9' }))).toBe('wrong-password')
  expect(codeOf(await kiki.ask('change-own-password', { ...change, password: 'kiki1234' }))).toBe('password-too-common')
  await kiki.command('change-own-password', change)
  expect((await meOf(kiki)).status).toBe(200)
  expect(codeOf(await meOf(other))).toBe('session-expired')
})

it('[N3] a repeated change of the own password by its key gets the same answer', async () => {
  const lulu = await server.addOfficer(admin, 'lulu', 'desk')
  const change = { current: officerPassword, password: 'meja-depan-79' }
  const key = randomUUID()
  const first = await lulu.command('change-own-password', change, key)
  const again = await lulu.ask('change-own-password', change, { 'idempotency-key': key })
  expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: first })
})

it('the last admin cannot be shut out', async () => {
  const { officerId } = (await meOf(admin)).body as Me
  expect(codeOf(await admin.ask('change-officer', { officerId, disabled: true }))).toBe('last-admin')
})

it('passwords and session cookies lie in no file as they are', async () => {
  const maya = await server.addOfficer(admin, 'maya', 'desk')
  const sessionId = decodeURIComponent(maya.cookie()?.split('=')[1] ?? '').split('.')[0] ?? ''
  expect(sessionId.length).toBeGreaterThan(20)
  for (const file of ['antrean.sqlite', 'antrean.sqlite-wal', 'sessions.sqlite', 'sessions.sqlite-wal']) {
    const bytes = readFileSync(join(server.dataDir, file))
    expect({
      file,
      holds: [officerPassword, adminPassword, sessionId].filter((secret) => bytes.includes(secret)),
    }).toEqual({
      file,
      holds: [],
    })
  }
})
