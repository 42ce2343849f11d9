import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Pairing, PairingClaim } from '../../contract/people.ts'
import type { DeviceKind } from '../../contract/roles.ts'

/** Consonants only: no word comes out of them, and none is read as a digit. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ'
const codeLength = 8
const lifetime = 10 * 60_000
const maxTries = 5
/** Devices that may wait at the same time. */
const maxWaiting = 50

type Waiting = {
  kind: DeviceKind
  code: string
  token: string
  expiresAt: number
  /** The approval that is under way: a code is good for one. */
  approval?: string
  deviceId?: string
  place?: string
}
type Found = {
  ok: true
  kind: DeviceKind
  tokenHash: string
  /** To be called with the device's id once the approval is durable, or with `null` when it was refused. */
  settle: (deviceId: string | null, place: string | undefined) => void
}
type NotFound = { ok: false; triesLeft: number; seconds: number }

/**
 * Lets a new kiosk or display in (after RFC 8628): it shows a code, an admin types it, the device fetches its token once.
 * Codes live ten minutes and are good for one device; five wrong ones in ten minutes, and an admin waits.
 */
export function createPairing(now: () => number) {
  const waiting = new Map<string, Waiting>()
  const misses = new Map<string, number[]>()

  function sweep(): void {
    for (const [secretHash, each] of waiting) if (each.expiresAt <= now()) waiting.delete(secretHash)
  }

  function missesOf(adminId: string): number[] {
    return (misses.get(adminId) ?? []).filter((at) => now() - at < lifetime)
  }

  return {
    /** A new code for a device, or `null` while too many wait. */
    begin: (kind: DeviceKind): Pairing | null => {
      sweep()
      if (waiting.size >= maxWaiting) return null
      const secret = randomBytes(32).toString('base64url')
      const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
      const expiresAt = now() + lifetime
      waiting.set(digest(secret), { kind, code, token: randomBytes(32).toString('base64url'), expiresAt })
      return { code, secret, expiresAt }
    },

    /** Finds the device that shows this code, for one approval; the same approval may ask again. */
    find: (adminId: string, typed: string, approval: string): Found | NotFound => {
      sweep()
      const missed = missesOf(adminId)
      const wait = missed.length >= maxTries ? Math.ceil(((missed[0] ?? 0) + lifetime - now()) / 1000) : 0
      if (wait > 0) return { ok: false, triesLeft: 0, seconds: wait }
      const code = typed.toUpperCase().replace(/[^A-Z]/g, '')
      const found = [...waiting.values()].find((each) => each.code === code && (each.approval ?? approval) === approval)
      if (!found) {
        misses.set(adminId, [...missed, now()])
        return { ok: false, triesLeft: maxTries - missed.length - 1, seconds: 0 }
      }
      found.approval = approval
      const settle: Found['settle'] = (deviceId, place) => {
        if (deviceId === null) delete found.approval
        else Object.assign(found, { deviceId, place })
      }
      return { ok: true, kind: found.kind, tokenHash: digest(found.token), settle }
    },

    /** What the device gets for its secret; the token is handed out once. */
    claim: (secret: string): PairingClaim => {
      sweep()
      const found = waiting.get(digest(secret))
      if (!found) return { state: 'expired' }
      if (found.deviceId === undefined) return { state: 'waiting' }
      waiting.delete(digest(secret))
      return {
        state: 'approved',
        token: found.token,
        deviceId: found.deviceId,
        ...(found.place !== undefined && { place: found.place }),
      }
    },
  }
}

export type DevicePairing = ReturnType<typeof createPairing>

/** SHA-256 in hex: tokens and secrets are kept as hashes only. */
function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
