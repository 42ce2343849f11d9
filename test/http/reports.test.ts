import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VisitStopRow } from '../../contract/reports.ts'
import { changedBuilding, serviceIn } from '../support/changed-building.ts'
import { type Client, codeOf } from '../support/client.ts'
import { startServer, type TestServer } from '../support/server.ts'

const remote = { remote: true }
const minute = 60_000
let server: TestServer
let admin: Client
let nina: Client
let sari: Client
beforeEach(async () => {
  const building = changedBuilding((each) => {
    serviceIn(each, 'CIVIL-02').name = '=HYPERLINK("http://x")'
  })
  server = await startServer({ building })
  admin = await server.admin(remote)
  nina = await server.addOfficer(admin, 'nina', 'officer', 'CIVIL', remote)
  sari = await server.addOfficer(admin, 'sari', 'officer', 'TAX', remote)
  await nina.command('open-counter', { counterId: 'counter-1' })
  await sari.command('open-counter', { counterId: 'counter-51' })
})
afterEach(() => server.stop())

const visitsOf = async (query = '') => {
  const { status, body } = await admin.get(`/api/reports/visits${query}`)
  expect(status).toBe(200)
  return (body as { date: string; visits: VisitStopRow[] }).visits
}

/** A journey over two agencies: 4 minutes' wait and 10 of service with 3 on hold, then 2 and 5. */
async function journey(): Promise<void> {
  const { ticket } = await server.client().command('issue-ticket', { serviceIds: ['CIVIL-02', 'TAX-01'] })
  const ticketId = ticket.id
  server.advance(4 * minute)
  await nina.command('call-next', { counterId: 'counter-1' })
  await nina.command('start-serving', { ticketId })
  server.advance(6 * minute)
  await nina.command('park-ticket', { ticketId, reason: 'filling-in-form' })
  server.advance(3 * minute)
  await nina.command('resume-ticket', { ticketId, counterId: 'counter-1' })
  await nina.command('start-serving', { ticketId })
  server.advance(4 * minute)
  await nina.command('finish-serving', { ticketId, outcome: 'done' })
  server.advance(2 * minute)
  await sari.command('call-next', { counterId: 'counter-51' })
  await sari.command('start-serving', { ticketId })
  server.advance(5 * minute)
  await sari.command('finish-serving', { ticketId, outcome: 'consultation' })
}

it('[J3] times are kept per stop, and the whole visit stands on the last one', async () => {
  await journey()
  await server.client().command('issue-ticket', { serviceIds: ['TAX-01'], priority: 'elderly' })
  const [first, second, waiting] = await visitsOf()
  expect(first).toMatchObject({ number: 'K-001', class: 'regular', stop: 1, of: 2, agency: 'Kependudukan', counter: 1 })
  expect(first).toMatchObject({ state: 'served', outcome: 'done', waitedSeconds: 240, totalSeconds: null })
  expect(first).toMatchObject({ servedSeconds: 600, parkedSeconds: 180, told: { from: 0, to: 5 } })
  expect(second).toMatchObject({ number: 'K-001', stop: 2, agency: 'Samsat', counter: 51, outcome: 'consultation' })
  expect(second).toMatchObject({ waitedSeconds: 120, servedSeconds: 300, totalSeconds: 24 * 60, told: null })
  expect(waiting).toMatchObject({ number: 'S-001', class: 'priority', state: 'waiting', calledAt: null, outcome: null })
})

it('[J3] as CSV for a spreadsheet: a byte order mark, ISO times, and no text that it would run', async () => {
  await journey()
  const response = await fetch(`${server.url}/api/reports/visits?format=csv`, {
    headers: { cookie: admin.cookie() ?? '' },
  })
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toContain('visits-2026-11-24.csv')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head = '', ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\n')
  expect(head.split(',').slice(0, 5)).toEqual(['date', 'number', 'class', 'stop', 'of'])
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('2026-11-24T01:00:00.000Z')
  expect(lines[0]).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(lines.flatMap((line) => line.split(',')).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
})

it('[D5] another day has its own figures, and a rehearsal has none', async () => {
  await journey()
  expect(await visitsOf('?date=2026-11-23')).toEqual([])
  await admin.command('close-day', {})
  server.advance(24 * 60 * minute)
  admin = await server.admin(remote)
  await admin.command('open-day', { rehearsal: true })
  await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })
  expect(await visitsOf()).toEqual([])
  expect(await visitsOf('?date=2026-11-24')).toHaveLength(2)
})

it('is for the supervisor and the inspectorate', async () => {
  const inspector = await server.addOfficer(admin, 'ira', 'inspectorate', undefined, remote)
  expect(codeOf(await inspector.get('/api/reports/visits'))).toBe('ok')
  expect(codeOf(await nina.get('/api/reports/visits'))).toBe('forbidden')
  expect(codeOf(await server.client(remote).get('/api/reports/visits'))).toBe('sign-in-needed')
  expect(codeOf(await admin.get('/api/reports/visits?date=kemarin'))).toBe('invalid-body')
  expect(codeOf(await admin.get('/api/reports/visits?format=pdf'))).toBe('invalid-body')
})
