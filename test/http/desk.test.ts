import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DeskTicket } from '../../contract/visits.ts'
import { agencyIn, changedBuilding } from '../support/changed-building.ts'
import { type Client, codeOf } from '../support/client.ts'
import { queryData } from '../support/journal-file.ts'
import { pairDevice } from '../support/pair-device.ts'
import { startServer, type TestServer } from '../support/server.ts'

const remote = { remote: true }
let server: TestServer
let admin: Client
let desk: Client
beforeEach(async () => {
  const building = changedBuilding((each) => {
    each.printers.push({ id: 'printer-2', name: 'Meja informasi', url: 'preview:', paper: 80 })
    each.deskPrinter = 'printer-2'
    agencyIn(each, 'CIVIL').paperRoll = { from: 900, to: 999 }
  })
  server = await startServer({ building })
  admin = await server.admin(remote)
  desk = await server.addOfficer(admin, 'dina', 'desk', undefined, remote)
})
afterEach(() => server.stop())

const issue = async (serviceIds: string[]) => (await server.client().command('issue-ticket', { serviceIds })).ticket
const search = async (query: Record<string, string>) => {
  const { status, body } = await desk.get(`/api/desk/tickets?${new URLSearchParams(query)}`)
  expect(status).toBe(200)
  return (body as { tickets: DeskTicket[] }).tickets
}
const numbers = async (query: Record<string, string>) => (await search(query)).map(({ number }) => number)
const jobs = () =>
  queryData<{ id: string; printer: string; slip: string }>(
    server.dataDir,
    'SELECT job_key AS id, printer_id AS printer, slip FROM print_job ORDER BY rowid',
  )
const slipOf = (jobId: string) => JSON.parse(jobs().find(({ id }) => id === jobId)?.slip ?? '{}')

it('a visitor who asks is found by the number: where it waits, how many before it, how long about', async () => {
  const nina = await server.addOfficer(admin, 'nina', 'officer', 'CIVIL', remote)
  await nina.command('open-counter', { counterId: 'counter-1' })
  await issue(['CIVIL-01'])
  const { id } = await issue(['CIVIL-02', 'TAX-01'])
  const [found] = await search({ number: 'K-002' })
  expect(found).toMatchObject({ id, state: 'waiting', agency: 'Kependudukan', service: 'KK', zone: 'A', ahead: 1 })
  expect(found?.wait).toEqual({ from: expect.any(Number), to: expect.any(Number) })
  expect(found?.stops.map(({ serviceId, state }) => [serviceId, state])).toEqual([
    ['CIVIL-02', 'here'],
    ['TAX-01', 'ahead'],
  ])
  await nina.command('call-next', { counterId: 'counter-1' })
  expect((await search({ number: 'K-001' }))[0]).toMatchObject({ state: 'called', counter: 1 })
  expect(await search({ number: 'K-009' })).toEqual([])
})

it('a lost slip is found by service and time of issue, newest first, a minute to its end', async () => {
  await issue(['CIVIL-01'])
  server.advance(10 * 60_000 + 59_000)
  await issue(['CIVIL-02'])
  await issue(['TAX-01', 'CIVIL-02'])
  server.advance(10 * 60_000)
  await issue(['CIVIL-02'])
  const all = await numbers({ serviceId: 'CIVIL-02' })
  expect(all).toHaveLength(3)
  expect(await numbers({ serviceId: 'CIVIL-02', from: '09:05', to: '09:10' })).toEqual(all.slice(1))
  expect(await numbers({ from: '09:20' })).toEqual(all.slice(0, 1))
  expect(await numbers({ to: '09:00' })).toEqual(['K-001'])
  expect(await numbers({ serviceId: 'CIVIL-02', to: '09:00' })).toEqual([])
})

it('only the desk and who stands above it may search', async () => {
  const nina = await server.addOfficer(admin, 'nina', 'officer', 'CIVIL', remote)
  expect(codeOf(await nina.get('/api/desk/tickets'))).toBe('forbidden')
  expect(codeOf(await server.client().get('/api/desk/tickets'))).toBe('sign-in-needed')
  expect(codeOf(await admin.get('/api/desk/tickets'))).toBe('ok')
  expect(codeOf(await desk.get('/api/desk/tickets?from=9'))).toBe('invalid-body')
})

