import type { CommandOf } from '../../../contract/commands.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import type { Preparations } from '../prepared.ts'

/** Lets a paired device in, bound to its kind and place: a display to a zone, a kiosk to a printer. */
export function approveDevice(
  hall: Hall,
  command: CommandOf<'approve-device'> & Preparations['approve-device'],
  _actor: Actor,
  facts: Facts,
): Decision {
  const { kind, name, place, tokenHash } = command
  const { zones, building } = setupOf(hall)
  if (kind === 'display' && (place === undefined || !zones.has(place))) return refuse({ code: 'zone-unknown' })
  if (kind === 'kiosk' && place !== undefined && !building.printers.some(({ id }) => id === place))
    return refuse({ code: 'printer-unknown' })
  const deviceId = String(facts.nextSeq)
  const where = place === undefined ? {} : { place }
  return accept(
    [{ type: 'device-approved', deviceId, kind, ...where }],
    [{ table: 'device', id: deviceId, kind, name, ...where, tokenHash }],
  )
}

/** Shuts a device out. */
export function revokeDevice(
  _hall: Hall,
  { deviceId }: CommandOf<'revoke-device'>,
  _actor: Actor,
  facts: Facts,
): Decision {
  if (!facts.people.isDevice(deviceId)) return refuse({ code: 'device-unknown' })
  return accept([{ type: 'device-revoked', deviceId }], [{ table: 'device-revoked', id: deviceId }])
}
