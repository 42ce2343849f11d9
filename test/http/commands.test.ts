import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandName, commands } from '../../contract/commands.ts'
import type { Problem } from '../../contract/rejections.ts'
import { hasRole, OfficerRole, type Role } from '../../contract/roles.ts'
import { type Client, codeOf } from '../support/client.ts'
import { pairDevice } from '../support/pair-device.ts'
import { startServer, type TestServer } from '../support/server.ts'

/** Commands that somebody can ask for: those of the schedule alone have no route. */
const names = (Object.keys(commands) as CommandName[]).filter((name) =>
  commands[name].roles.some((role: Role) => role !== 'system'),
)
const roles = [...OfficerRole.anyOf.map(({ const: role }) => role), 'kiosk', 'display'] as const

let server: TestServer
const asRole = new Map<Role, Client>()

beforeAll(async () => {
  server = await startServer()
  const remote = { remote: true }
  const admin = await server.admin(remote)
  asRole.set('admin', admin)
  for (const role of roles) {
    if (role === 'kiosk' || role === 'display') {
      const { token } = await pairDevice(server, admin, role, role === 'display' ? 'A' : undefined)
      asRole.set(role, server.client({ ...remote, token }))
    } else if (role !== 'admin') {
      const agency = role === 'officer' || role === 'agency-manager' ? 'CIVIL' : undefined
      asRole.set(role, await server.addOfficer(admin, role, role, agency, remote))
    }
  }
})
afterAll(() => server.stop())

describe.each(names)('%s', (name) => {
  const wrong = { planted: 1 }
  const forVisitors = hasRole('visitor', commands[name].roles)

  it('is refused to a stranger, whatever the body, unless it is for visitors', async () => {
    const expected = forVisitors ? 'invalid-body' : 'sign-in-needed'
    expect(codeOf(await server.client({ remote: true }).ask(name, wrong))).toBe(expected)
  })

  it.each(roles)('by %s', async (role) => {
    const reply = await (asRole.get(role) as Client).ask(name, wrong)
    const expected = hasRole(role, commands[name].roles) ? 'invalid-body' : 'forbidden'
    expect({ status: reply.status, code: codeOf(reply) }).toEqual({
      status: expected === 'forbidden' ? 403 : 400,
      code: expected,
    })
  })

  it('on the server itself is for commands of kiosk, display and visitor only', async () => {
    const machine = hasRole('kiosk', commands[name].roles) || hasRole('display', commands[name].roles) || forVisitors
    expect(codeOf(await server.client().ask(name, wrong))).toBe(machine ? 'invalid-body' : 'sign-in-needed')
  })
})

it('a command of the schedule alone has no route', async () => {
  const reply = await (asRole.get('admin') as Client).ask('import-building', { building: {} })
  expect(codeOf(reply)).toBe('not-found')
})

it('an officer at the server itself may use the kiosk beside the own commands', async () => {
  const officer = await server.signedIn('officer', 'loket-jaya-8')
  expect(codeOf(await officer.ask('issue-ticket', { serviceIds: ['CIVIL-01'] }))).toBe('ok')
  expect(codeOf(await (asRole.get('officer') as Client).ask('issue-ticket', { serviceIds: ['CIVIL-01'] }))).toBe(
    'forbidden',
  )
})

const wrongBodies: [name: CommandName, body: unknown, field: string][] = [
  ['issue-ticket', {}, 'serviceIds'],
  ['issue-ticket', { serviceIds: [] }, 'serviceIds'],
  ['issue-ticket', { serviceIds: ['CIVIL-01', 'no id at all'] }, 'serviceIds.1'],
  ['issue-ticket', { serviceIds: ['CIVIL-01'], priority: 'vip' }, 'priority'],
  ['add-officer', { username: 'Besar', password: 'loket-jaya-8', name: 'B', role: 'officer' }, 'username'],
  ['add-officer', { username: 'kecil', password: 'kurang', name: 'B', role: 'officer' }, 'password'],
  ['open-day', { rehearsal: 'ya' }, 'rehearsal'],
]

it.each(wrongBodies)('a wrong body of %s is told by field: %j', async (name, body, field) => {
  const { status, body: problem } = await (asRole.get('admin') as Client).ask(name, body)
  expect(status).toBe(400)
  const { errors } = problem as Problem & { code: 'invalid-body' }
  expect(errors.map((error) => error.field)).toContain(field)
})

it('a body that is no JSON is refused as a wrong body', async () => {
  const response = await fetch(`${server.url}/api/commands/issue-ticket`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"serviceIds":',
  })
  expect({ status: response.status, problem: await response.json() }).toMatchObject({
    status: 400,
    problem: { code: 'invalid-body' },
  })
})

it('the API description lists every command with its body, its roles and what it is for', async () => {
  const { body } = await server.client().get('/api/docs/json')
  const { paths } = body as {
    paths: Record<string, Record<string, { summary?: string; description?: string; requestBody?: unknown }>>
  }
  for (const name of names) {
    const post = paths[`/api/commands/${name}`]?.post
    expect(post, name).toMatchObject({ summary: commands[name].summary, requestBody: { content: expect.anything() } })
    expect(post?.description).toContain(commands[name].roles.join(', '))
  }
  const undescribed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ summary }) => (summary ? [] : [path])),
  )
  expect(undescribed).toEqual([])
})
