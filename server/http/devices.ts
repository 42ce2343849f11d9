import type { FastifyInstance } from 'fastify'
import Type, { type Static } from 'typebox'
import type { DeviceRow, OfficerRow } from '../../contract/people.ts'
import { DeviceKind } from '../../contract/roles.ts'
import { anonymousLimit } from './limits.ts'
import type { HttpNeeds } from './needs.ts'
import { onlyFor } from './only-for.ts'
import { sendProblem } from './who.ts'

const Begin = Type.Object({ kind: DeviceKind }, { additionalProperties: false })
const Claim = Type.Object({ secret: Type.String({ minLength: 20, maxLength: 100 }) }, { additionalProperties: false })

/** Pairing of kiosks and displays, and the lists of devices and officers for the admin. */
export function registerDevices(app: FastifyInstance, needs: HttpNeeds): void {
  const { building, pairing, sessions } = needs

  app.post(
    '/api/devices/pairing',
    { schema: { body: Begin, summary: 'Ask to be let in', tags: ['devices'] }, config: anonymousLimit(20) },
    async (request, reply) => {
      const begun = pairing.begin((request.body as Static<typeof Begin>).kind)
      return begun ?? sendProblem(request, reply, { code: 'slow-down', seconds: 60 })
    },
  )

  app.post(
    '/api/devices/pairing/claim',
    { schema: { body: Claim, summary: 'Fetch the token', tags: ['devices'] }, config: anonymousLimit(120) },
    async (request) => pairing.claim((request.body as Static<typeof Claim>).secret),
  )

  app.get(
    '/api/devices',
    { schema: { summary: 'Devices', tags: ['devices'] }, onRequest: onlyFor(needs, ['admin']) },
    async (): Promise<DeviceRow[]> =>
      building.people.devices().map(({ place, ...device }) => ({
        ...device,
        ...(place !== null && { place }),
        lastSeenAt: sessions.deviceLastSeen(device.id),
      })),
  )

  app.get(
    '/api/officers',
    { schema: { summary: 'Officers', tags: ['people'] }, onRequest: onlyFor(needs, ['admin']) },
    async (): Promise<OfficerRow[]> =>
      building.people.officers().map(({ id, username, name, role, agencyId, disabled }) => ({
        id,
        username,
        name,
        role,
        ...(agencyId !== null && { agencyId }),
        disabled,
      })),
  )
}
