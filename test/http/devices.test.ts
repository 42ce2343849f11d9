import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeviceRow } from '../../contract/people.ts'
import { type Client, codeOf } from '../support/client.ts'
import { beginPairing, claim, pairDevice } from '../support/pair-device.ts'
import { connect, connected } from '../support/screen.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let admin: Client
beforeAll(async () => {
  server = await startServer()
  admin = await server.admin()
})
afterAll(() => server.stop())

const approve = (code: string, place?: string) =>
  admin.ask('approve-device', { code, name: 'Layar pintu', ...(place !== undefined && { place }) })
const byToken = (token: string) => server.client({ remote: true, token })
const display = (client: Client, zone: string) => client.get(`/api/views/display?zone=${zone}`)

it('a display is let in by the code that it shows and gets its token once', async () => {
  const { code, secret, expiresAt } = await beginPairing(server, 'display')
  expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/)
  expect(expiresAt).toBe(server.now() + 600_000)
  expect(await claim(server, secret)).toEqual({ state: 'waiting' })
  expect(codeOf(await approve(`${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`, 'A'))).toBe('ok')
  const claimed = await claim(server, secret)
  expect(claimed).toMatchObject({ state: 'approved', place: 'A' })
  expect(await claim(server, secret)).toEqual({ state: 'expired' })
  const token = claimed.state === 'approved' ? claimed.token : ''
  expect((await display(byToken(token), 'A')).body).toMatchObject({ screen: 'display', zone: 'A' })
})

it('a code is good for one device', async () => {
  const { code } = await beginPairing(server, 'kiosk')
  expect(codeOf(await approve(code))).toBe('ok')
  expect(codeOf(await approve(code))).toBe('pairing-code-unknown')
})

it('a code that is approved several times in one moment is good for one device', async () => {
  const third = await server.addOfficer(admin, 'admin-tiga', 'admin')
  const admins = Array.from({ length: 4 }, () => server.client(third.presence()))
  const devices = async () => ((await admin.get('/api/devices')).body as DeviceRow[]).length
  const before = await devices()
  // Lines that are open already carry their questions into one turn of the server's event loop.
  await Promise.all(admins.map((each) => each.get('/api/me')))
  const { code } = await beginPairing(server, 'kiosk')
  await Promise.all(admins.map((each) => each.ask('approve-device', { code, name: 'Kios 3' })))
  expect(await devices()).toBe(before + 1)
})

it('[N3] an approval that is repeated by its key gets the same answer', async () => {
  const { code } = await beginPairing(server, 'kiosk')
  const key = { 'idempotency-key': randomUUID() }
  const first = await admin.ask('approve-device', { code, name: 'Kios 2' }, key)
  const again = await admin.ask('approve-device', { code, name: 'Kios 2' }, key)
  expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: first.body })
})

it('a code dies after ten minutes', async () => {
  const [late, inTime] = [await beginPairing(server, 'display'), await beginPairing(server, 'display')]
  server.advance(600_000 - 1)
  expect(codeOf(await approve(inTime.code, 'B'))).toBe('ok')
  server.advance(1)
  expect(codeOf(await approve(late.code, 'B'))).toBe('pairing-code-unknown')
  expect(await claim(server, late.secret)).toEqual({ state: 'expired' })
})

it('a display needs a zone and a kiosk one of the printers', async () => {
  const [screen, kiosk] = [await beginPairing(server, 'display'), await beginPairing(server, 'kiosk')]
  expect(codeOf(await approve(screen.code))).toBe('zone-unknown')
  expect(codeOf(await approve(screen.code, 'Z'))).toBe('zone-unknown')
  expect(codeOf(await approve(kiosk.code, 'printer-9'))).toBe('printer-unknown')
  expect(codeOf(await approve(screen.code, 'B'))).toBe('ok')
})