it('[B4] a ticket of the desk prints on its printer, one of a kiosk on its own, another on the first', async () => {
  const kiosk = server.client({ ...remote, token: (await pairDevice(server, admin, 'kiosk', 'printer-2')).token })
  const ask = { serviceIds: ['CIVIL-01'] }
  for (const client of [desk, kiosk, server.client()]) await client.command('issue-ticket', ask)
  expect(jobs().map(({ printer }) => printer)).toEqual(['printer-2', 'printer-2', 'printer-1'])
})

it('[B1] a copy is a choice: a job of its own that says so, with its time', async () => {
  const { id, number } = await issue(['CIVIL-01'])
  server.advance(5 * 60_000)
  const [first, second] = [
    await desk.command('reprint-slip', { ticketId: id }),
    await desk.command('reprint-slip', { ticketId: id }),
  ]
  expect([first.slip.jobId, second.slip.jobId]).toEqual([`${id}-2`, `${id}-3`])
  expect(jobs().map(({ id: jobId, printer }) => [jobId, printer])).toEqual([
    [`${id}-1`, 'printer-1'],
    [`${id}-2`, 'printer-2'],
    [`${id}-3`, 'printer-2'],
  ])
  const original = slipOf(`${id}-1`)
  expect(original.copyMinute).toBeUndefined()
  expect(slipOf(`${id}-2`)).toEqual({ ...original, number, copyMinute: 9 * 60 + 5 })
  expect(codeOf(await desk.ask('reprint-slip', { ticketId: '99999' }))).toBe('ticket-unknown')
})

it('a checklist of requirements is printed in the language that is asked for', async () => {
  const { slip } = await desk.command('print-checklist', { serviceId: 'CIVIL-01', language: 'en' })
  expect(jobs()).toMatchObject([{ id: slip.jobId, printer: 'printer-2' }])
  expect(slipOf(slip.jobId)).toMatchObject({ kind: 'checklist', requirements: ['KTP asli'], language: 'en' })
  expect(codeOf(await desk.ask('print-checklist', { serviceId: 'CIVIL-99' }))).toBe('service-unknown')
})

it('[N2] numbers of the paper roll are entered after an outage, once each, and print nothing', async () => {
  const enter = (number: string) => desk.ask('enter-paper-ticket', { number, serviceId: 'CIVIL-01' })
  expect(codeOf(await enter('K-901'))).toBe('ok')
  expect(codeOf(await enter('K-901'))).toBe('number-taken')
  expect((await enter('K-001')).body).toMatchObject({ code: 'number-not-reserved', from: 'K-900', to: 'K-999' })
  await server.restart()
  expect(codeOf(await enter('K-901'))).toBe('number-taken')
  expect((await issue(['CIVIL-01'])).number).toBe('K-001')
  expect(jobs()).toHaveLength(1)
})

it('[J4] visitors of an agency that did not come are sent on or let go, all at once', async () => {
  for (const serviceIds of [['TAX-01'], ['TAX-01', 'CIVIL-01'], ['TAX-01']]) await issue(serviceIds)
  const where = async () =>
    (await search({}))
      .map(({ number, state, service }) => [number, state, service])
      .toSorted((a, b) => (a < b ? -1 : 1))
  // Nobody waits for CIVIL-01: the journey begins there.
  expect(await where()).toEqual([
    ['K-001', 'waiting', 'KTP'],
    ['S-001', 'waiting', 'Pajak'],
    ['S-002', 'waiting', 'Pajak'],
  ])
  const toKk = { agencyId: 'TAX', to: { serviceId: 'CIVIL-02' } }
  await desk.command('transfer-agency', toKk)
  expect(codeOf(await desk.ask('transfer-agency', toKk))).toBe('nobody-waits-there')
  expect((await where()).slice(1)).toEqual([
    ['S-001', 'waiting', 'KK'],
    ['S-002', 'waiting', 'KK'],
  ])
  await desk.command('release-agency', { agencyId: 'CIVIL' })
  expect(await where()).toEqual([
    ['K-001', 'waiting', 'Pajak'],
    ['S-001', 'cancelled', 'KK'],
    ['S-002', 'cancelled', 'KK'],
  ])
  expect(codeOf(await desk.ask('release-agency', { agencyId: 'NOPE' }))).toBe('agency-unknown')
})
