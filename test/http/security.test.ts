import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ publicUrl: 'https://antrean.example' })
})
afterAll(() => server.stop())

const body = { serviceIds: ['CIVIL-01'] }
const from = (origin: string) => server.client().ask('issue-ticket', body, { origin })

it.each(['https://evil.example', 'http://127.0.0.1:1', 'http://localhost.evil.example', 'null', 'nonsense'])(
  'a page of %s may change nothing',
  async (origin) => {
    const reply = await from(origin)
    expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status: 403, code: 'origin-refused' })
    const signIn = await server.client().post('/api/sign-in', { username: 'admin', password: 'x' }, { origin })
    expect(codeOf(signIn)).toBe('origin-refused')
  },
)

it('pages of the server itself and of its public address may', async () => {
  for (const origin of [server.url, 'https://antrean.example']) expect((await from(origin)).status).toBe(200)
})

it.each(['/', '/kiosk', '/display', '/officer', '/admin', '/api/catalogue', '/api/nothing'])(
  'the policy of %s lets nothing in from outside',
  async (path) => {
    const { headers } = await server.client().get(path)
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(' ')
        return [name, sources.join(' ')]
      }),
    )
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    })
    const { host } = new URL(server.url)
    const own = ["'self'", "'none'", 'data:', 'blob:', `ws://${host}`, `wss://${host}`]
    expect([...policy.values()].flatMap((sources) => sources.split(' ')).filter((each) => !own.includes(each))).toEqual(
      [],
    )
    expect(policy.get('script-src')).toBe("'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  },
)

it('a body beyond what any command needs is refused, and the server lives', async () => {
  const reply = await server.client().ask('issue-ticket', { serviceIds: ['x'.repeat(200_000)] })
  expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status: 400, code: 'invalid-body' })
  expect((await server.client().get('/healthz')).status).toBe(200)
})

it('/healthz answers and /readyz says how far the journal is', async () => {
  const before = (await server.client().get('/readyz')).body as { seq: number; build: string }
  const { seq } = await server.client().command('issue-ticket', body)
  expect((await server.client().get('/healthz')).body).toEqual({ status: 'ok' })
  expect((await server.client().get('/readyz')).body).toEqual({ ...before, status: 'ok', seq })
  expect(seq).toBe(before.seq + 1)
})
