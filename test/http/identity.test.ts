import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changedBuilding, serviceIn } from '../support/changed-building.ts'
import { type Client, codeOf } from '../support/client.ts'
import { queryData } from '../support/journal-file.ts'
import { startServer, type TestServer } from '../support/server.ts'

const aminah = '6311014107900001'
const budi = '6371020512850002'

let server: TestServer
let admin: Client
let log: string[]
beforeEach(async () => {
  log = []
  const building = changedBuilding((each) => {
    serviceIn(each, 'CIVIL-01').identity = 'required'
    serviceIn(each, 'CIVIL-02').identity = 'optional'
  })
  server = await startServer({ building, log: pino({ level: 'trace' }, { write: (line) => void log.push(line) }) })
  admin = await server.admin()
})
afterEach(() => server.stop())

const ask = (identity?: string, serviceId = 'CIVIL-01') =>
  server.client().ask('issue-ticket', { serviceIds: [serviceId], ...(identity !== undefined && { identity }) })
const kept = () => queryData<{ hash: Buffer }>(server.dataDir, 'SELECT hash FROM identity').map(({ hash }) => hash)
const dayKey = () =>
  queryData<{ value: Buffer }>(server.dataDir, "SELECT value FROM secret WHERE name = 'identity-of-the-day'")

/** Files of the data folder that hold these bytes: database, write-ahead log, sessions, slips. */
function filesWith(bytes: Buffer | string): string[] {
  return readdirSync(server.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(server.dataDir, name)
    return statSync(path).isFile() && readFileSync(path).includes(bytes)
  })
}

it('[I6] a service that requires an identity gives no number without one, nor for one that cannot be', async () => {
  expect(codeOf(await ask())).toBe('identity-needed')
  for (const [identity, why] of [
    ['63110141079000', 'digits'],
    ['9911014107900001', 'region'],
    ['6311013202900001', 'birth-date'],
  ]) {
    expect((await ask(identity)).body).toMatchObject({ status: 422, code: 'identity-invalid', why })
  }
  expect(codeOf(await ask(aminah))).toBe('ok')
  expect(codeOf(await ask(undefined, 'CIVIL-02'))).toBe('ok')
  expect(kept()).toHaveLength(1)
})

it('[I6] one open ticket per person and service, however the identity is typed, after a restart too', async () => {
  const first = (await ask(aminah)).body as { ticket: { id: string; number: string } }
  expect((await ask('6311 0141 0790 0001')).body).toMatchObject({
    status: 409,
    code: 'identity-in-use',
    number: first.ticket.number,
  })
  expect(codeOf(await ask(budi))).toBe('ok')
  expect(codeOf(await ask(aminah, 'CIVIL-02'))).toBe('ok')
  await server.restart()
  expect(codeOf(await ask(aminah))).toBe('identity-in-use')
  await admin.command('cancel-ticket', { ticketId: first.ticket.id, reason: 'visitor-left' })
  expect(codeOf(await ask(aminah))).toBe('ok')
})

it('[I6] the next day is free again: key and HMACs of the day are gone from every file', async () => {
  expect(codeOf(await ask(aminah))).toBe('ok')
  const [hash] = kept()
  const [key] = dayKey()
  expect(filesWith(hash as Buffer)).not.toEqual([])
  await admin.command('close-day', {})
  expect([kept(), dayKey()]).toEqual([[], []])
  expect(filesWith(hash as Buffer)).toEqual([])
  expect(filesWith(key?.value as Buffer)).toEqual([])

  server.advance(24 * 3_600_000)
  admin = await server.admin()
  await admin.ask('open-day', {})
  expect(codeOf(await ask(aminah))).toBe('ok')
  expect(kept()).toHaveLength(1)
  expect(kept()[0]?.equals(hash as Buffer)).toBe(false)
})

it('[I6] what was typed lies nowhere: neither in a file, nor in the journal, nor in the log', async () => {
  await ask(aminah)
  await ask('6311-0141-0790-0001')
  await ask(`${aminah}9`)
  const desk = await server.addOfficer(admin, 'dina', 'desk')
  await desk.ask('issue-ticket', { serviceIds: ['CIVIL-02'], identity: aminah })
  expect(kept()).toHaveLength(2)
  await admin.command('close-day', {})
  for (const text of [aminah, '6311 0141', '6311-0141', aminah.slice(6)]) {
    expect(filesWith(text)).toEqual([])
    expect(log.filter((line) => line.includes(text))).toEqual([])
  }
  expect(log).not.toEqual([])
})
