import type { Pairing, PairingClaim } from '../../contract/people.ts'
import type { DeviceKind } from '../../contract/roles.ts'
import type { Client } from './client.ts'
import type { TestServer } from './server.ts'

/** Asks to be let in, from a machine in the hall. */
export async function beginPairing(server: TestServer, kind: DeviceKind): Promise<Pairing> {
  const { status, body } = await server.client({ remote: true }).post('/api/devices/pairing', { kind })
  if (status !== 200) throw new Error(`pairing was refused: ${JSON.stringify(body)}`)
  return body as Pairing
}

/** What a device gets for its secret now. */
export async function claim(server: TestServer, secret: string): Promise<PairingClaim> {
  return (await server.client({ remote: true }).post('/api/devices/pairing/claim', { secret })).body as PairingClaim
}

/** Lets a device in, from its question to its token. */
export async function pairDevice(server: TestServer, admin: Client, kind: DeviceKind, place?: string) {
  const { code, secret } = await beginPairing(server, kind)
  await admin.command('approve-device', { code, name: `${kind} uji`, ...(place !== undefined && { place }) })
  const claimed = await claim(server, secret)
  if (claimed.state !== 'approved') throw new Error(`the device is ${claimed.state}`)
  return claimed
}
