import type { DeviceKind, OfficerRole, Role } from '../../contract/roles.ts'

/** Who asks. A console is one browser at one counter (rule K1). */
export type Actor =
  | {
      kind: 'officer'
      officerId: string
      role: OfficerRole
      agencyId?: string
      consoleId: string
      mustChangePassword?: boolean
    }
  | { kind: 'device'; deviceId: string; role: DeviceKind; place?: string }
  /** A browser on the server's own machine: kiosk and display without pairing. */
  | { kind: 'local' }
  | { kind: 'system' }
  | { kind: 'visitor' }

/** The building's own schedule. */
export const system: Actor = { kind: 'system' }

/** How the journal names an actor: by id, never by name (rule G3). */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case 'officer':
      return `officer:${actor.officerId}`
    case 'device':
      return `device:${actor.deviceId}`
    case 'local':
    case 'system':
    case 'visitor':
      return actor.kind
    default:
      return actor satisfies never
  }
}

/** The roles that an actor has by itself. */
export function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case 'officer':
    case 'device':
      return [actor.role]
    case 'local':
      return ['kiosk', 'display']
    case 'system':
    case 'visitor':
      return [actor.kind]
    default:
      return actor satisfies never
  }
}
