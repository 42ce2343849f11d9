import { createHash } from 'node:crypto'
import type cookie from '@fastify/cookie'
import { parseCookie } from 'cookie'
import type { Rejection } from '../../contract/rejections.ts'
import type { Actor } from '../core/actor.ts'
import type { People } from '../store/people.ts'
import type { Sessions } from '../store/sessions.ts'

/** Name of the cookie that carries a sign-in. */
export const sessionCookie = 'antrean-session'

/** What a connection says of itself, on HTTP and on the socket alike. */
export type Credentials = {
  cookie?: string | undefined
  deviceToken?: string | undefined
  consoleId?: string | undefined
  remoteAddress?: string | undefined
  /** The `Host` that was asked: a page of another name that leads here is not this machine's own. */
  host?: string | undefined
  /** A proxy stands in between: the address is the proxy's. */
  forwarded: boolean
}

/** Who asks. `local`: from the server's own machine, where a kiosk or a display needs no pairing. */
export type Who = { actor: Actor; local: boolean; sessionId?: string }

/** Who asks, or why what they show is not good. */
export type Known = { ok: true; who: Who } | { ok: false; rejection: Rejection }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Needs = {
  people: Pick<People, 'deviceByToken' | 'officer'>
  sessions: Sessions
  signer: cookie.Signer
  /** A reverse proxy stands on this machine: then nobody is known by the address. */
  behindProxy: boolean
}

/** Tells who asks, from a session cookie, a device token or the server's own machine. */
export function createIdentity(needs: Needs) {
  const { people, sessions, signer, behindProxy } = needs

  function officer(value: string, consoleId: string | undefined, local: boolean): Who | null {
    const sessionId = signer.unsign(value).value
    const session = sessionId === null ? null : sessions.get(sessionId)
    const person = session ? people.officer(session.officerId) : null
    if (!person || person.disabled || sessionId === null) return null
    const actor: Actor = {
      kind: 'officer',
      officerId: person.id,
      role: person.role,
      ...(person.agencyId !== null && { agencyId: person.agencyId }),
      consoleId: consoleId && uuid.test(consoleId) ? consoleId : consoleOf(sessionId),
      ...(person.oneTime && { mustChangePassword: true }),
    }
    return { actor, local, sessionId }
  }

  function device(token: string, local: boolean): Who | null {
    const found = people.deviceByToken(createHash('sha256').update(token).digest())
    if (!found) return null
    sessions.sawDevice(found.id)
    const place = found.place === null ? {} : { place: found.place }
    return { actor: { kind: 'device', deviceId: found.id, role: found.kind, ...place }, local }
  }

  return {
    /** Who asks; refused where a cookie or a token is given that is not, or no longer, good. */
    who: ({ cookie: header, deviceToken, consoleId, remoteAddress, host, forwarded }: Credentials): Known => {
      const local = !behindProxy && isLoopback(remoteAddress) && isLoopbackName(host) && !forwarded
      if (deviceToken !== undefined) return known(device(deviceToken, local), 'device-refused')
      const value = header === undefined ? undefined : parseCookie(header)[sessionCookie]
      if (value !== undefined) return known(officer(value, consoleId, local), 'session-expired')
      return { ok: true, who: { actor: { kind: local ? 'local' : 'visitor' }, local } }
    },
  }
}

function known(who: Who | null, code: 'device-refused' | 'session-expired'): Known {
  return who ? { ok: true, who } : { ok: false, rejection: { code } }
}

export type Identity = ReturnType<typeof createIdentity>

/**
 * As whom somebody does a thing: as themselves, or, on the server's own machine, as its kiosk or display, or as a visitor,
 * where they themselves may not.
 */
export function actingAs(
  who: Who,
  refusalOf: (actor: Actor) => Rejection | null,
): { actor: Actor; refused: Rejection | null } {
  const refused = refusalOf(who.actor)
  if (!refused) return { actor: who.actor, refused: null }
  const others: Actor[] = who.local ? [{ kind: 'local' }, { kind: 'visitor' }] : []
  const allowed = others.find((actor) => !refusalOf(actor))
  return allowed ? { actor: allowed, refused: null } : { actor: who.actor, refused }
}

/** Headers by which a proxy says that it stands in between. */
export function isForwarded(headers: Record<string, unknown>): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-real-ip'].some((name) => headers[name] !== undefined)
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || /^(::ffff:)?127\./.test(address))
}

function isLoopbackName(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host)
}

/** A console that does not name itself is its session, by a hash: the session's id is a secret. */
function consoleOf(sessionId: string): string {
  return createHash('sha256').update(`console ${sessionId}`).digest('hex').slice(0, 32)
}
