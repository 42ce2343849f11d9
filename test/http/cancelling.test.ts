import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TicketView } from '../../contract/views.ts'
import { codeOf } from '../support/client.ts'
import { journalRecords } from '../support/journal-file.ts'
import { openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

const remote = { remote: true }
let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const issue = async () => (await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })).ticket
const cancelled = () =>
  journalRecords(server.dataDir).flatMap(({ event, by }) =>
    event.type === 'ticket-cancelled' ? [{ number: event.number, reason: event.reason, by }] : [],
  )

it('a visitor leaves the queue by the code of the own ticket, without a sign-in; the phone sees it', async () => {
  const [one, two] = [await issue(), await issue()]
  const phone = await openScreen(server.url, { screen: 'ticket', code: two.code }, remote)
  await server.client(remote).command('cancel-ticket', { code: one.code })
  expect(await phone.seen(({ ahead }) => ahead === 0)).toMatchObject({ number: two.number, state: 'waiting' })
  const { body } = await server.client(remote).get(`/api/tickets/${one.code}`)
  expect((body as TicketView).state).toBe('cancelled')
  expect(cancelled()).toEqual([{ number: one.number, reason: 'by-visitor', by: 'visitor' }])
  expect(codeOf(await server.client(remote).ask('cancel-ticket', { code: one.code }))).toBe('ticket-elsewhere')
})

it('a browser on the machine of the server is a visitor too', async () => {
  const { code, number } = await issue()
  expect(codeOf(await server.client().ask('cancel-ticket', { code }))).toBe('ok')
  expect(cancelled()).toEqual([{ number, reason: 'by-visitor', by: 'visitor' }])
})

it('a wrong code, or the id of a ticket in its stead, cancels nothing', async () => {
  const { code, id } = await issue()
  const wrong = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')
  for (const body of [{ code: wrong }, { code: wrong, ticketId: id }, { ticketId: id }, {}]) {
    const reply = await server.client(remote).ask('cancel-ticket', body)
    expect({ body, status: reply.status, code: codeOf(reply) }).toEqual({ body, status: 404, code: 'ticket-unknown' })
  }
  expect(cancelled()).toEqual([])
})

it('a visitor who is called or served cannot slip away by phone', async () => {
  const nina = await server.addOfficer(await server.admin(), 'nina', 'officer', 'CIVIL')
  await nina.command('open-counter', { counterId: 'counter-1' })
  const { code, number } = await issue()
  await nina.command('call-next', { counterId: 'counter-1' })
  expect((await server.client(remote).ask('cancel-ticket', { code })).body).toMatchObject({
    status: 409,
    code: 'ticket-elsewhere',
    number,
    state: 'called',
  })
})

it('who tries codes is slowed down, and officers at work are not', async () => {
  const stranger = server.client(remote)
  const tries = Array.from({ length: 40 }, (_, at) => ({ code: `0123456789abcdef${at}` }))
  const replies = await Promise.all(tries.map((body) => stranger.ask('cancel-ticket', body)))
  const refused = replies.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(10)
  expect(codeOf(refused[0] as (typeof replies)[0])).toBe('slow-down')
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  const desk = await server.addOfficer(await server.admin(), 'dina', 'desk', undefined, remote)
  const byDesk = await Promise.all(tries.map((body) => desk.ask('cancel-ticket', body)))
  expect(new Set(byDesk.map(codeOf))).toEqual(new Set(['ticket-unknown']))
})

it('an officer cancels for the own agency only, with a reason or without', async () => {
  const sari = await server.addOfficer(await server.admin(), 'sari', 'officer', 'TAX')
  const nina = await server.addOfficer(await server.admin(), 'nina', 'officer', 'CIVIL')
  const { id, number } = await issue()
  expect(codeOf(await sari.ask('cancel-ticket', { ticketId: id }))).toBe('ticket-of-other-agency')
  expect(codeOf(await nina.ask('cancel-ticket', { ticketId: id }))).toBe('ok')
  expect(cancelled()).toEqual([{ number, reason: 'visitor-left', by: expect.stringMatching(/^officer:/) }])
})
