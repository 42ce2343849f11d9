import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Proof } from '../../contract/proof.ts'
import type { SlipModel } from '../../contract/slip.ts'
import { described } from '../core/proof-day.ts'
import { type Client, codeOf } from '../support/client.ts'
import { queryData } from '../support/journal-file.ts'
import { startServer, type TestServer } from '../support/server.ts'

const dayLong = 24 * 3_600_000

let server: TestServer
let supervisor: Client
let officer: Client
beforeAll(async () => {
  server = await startServer()
  supervisor = await server.admin()
  officer = await server.addOfficer(supervisor, 'siti', 'officer', 'CIVIL')
})
afterAll(() => server.stop())

const stranger = () => server.client({ remote: true })
const ask = (path: string) => stranger().get(`/api/proof/${path}`)

async function proofOf(path: string): Promise<Proof> {
  const { status, body } = await ask(path)
  expect({ path, status }).toEqual({ path, status: 200 })
  return body as Proof
}

async function issue(priority: boolean): Promise<string> {
  const body = { serviceIds: ['CIVIL-01'], ...(priority && { priority: 'elderly' as const }) }
  return (await server.client().command('issue-ticket', body)).ticket.number
}

/** An officer calls the next visitor, twice, and sees the visit through, at the second try. */
async function serve(client = officer, counterId = 'counter-1'): Promise<string> {
  const { ticket } = await client.command('call-next', { counterId })
  if (!ticket) throw new Error('nobody waits')
  const ticketId = ticket.id
  await client.command('recall-ticket', { ticketId })
  await client.command('start-serving', { ticketId })
  await client.command('finish-serving', { ticketId, outcome: 'consultation' })
  await client.command('undo-last', { counterId })
  await client.command('finish-serving', { ticketId, outcome: 'done' })
  return ticket.number
}

const order = ['K-004', 'K-005', 'K-001', 'K-006', 'K-007', 'K-002', 'K-008', 'K-009', 'K-003']

describe('the case of the rulebook', () => {
  beforeAll(async () => {
    await officer.command('open-counter', { counterId: 'counter-1' })
    for (const priority of [false, false, false, true, true, true, true, true, true]) await issue(priority)
    const called = []
    for (let n = 0; n < 4; n += 1) called.push(await serve())
    await server.restart()
    const second = await server.addOfficer(supervisor, 'budi', 'officer', 'CIVIL')
    await second.command('open-counter', { counterId: 'counter-2' })
    for (let n = 0; n < 2; n += 1) called.push(await serve(second, 'counter-2'))
    for (let n = 0; n < 3; n += 1) called.push(await serve())
    expect(called).toEqual(order)
  })

  it('[O1] [P2] anyone may ask, from anywhere, and hears each call with its cause', async () => {
    const { calls, ...proof } = await proofOf('K-003')
    expect(proof).toEqual({
      building: 'Mal Uji',
      number: 'K-003',
      date: '2026-11-24',
      class: 'regular',
      state: 'served',
      utcOffset: 480,
      timeZoneLabel: 'WITA',
      issuedAt: server.now(),
      agency: 'Kependudukan',
      service: 'KTP',
      mark: expect.stringMatching(/^[A-Z2-7]{12}$/),
      verdict: 'in-order',
    })
    expect(calls.map(described)).toEqual([
      'K-004: priority (1 of 2)',
      'K-005: priority (2 of 2)',
      'K-001: ratio-due',
      'K-006: priority (1 of 2)',
      'K-007: priority (2 of 2)',
      'K-002: ratio-due',
      'K-008: priority (1 of 2)',
      'K-009: priority (2 of 2)',
      'K-003: only-class',
    ])
    expect(calls.map(({ counter }) => counter)).toEqual([1, 1, 1, 1, 2, 2, 1, 1, 1])
    expect(calls.map(({ before }) => before)).toEqual([...order.slice(0, 8).map((number) => number < 'K-003'), false])
  })

  it('[O2] it names a counter: no officer, no category, no identity', async () => {
    const text = JSON.stringify(await proofOf('K-005'))
    expect(text).not.toMatch(/elderly|siti|officer|identity|console/i)
  })

  it.each(['k003', 'K003', 'k-3', 'K 003', ' K-003 ', 'K-0003'])('a number may be typed as %j', async (typed) => {
    expect(await proofOf(encodeURIComponent(typed))).toEqual(await proofOf('K-003'))
  })

  it.each(['K-010', 'Z-001', '003', 'K', 'K-003x', '%20', `${'9'.repeat(20)}`])('nobody knows %j', async (typed) => {
    const reply = await ask(typed)
    expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status: 404, code: 'not-found' })
  })

  it('[G5] the mark is that of the slip, however it is typed', async () => {
    const slips = queryData<{ slip: string }>(server.dataDir, 'SELECT slip FROM print_job')
      .map(({ slip }) => JSON.parse(slip) as SlipModel)
      .flatMap((slip) => ('mark' in slip ? [slip] : []))
    expect(slips.map(({ number }) => number).toSorted()).toEqual(order.toSorted())
    for (const { number, mark } of slips) {
      expect((await proofOf(number)).mark).toBe(mark)
      const typed = encodeURIComponent(`${mark.slice(0, 4)} ${mark.slice(4, 8)}-${mark.slice(8)}`.toLowerCase())
      expect((await proofOf(`${number}?mark=${typed}`)).markBelongs).toBe(true)
    }
    const other = slips.find(({ number }) => number !== 'K-003')?.mark
    expect((await proofOf(`K-003?mark=${other}`)).markBelongs).toBe(false)
    expect((await proofOf('K-003?mark=')).markBelongs).toBe(false)
  })
})

