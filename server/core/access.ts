import { type CommandName, commands } from '../../contract/commands.ts'
import type { Rejection } from '../../contract/rejections.ts'
import { hasRole, type Role } from '../../contract/roles.ts'
import type { WatchRequest } from '../../contract/socket.ts'
import { type Actor, rolesOf } from './actor.ts'

/** Why this actor may not give this command, or `null` where it may. */
export function commandRefusal(actor: Actor, name: CommandName): Rejection | null {
  return refusal(actor, commands[name].roles, name === 'change-own-password')
}

const watchers: Record<WatchRequest['screen'], readonly Role[] | 'anyone'> = {
  kiosk: ['kiosk', 'desk', 'supervisor'],
  display: ['display', 'supervisor'],
  counter: ['officer', 'supervisor'],
  counters: ['officer', 'supervisor'],
  transfers: ['officer', 'desk', 'supervisor'],
  desk: ['desk', 'supervisor'],
  hall: ['supervisor'],
  board: 'anyone',
  ticket: 'anyone',
}

/** Why this actor may not watch this screen, or `null` where it may. A paired display sees its own zone only. */
export function watchRefusal(actor: Actor, request: WatchRequest): Rejection | null {
  const allowed = watchers[request.screen]
  if (allowed === 'anyone') return null
  const refused = refusal(actor, allowed, false)
  if (refused) return refused
  const foreign = actor.kind === 'device' && request.screen === 'display' && actor.place !== request.zone
  return foreign ? { code: 'forbidden' } : null
}

/** Why this actor may not use something that is for `allowed` roles only, or `null`. */
export function refusal(actor: Actor, allowed: readonly Role[], withOneTimePassword: boolean): Rejection | null {
  if (!rolesOf(actor).some((role) => hasRole(role, allowed))) {
    const signedIn = actor.kind === 'officer' || actor.kind === 'device'
    return { code: signedIn ? 'forbidden' : 'sign-in-needed' }
  }
  const oneTime = actor.kind === 'officer' && actor.mustChangePassword === true
  return oneTime && !withOneTimePassword ? { code: 'password-change-needed' } : null
}
