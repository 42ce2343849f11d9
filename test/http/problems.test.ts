import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandName } from '../../contract/commands.ts'
import type { Problem } from '../../contract/rejections.ts'
import { type Client, codeOf } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let nina: Client
beforeAll(async () => {
  server = await startServer()
  nina = await server.addOfficer(await server.admin(), 'nina', 'officer', 'CIVIL')
})
afterAll(() => server.stop())

const unknown = { serviceIds: ['NOPE-01'] }

it('a refusal is application/problem+json with type, title, status, detail and a stable code', async () => {
  const { status, headers, body } = await server.client().ask('issue-ticket', unknown)
  expect(status).toBe(404)
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(body).toEqual({
    type: 'urn:antrean:service-unknown',
    title: expect.stringMatching(/./),
    status: 404,
    detail: expect.stringMatching(/./),
    code: 'service-unknown',
    serviceId: 'NOPE-01',
  })
})

it('a refusal speaks Indonesian, and English to whoever asks for it', async () => {
  const inLanguage = async (language?: string) => {
    const header = language === undefined ? {} : { 'accept-language': language }
    const { title, detail } = (await nina.ask('call-next', { counterId: 'counter-1' }, header)).body as Problem
    return `${title} ${detail}`
  }
  const [plain, indonesian, english, other] = await Promise.all(
    [undefined, 'id-ID,id;q=0.9,en;q=0.8', 'en-US,en;q=0.9', 'fr'].map(inLanguage),
  )
  expect(plain).toMatch(/Loket/)
  expect(english).toMatch(/Counter/)
  expect([indonesian, other]).toEqual([plain, plain])
})

const refusals: [code: string, status: number, name: CommandName, body: unknown][] = [
  ['service-unknown', 404, 'issue-ticket', unknown],
  ['service-closed', 409, 'issue-ticket', { serviceIds: ['TAX-02'] }],
  ['service-chosen-twice', 422, 'issue-ticket', { serviceIds: ['CIVIL-01', 'CIVIL-01'] }],
  ['identity-invalid', 422, 'issue-ticket', { serviceIds: ['CIVIL-01'], identity: '6311 0112 3456' }],
  ['service-of-other-agency', 403, 'pause-service', { serviceId: 'TAX-01', reason: 'system-down' }],
  ['service-not-paused', 409, 'resume-service', { serviceId: 'CIVIL-01' }],
  ['counter-not-open', 409, 'call-next', { counterId: 'counter-3' }],
  ['counter-unknown', 404, 'open-counter', { counterId: 'counter-99' }],
  ['counter-of-other-agency', 403, 'open-counter', { counterId: 'counter-51' }],
  ['ticket-unknown', 404, 'start-serving', { ticketId: '99999' }],
  ['sign-in-needed', 401, 'add-officer', {}],
]

it.each(refusals)('%s is %i', async (code, status, name, body) => {
  const client = name === 'issue-ticket' || name === 'add-officer' ? server.client() : nina
  const reply = await client.ask(name, body)
  expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status, code })
})

it('[I2] a service that lacks a published component says which', async () => {
  const { body } = await server.client().ask('issue-ticket', { serviceIds: ['TAX-02'] })
  expect(body).toMatchObject({ code: 'service-closed', reason: { why: 'components-missing', missing: ['fee'] } })
})

it('a reason left empty is asked for in plain words, and named', async () => {
  for (const reason of ['', '   ']) {
    const { status, body } = await nina.ask('park-ticket', { ticketId: '1', reason })
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid-body', title: 'Alasan wajib diisi' } })
    expect((body as { errors: unknown }).errors).toContainEqual({ field: 'reason', message: 'wajib diisi' })
  }
})