it('a token is bound to its kind and its place', async () => {
  const { token: ofA } = await pairDevice(server, admin, 'display', 'A')
  const { token: ofKiosk } = await pairDevice(server, admin, 'kiosk')
  expect((await display(byToken(ofA), 'A')).status).toBe(200)
  expect(codeOf(await display(byToken(ofA), 'B'))).toBe('forbidden')
  expect(codeOf(await byToken(ofA).get('/api/views/kiosk'))).toBe('forbidden')
  expect(codeOf(await byToken(ofA).ask('issue-ticket', { serviceIds: ['CIVIL-01'] }))).toBe('forbidden')
  expect(codeOf(await display(byToken(ofKiosk), 'A'))).toBe('forbidden')
  expect(codeOf(await byToken(ofKiosk).ask('issue-ticket', { serviceIds: ['CIVIL-01'] }))).toBe('ok')
})

it('only the hash of a token is stored', async () => {
  const { token } = await pairDevice(server, admin, 'kiosk')
  for (const file of ['antrean.sqlite', 'antrean.sqlite-wal', 'sessions.sqlite', 'sessions.sqlite-wal']) {
    const bytes = readFileSync(join(server.dataDir, file))
    expect({ file, holds: bytes.includes(token) }).toEqual({ file, holds: false })
  }
})

it('a device that is shut out is out at once, on HTTP and on its socket', async () => {
  const { token, deviceId } = await pairDevice(server, admin, 'display', 'A')
  const socket = connect(server.url, { remote: true, token })
  await connected(socket)
  const gone = new Promise((resolve) => socket.once('disconnect', resolve))
  await admin.command('revoke-device', { deviceId })
  expect(await gone).toBe('io server disconnect')
  const reply = await display(byToken(token), 'A')
  expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status: 401, code: 'device-refused' })
  const back = connect(server.url, { remote: true, token })
  await expect(connected(back)).rejects.toThrow('device-refused')
  expect(codeOf(await admin.ask('revoke-device', { deviceId }))).toBe('device-unknown')
})

it('the admin sees each device, when it was last heard from and whether it is shut out', async () => {
  const { token, deviceId } = await pairDevice(server, admin, 'display', 'B')
  const rowOf = async () => ((await admin.get('/api/devices')).body as DeviceRow[]).find(({ id }) => id === deviceId)
  const row = { id: deviceId, kind: 'display', name: 'display uji', place: 'B', approvedAt: server.now() }
  expect(await rowOf()).toEqual({ ...row, lastSeenAt: null, revoked: false })
  await display(byToken(token), 'B')
  const seenAt = server.now()
  await admin.command('revoke-device', { deviceId })
  expect(await rowOf()).toEqual({ ...row, lastSeenAt: seenAt, revoked: true })
})

it('a made-up token is refused even on the server itself', async () => {
  expect(codeOf(await server.client({ token: 'made-up' }).get('/api/views/kiosk'))).toBe('device-refused')
})

it('without pairing a machine in the hall is a stranger, and one on the server itself is a kiosk and a display', async () => {
  const [stranger, machine] = [server.client({ remote: true }), server.client()]
  for (const path of ['/api/views/kiosk', '/api/views/display?zone=A']) {
    expect(codeOf(await stranger.get(path))).toBe('sign-in-needed')
    expect((await machine.get(path)).status).toBe(200)
  }
  for (const path of [
    '/api/views/hall',
    '/api/views/counter?id=counter-1',
    '/api/devices',
    '/api/officers',
    '/api/slips',
  ]) {
    expect(codeOf(await machine.get(path))).toBe('sign-in-needed')
  }
})

it('five wrong codes, and the admin waits until the first of them is ten minutes old', async () => {
  const { code } = await beginPairing(server, 'kiosk')
  const other = await server.addOfficer(admin, 'admin-dua', 'admin')
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    expect((await other.ask('approve-device', { code: 'BBBBBBBB', name: 'x' })).body).toMatchObject({
      code: 'pairing-code-unknown',
      triesLeft,
    })
  }
  const refused = await other.ask('approve-device', { code, name: 'x' })
  expect({ status: refused.status, body: refused.body }).toMatchObject({
    status: 429,
    body: { code: 'too-many-tries', seconds: 600 },
  })
  server.advance(600_000)
  const fresh = await beginPairing(server, 'kiosk')
  expect(codeOf(await other.ask('approve-device', { code: fresh.code, name: 'x' }))).toBe('ok')
})
