import type { CommandOf } from '../../../contract/commands.ts'
import type { EventOf } from '../../../contract/events.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse, type SideRecord } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import type { Preparations } from '../prepared.ts'

/** Lets a person sign in. A counter officer and an agency's manager belong to an agency (rule K1). */
export function addOfficer(
  hall: Hall,
  command: CommandOf<'add-officer'> & Preparations['add-officer'],
  _actor: Actor,
  facts: Facts,
): Decision {
  const { username, name, role, agencyId, passwordHash, oneTime } = command
  if (facts.people.isUsernameTaken(username)) return refuse({ code: 'username-taken' })
  const ofAgency = role === 'officer' || role === 'agency-manager'
  if (ofAgency && agencyId === undefined) return refuse({ code: 'agency-needed' })
  if (agencyId !== undefined && !setupOf(hall).agencies.has(agencyId)) return refuse({ code: 'agency-unknown' })
  const officerId = String(facts.nextSeq)
  const agency = ofAgency && agencyId !== undefined ? { agencyId } : {}
  return accept(
    [{ type: 'officer-added', officerId, role, ...agency }],
    [{ table: 'officer', id: officerId, username, name, role, ...agency, password: passwordHash, oneTime }],
  )
}

/** Gives an officer a new password, or stops or allows sign-in; the last admin stays. */
export function changeOfficer(
  _hall: Hall,
  command: CommandOf<'change-officer'> & Preparations['change-officer'],
  _actor: Actor,
  facts: Facts,
): Decision {
  const { officerId, disabled, passwordHash, oneTime = false } = command
  const officer = facts.people.officer(officerId)
  if (!officer) return refuse({ code: 'officer-unknown' })
  const lastAdmin = officer.role === 'admin' && !officer.disabled && facts.people.activeAdmins() === 1
  if (disabled && lastAdmin) return refuse({ code: 'last-admin' })
  const events: EventOf<'officer-changed'>[] = []
  const side: SideRecord[] = []
  if (passwordHash !== undefined) {
    events.push({ type: 'officer-changed', officerId, what: 'password' })
    side.push({ table: 'officer-change', id: officerId, password: passwordHash, oneTime })
  }
  if (disabled !== undefined && disabled !== officer.disabled) {
    events.push({ type: 'officer-changed', officerId, what: disabled ? 'disabled' : 'enabled' })
    side.push({ table: 'officer-change', id: officerId, disabled })
  }
  return accept(events, side)
}

/** Replaces one's own password; the present one was checked at the door. */
export function changeOwnPassword(
  _hall: Hall,
  command: CommandOf<'change-own-password'> & Preparations['change-own-password'],
  actor: Actor,
): Decision {
  if (actor.kind !== 'officer') return refuse({ code: 'sign-in-needed' })
  const { officerId } = actor
  return accept(
    [{ type: 'officer-changed', officerId, what: 'password' }],
    [{ table: 'officer-change', id: officerId, password: command.passwordHash, oneTime: false }],
  )
}
