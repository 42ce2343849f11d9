import { type Static, Type } from 'typebox'
import { Id } from './fields.ts'
import { type DeviceKind, OfficerRole } from './roles.ts'

export const SignIn = Type.Object(
  { username: Type.String({ minLength: 1, maxLength: 40 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)

/** Who is signed in at this browser. */
export const Me = Type.Object({
  officerId: Id,
  username: Type.String(),
  name: Type.String(),
  role: OfficerRole,
  agencyId: Type.Optional(Id),
  /** A one-time password must be replaced before anything else. */
  mustChangePassword: Type.Boolean(),
})
export type Me = Static<typeof Me>

/** `GET /api/officers`, for admin. */
export type OfficerRow = {
  id: string
  username: string
  name: string
  role: OfficerRole
  agencyId?: string
  disabled: boolean
}

/** `GET /api/devices`, for admin. */
export type DeviceRow = {
  id: string
  kind: DeviceKind
  name: string
  place?: string
  approvedAt: number
  /** Last time the device was heard from; `null` before the first time. */
  lastSeenAt: number | null
  revoked: boolean
}

/** `GET /api/slips`, for supervisor: the latest print jobs, newest first. */
export type SlipRow = {
  jobId: string
  /** Its number; of a checklist, its service. */
  number: string
  printer: string
  state: string
  why?: string
  at: number
  picture?: string
}

/** Answer of `POST /api/devices/pairing` `{ kind }`: the device shows `code` and asks with `secret` until it is let in. */
export type Pairing = { code: string; secret: string; expiresAt: number }

/** Answer of `POST /api/devices/pairing/claim` `{ secret }`. */
export type PairingClaim =
  | { state: 'waiting' }
  | { state: 'expired' }
  | { state: 'approved'; token: string; deviceId: string; place?: string }