describe('a set-up that cannot be', () => {
  const service = { id: 'CIVIL-01', agencyId: 'CIVIL', name: 'KTP', averageMinutes: 10, mayBeRepresented: false }
  const ask = async (name: CommandName, body: unknown) => (await (await server.admin()).ask(name, body)).body as Problem

  it('[I8] a quota of zero is told what to do instead', async () => {
    const problem = await ask('save-service', { service: { ...service, quota: [{ places: 0 }] } })
    expect(problem).toMatchObject({
      status: 400,
      errors: [{ field: 'service.quota.0.places', message: 'paling sedikit 1' }],
    })
    expect(problem.detail).toMatch('jeda layanannya')
  })

  it('[D2] hours that cross midnight are to be written as two days', async () => {
    const problem = await ask('save-building', { hours: { fri: [{ open: '20:00', close: '01:00' }] } })
    expect(problem).toMatchObject({ status: 422, code: 'setup-invalid', problem: 'hours-cross-midnight', where: 'fri' })
    expect(problem.detail).toMatch(/Jumat .* isi dua hari/)
    const { detail, errors } = (await ask('save-building', {
      hours: { fri: [{ open: '20:00', close: '24:00' }] },
    })) as Extract<Problem, { code: 'invalid-body' }>
    expect({ detail, errors }).toMatchObject({ errors: [{ message: 'tulis jam seperti 08:00, paling akhir 23:59' }] })
  })
})

it('what is not there is a problem too', async () => {
  for (const path of ['/api/nothing', '/nothing', '/api/views/nothing', '/api/views/display', '/assets/nothing.js']) {
    const reply = await server.client().get(path)
    expect({ path, status: reply.status, code: codeOf(reply) }).toEqual({ path, status: 404, code: 'not-found' })
  }
  expect((await server.client().post('/api/commands/fly')).status).toBe(404)
})

it('[K1] a second console of the same officer is told that another one runs the counter', async () => {
  await nina.command('open-counter', { counterId: 'counter-2' })
  const elsewhere = server.client({ ...nina.presence(), consoleId: randomUUID() })
  const reply = await elsewhere.ask('call-next', { counterId: 'counter-2' })
  expect({ status: reply.status, body: reply.body }).toMatchObject({
    status: 409,
    body: { code: 'other-console', counter: 2 },
  })
  expect((await nina.ask('call-next', { counterId: 'counter-2' })).status).toBe(200)
})

it('[K1] without a name the session is the console', async () => {
  const { consoleId: _named, ...unnamed } = nina.presence()
  const budi = await server.addOfficer(await server.admin(), 'budi', 'officer', 'CIVIL')
  const { consoleId: _own, ...plain } = budi.presence()
  await server.client(plain).command('open-counter', { counterId: 'counter-1' })
  expect((await server.client(plain).ask('call-next', { counterId: 'counter-1' })).status).toBe(200)
  expect(codeOf(await server.client(unnamed).ask('call-next', { counterId: 'counter-2' }))).toBe('other-console')
})

it('a page of another build is told so, and nothing is done', async () => {
  const { build } = (await server.client().get('/readyz')).body as { build: string }
  const body = { serviceIds: ['CIVIL-01'] }
  const stale = await server.client().ask('issue-ticket', body, { 'screen-build': `${build}-older` })
  expect({ status: stale.status, code: codeOf(stale) }).toEqual({ status: 409, code: 'stale-page' })
  expect((await server.client().ask('issue-ticket', body, { 'screen-build': build })).status).toBe(200)
})

it.each(['', 'abc', '12345678-1234-1234-1234-1234567890', '12345678-1234-1234-1234-1234567890120'])(
  'the key "%s" is no UUID and refused',
  async (key) => {
    const reply = await server.client().ask('issue-ticket', { serviceIds: ['CIVIL-01'] }, { 'idempotency-key': key })
    expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status: 400, code: 'invalid-key' })
  },
)

it('[N3] the same key is the same answer, in upper case too; for another service it is 422', async () => {
  const key = randomUUID()
  const body = { serviceIds: ['CIVIL-01'] }
  const first = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] }, key)
  for (const again of [key, key.toUpperCase()]) {
    expect((await server.client().ask('issue-ticket', body, { 'idempotency-key': again })).body).toEqual(first)
  }
  const other = await server.client().ask('issue-ticket', { serviceIds: ['CIVIL-02'] }, { 'idempotency-key': key })
  expect({ status: other.status, code: codeOf(other) }).toEqual({ status: 422, code: 'key-reused' })
})

it('[N3] an admin who repeats add-officer by its key gets the same person', async () => {
  const admin = await server.admin()
  const person = { username: 'citra', password: 'loket-jaya-8', name: 'Citra', role: 'desk' as const }
  const key = randomUUID()
  const first = await admin.command('add-officer', person, key)
  expect(await admin.command('add-officer', person, key)).toEqual(first)
  expect(codeOf(await admin.ask('add-officer', person))).toBe('username-taken')
})
