import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Client, codeOf } from '../support/client.ts'
import { type Line, openScreen } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

const remote = { remote: true }
const counterId = 'counter-1'
let server: TestServer
let admin: Client
let nina: Client
/** The same officer at another console. */
let second: Client
beforeEach(async () => {
  server = await startServer()
  admin = await server.admin(remote)
  nina = await server.addOfficer(admin, 'nina', 'officer', 'CIVIL', remote)
  second = server.client({ ...nina.presence(), consoleId: randomUUID() })
  await nina.command('open-counter', { counterId })
})
afterEach(() => server.stop())

const openConsole = (client: Client, line: Line = {}) =>
  openScreen(server.url, { screen: 'counter', id: counterId }, { ...client.presence(), ...line })
const issue = async () => (await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })).ticket

it('[K1] a second console is read-only and says so, also to who asks for what would change nothing', async () => {
  const ticket = await issue()
  await nina.command('call-next', { counterId })
  expect((await openConsole(second)).latest()).toMatchObject({
    hold: 'other-console',
    ticket: { number: ticket.number },
  })
  const ticketId = ticket.id
  const codes = await Promise.all([
    second.ask('call-next', { counterId }),
    second.ask('recall-ticket', { ticketId }),
    second.ask('start-serving', { ticketId }),
    second.ask('park-ticket', { ticketId, reason: 'other' }),
    second.ask('return-ticket', { ticketId }),
    second.ask('transfer-ticket', { ticketId, to: { serviceId: 'CIVIL-02' }, reason: 'wrong-service' }),
    second.ask('mark-no-show', { ticketId, reason: 'screen-down' }),
    second.ask('undo-last', { counterId }),
    second.ask('pause-counter', { counterId }),
    second.ask('close-counter', { counterId }),
    second.ask('open-counter', { counterId }),
  ])
  expect(new Set(codes.map(codeOf))).toEqual(new Set(['other-console']))
})

it('[K1] it takes over with all that is under way, and the first console learns of it with the next view', async () => {
  const ticket = await issue()
  await nina.command('call-next', { counterId })
  const [first, other] = [await openConsole(nina), await openConsole(second)]
  const before = first.views.length
  const { seq } = await second.command('take-over-counter', { counterId })
  await first.until(() => first.views.length > before)
  expect(first.views[before]).toMatchObject({ seq, hold: 'other-console', ticket: { id: ticket.id, state: 'called' } })
  expect((await other.seen(({ hold }) => hold === 'live')).ticket?.number).toBe(ticket.number)
  expect(codeOf(await nina.ask('start-serving', { ticketId: ticket.id }))).toBe('other-console')
  expect(codeOf(await second.ask('start-serving', { ticketId: ticket.id }))).toBe('ok')
})

it('[K1] a colleague of the agency may take it over, an officer of another agency not', async () => {
  const budi = await server.addOfficer(admin, 'budi', 'officer', 'CIVIL', remote)
  const sari = await server.addOfficer(admin, 'sari', 'officer', 'TAX', remote)
  const first = await openConsole(nina)
  expect(codeOf(await sari.ask('take-over-counter', { counterId }))).toBe('counter-of-other-agency')
  await budi.command('take-over-counter', { counterId })
  expect((await first.seen(({ hold }) => hold !== 'live')).hold).toBe('taken')
  expect(codeOf(await nina.ask('call-next', { counterId }))).toBe('counter-taken')
  expect(codeOf(await budi.ask('call-next', { counterId }))).toBe('ok')
})

it('[K1] a console whose line was cut sees at its return what became of its counter meanwhile', async () => {
  const [ticket, next] = [await issue(), await issue()]
  await nina.command('call-next', { counterId })
  const cut = await openConsole(nina, { again: true })
  expect(cut.latest()).toMatchObject({ hold: 'live', ticket: { number: ticket.number } })
  cut.socket.io.engine.close()
  await admin.command('return-ticket', { ticketId: ticket.id })
  await second.command('take-over-counter', { counterId })
  await second.command('call-ticket', { counterId, number: next.number, reason: 'health' })
  const { seq } = await second.command('start-serving', { ticketId: next.id })
  await cut.until(() => cut.acknowledged.length === 2)
  const seen = await cut.seen((view) => view.seq === seq)
  expect(seen).toMatchObject({ hold: 'other-console', ticket: { number: next.number, state: 'serving' } })
  expect(seen.waiting.regular.count).toBe(1)
})

it('[T2] what an officer left behind is returned or finished by the supervisor, and the console sees it', async () => {
  const [one, two] = [await issue(), await issue()]
  const console_ = await openConsole(nina)
  await nina.command('call-next', { counterId })
  await admin.command('return-ticket', { ticketId: one.id })
  await console_.seen(({ ticket, waiting }) => ticket === null && waiting.regular.count === 2)
  await nina.command('call-next', { counterId })
  await nina.command('start-serving', { ticketId: one.id })
  await admin.command('finish-serving', { ticketId: one.id, outcome: 'done' })
  const seen = await console_.seen(({ servedToday }) => servedToday === 1)
  expect(seen).toMatchObject({ ticket: null, today: [{ number: one.number, state: 'served' }] })
  expect((await nina.command('call-next', { counterId })).ticket?.number).toBe(two.number)
})