describe('days', () => {
  it('[O1] a day that never was, and no day at all', async () => {
    expect(codeOf(await ask('K-003?date=2026-11-23'))).toBe('not-found')
    expect(codeOf(await ask('K-003?date=2026-13-45'))).toBe('not-found')
    expect(codeOf(await ask('K-003?date=yesterday'))).toBe('invalid-body')
  })

  it('[D5] a rehearsal is no part of it, and the day itself stays', async () => {
    const before = await proofOf('K-003')
    await supervisor.command('close-day', { force: true, reason: 'uji' })
    await supervisor.command('open-day', { rehearsal: true })
    expect(await issue(false)).toBe('K-001')
    await officer.command('open-counter', { counterId: 'counter-1' })
    await serve()
    expect(await proofOf('K-003')).toEqual(before)
    expect((await proofOf('K-001')).calls).toHaveLength(3)
    await supervisor.command('close-day', { force: true, reason: 'uji' })
  })

  it('[D1] the same date goes on after it', async () => {
    await supervisor.command('open-day', {})
    expect(await issue(false)).toBe('K-010')
    await officer.command('open-counter', { counterId: 'counter-1' })
    await serve()
    expect((await proofOf('K-010')).calls.map(described)).toEqual(['K-010: only-class'])
    expect((await proofOf('K-003')).calls).toHaveLength(9)
  })

  it('[O1] a number of a day past is asked with its date, for seven days', async () => {
    const before = await proofOf('K-003')
    await supervisor.command('close-day', { force: true, reason: 'uji' })
    server.advance(dayLong)
    await (await server.admin()).command('open-day', {})
    await issue(false)
    expect(await proofOf('K-001')).toMatchObject({ date: '2026-11-25', state: 'waiting' })
    expect(codeOf(await ask('K-003'))).toBe('not-found')
    expect(await proofOf('K-003?date=2026-11-24')).toEqual(before)
    expect(await proofOf('K-003?date=2026-11-24')).toEqual(before)
    server.advance(6 * dayLong)
    expect(await proofOf('K-003?date=2026-11-24')).toEqual(before)
    server.advance(dayLong)
    expect(codeOf(await ask('K-003?date=2026-11-24'))).toBe('not-found')
    expect((await proofOf('K-001?date=2026-11-25')).number).toBe('K-001')
  })
})

it('who asks too much from outside is slowed down', async () => {
  const replies = await Promise.all(Array.from({ length: 130 }, () => ask('K-001')))
  const refused = replies.find(({ status }) => status === 429)
  expect(refused && codeOf(refused)).toBe('slow-down')
})
