import type { Server as HttpServer } from 'node:http'
import type { Logger } from 'pino'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import { Value } from 'typebox/value'
import type { Language } from '../../contract/fields.ts'
import type { Rejection } from '../../contract/rejections.ts'
import {
  type ClientToServer,
  Handshake,
  type ServerToClient,
  type WatchAnswer,
  WatchRequest,
} from '../../contract/socket.ts'
import type { View } from '../../contract/views.ts'
import { actingAs, type Credentials, type Identity, isForwarded } from '../access/identity.ts'
import { isOwnOrigin } from '../access/origin.ts'
import type { Building } from '../building.ts'
import { watchRefusal } from '../core/access.ts'
import { type Actor, rolesOf } from '../core/actor.ts'
import { languageOf, problemOf } from '../problems/problem.ts'
import type { Screens } from '../screens.ts'
import type { Sessions } from '../store/sessions.ts'
import { roomOf } from './groups.ts'
import { createPublisher } from './publisher.ts'
import { createRefusals } from './refusals.ts'

type Data = { credentials: Credentials; language: Language }
type Io = Server<ClientToServer, ServerToClient, DefaultEventsMap, Data>
type Client = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Data>

/** What a connection watches: the room, and the zone where it is a display. */
type Watched = { room: string; zone?: string }
/** By question. */
type Watching = Map<string, Watched>

/** Views that one connection may watch at a time. */
const maxWatches = 8

type Needs = {
  http: HttpServer
  building: Building
  screens: Screens
  identity: Identity
  sessions: Sessions
  build: string
  publicUrl: string | undefined
  log: Logger
}

/** The socket side of the building: screens watch views and hear announcements; nobody commands anything here. */
export function createRealtime({ http, building, screens, identity, sessions, build, publicUrl, log }: Needs) {
  const io: Io = new Server(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 3000,
    pingTimeout: 3000,
    allowRequest: ({ headers }, answer) => answer(null, isOwnOrigin(headers.origin, headers.host, publicUrl)),
  })
  const publisher = createPublisher({ building, io })

  io.use((socket, next) => {
    const handshake = readHandshake(socket)
    if (!handshake) return next(refusal({ code: 'invalid-body', errors: [] }, 'id'))
    const answer = identity.who(handshake.credentials)
    if (!answer.ok) return next(refusal(answer.rejection, handshake.language))
    socket.data = handshake
    next()
  })

  io.on('connection', (socket: Client) => {
    const watching: Watching = new Map()
    socket.emit('build', build)
    const refusals = createRefusals()
    socket.on('watch', (request, answer) => {
      if (typeof answer !== 'function') return
      const wait = refusals.secondsToWait()
      const answered =
        wait > 0 ? refuse(socket, { code: 'slow-down', seconds: wait }) : watch(socket, watching, request)
      if ('problem' in answered) refusals.note()
      answer(answered)
    })
    socket.on('unwatch', (request) => {
      const question = JSON.stringify(request)
      const watched = watching.get(question)
      if (!watched) return
      watching.delete(question)
      socket.leave(watched.room)
      leave(watched)
    })
    socket.on('disconnect', () => {
      for (const watched of watching.values()) leave(watched)
    })
    socket.on('error', (error) => log.warn({ err: error }, 'a socket failed'))
  })

  /** Who asks is found anew each time: a sign-in may have ended, or a one-time password been replaced, meanwhile. */
  function watch(socket: Client, watching: Watching, request: unknown): WatchAnswer {
    if (!Value.Check(WatchRequest, request)) return refuse(socket, { code: 'not-found' })
    const answer = identity.who(socket.data.credentials)
    if (!answer.ok) return refuse(socket, answer.rejection)
    const { actor, refused } = actingAs(answer.who, (each) => watchRefusal(each, request))
    if (refused) return refuse(socket, refused)
    const question = JSON.stringify(request)
    if (!watching.has(question) && watching.size >= maxWatches) return refuse(socket, { code: 'slow-down', seconds: 1 })
    const seen = building.view(request, actor)
    if (!seen.ok) return refuse(socket, seen.rejection)
    if (!watching.has(question)) watching.set(question, join(socket, request, actor, seen.view))
    return seen.view
  }

  function join(socket: Client, request: WatchRequest, actor: Actor, view: View): Watched {
    const zone = request.screen === 'display' && isDisplay(actor) ? request.zone : undefined
    const room = roomOf(request, actor)
    publisher.groups.join(request, actor, view)
    socket.join(room)
    if (zone !== undefined) cameOrWent(() => screens.came(zone))
    return { room, ...(zone !== undefined && { zone }) }
  }

  function leave({ room, zone }: Watched): void {
    publisher.groups.leave(room)
    if (zone !== undefined) cameOrWent(() => screens.went(zone))
  }

  /** Officers see at once whether the hall has a screen (rule A4). */
  function cameOrWent(change: () => void): void {
    change()
    publisher.recheck()
  }

  /** A sign-in ended or a device was revoked: whoever is no longer let in is sent away. */
  function recheck(): void {
    for (const socket of io.of('/').sockets.values()) {
      if (!identity.who(socket.data.credentials).ok) socket.disconnect(true)
    }
  }
  sessions.onEnd(recheck)
  /** Sign-ins also end by themselves, after a working day. */
  const rechecking = setInterval(recheck, 60_000)
  building.onCommit((records) => {
    if (records.some(({ event }) => event.type === 'device-revoked' || event.type === 'officer-changed')) recheck()
  })

  return {
    /** Tells everybody and lets go; the HTTP server is closed by its owner. */
    close: (): void => {
      clearInterval(rechecking)
      io.emit('closing')
      publisher.close()
      io.disconnectSockets(true)
      io.engine.close()
    },
  }
}

/** A screen of the hall, not somebody who looks at what it shows. */
function isDisplay(actor: Actor): boolean {
  return rolesOf(actor).includes('display')
}

function readHandshake(socket: Client): { credentials: Credentials; language: Language } | null {
  const { auth, headers } = socket.handshake
  if (!Value.Check(Handshake, auth)) return null
  return {
    credentials: {
      cookie: headers.cookie,
      deviceToken: auth.deviceToken,
      consoleId: auth.consoleId,
      remoteAddress: socket.request.socket.remoteAddress,
      host: headers.host,
      forwarded: isForwarded(headers),
    },
    language: auth.language ?? languageOf(headers['accept-language']),
  }
}

/** A refused question as the client sees it. */
function refuse(socket: Client, rejection: Rejection): WatchAnswer {
  return { problem: problemOf(rejection, socket.data.language) }
}

/** A refused handshake as the client sees it: `error.data` is the problem. */
function refusal(rejection: Rejection, language: Language): Error & { data: unknown } {
  return Object.assign(new Error(rejection.code), { data: problemOf(rejection, language) })
}
