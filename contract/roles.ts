import { type Static, Type } from 'typebox'

/** A person's role. A counter officer belongs to one agency. */
export const OfficerRole = Type.Union([
  Type.Literal('officer'),
  Type.Literal('desk'),
  Type.Literal('agency-manager'),
  Type.Literal('supervisor'),
  Type.Literal('inspectorate'),
  Type.Literal('admin'),
])
export type OfficerRole = Static<typeof OfficerRole>

export const DeviceKind = Type.Union([Type.Literal('kiosk'), Type.Literal('display')])
export type DeviceKind = Static<typeof DeviceKind>

/** Everyone who can ask for something: people, devices, the building's own schedule, and a visitor on a phone. */
export type Role = OfficerRole | DeviceKind | 'system' | 'visitor'

/** A higher role may do what the lower ones may: admin > supervisor > desk. */
const includes: Partial<Record<Role, readonly Role[]>> = {
  admin: ['admin', 'supervisor', 'desk'],
  supervisor: ['supervisor', 'desk'],
}

/** Whether `role` is one of `allowed`, itself or by what it includes. */
export function hasRole(role: Role, allowed: readonly Role[]): boolean {
  return (includes[role] ?? [role]).some((each) => allowed.includes(each))
}
