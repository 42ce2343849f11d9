import { type ReadonlySignal, signal } from '@preact/signals'
import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, Handshake, ServerToClient, WatchRequest } from '../contract/socket.ts'
import type { Announcement, Views } from '../contract/views.ts'
import { serverNow } from './clock.ts'
import { onComingBack } from './coming-back.ts'
import { language } from './messages.ts'
import { isProblem } from './request.ts'
import { noteServerBuild } from './stale-page.ts'
import { createWatches, type Watched } from './watches.ts'

export type ConnectionState = 'connecting' | 'online' | 'offline'

/** A screen's line to the server: whole views in, nothing else out. */
export type Connection = {
  state: ReadonlySignal<ConnectionState>
  /** Since when the line is down, on the server's clock in ms; `null` while it is up. */
  offlineSince: ReadonlySignal<number | null>
  /** Watches a view; watched again by itself after each reconnect. One watch for each kind of screen at a time. */
  watch<Request extends WatchRequest>(request: Request): Watched<Views[Request['screen']]>
  /** Hears calls and recalls; returns how to stop. */
  onAnnounce(listener: (announcements: Announcement[]) => void): () => void
  close(): void
}

type Needs = { deviceToken?: string; consoleId?: string; origin?: string }

/** After how many ms a line that the server refused is tried again. */
const refusedPause = 5_000
/** How long a line that may be dead has to answer, in ms. */
const answerPause = 700

/** Opens the line. It reconnects for ever; who closes the page closes the line. `origin`: this page's own unless given. */
export function createConnection(needs: Needs = {}): Connection {
  const state = signal<ConnectionState>('connecting')
  const offlineSince = signal<number | null>(null)
  const listeners = new Set<(announcements: Announcement[]) => void>()
  const socket = openSocket(needs)
  const watches = createWatches({
    ask: (request, take) => {
      if (socket.connected) socket.emit('watch', request, take)
    },
    leave: (request) => {
      if (socket.connected) socket.emit('unwatch', request)
    },
  })
  let retry: ReturnType<typeof setTimeout> | undefined
  let probe: ReturnType<typeof setTimeout> | undefined

  const lost = () => {
    state.value = 'offline'
    offlineSince.value ??= serverNow()
  }
  const retryLater = () => {
    clearTimeout(retry)
    retry = setTimeout(() => socket.connect(), refusedPause)
  }

  /** Without the pause that a lost line takes before it tries again. */
  const connectAnew = () => {
    socket.disconnect()
    socket.connect()
  }
  /** After a sleep or a lost network the line may look alive and be dead, and what it shows be old. */
  const lookAgain = () => {
    clearTimeout(probe)
    if (state.peek() === 'connecting') return
    if (!socket.connected) return connectAnew()
    const heard = () => clearTimeout(probe)
    if (watches.askAll(heard) > 0) probe = setTimeout(connectAnew, answerPause)
  }
  const stopLooking =
    typeof window === 'undefined' ? () => {} : onComingBack(lookAgain, { window, document, now: Date.now })

  socket.on('connect', () => {
    state.value = 'online'
    offlineSince.value = null
    watches.askAll()
  })
  socket.on('disconnect', (reason) => {
    lost()
    if (reason === 'io server disconnect') retryLater()
  })
  socket.on('connect_error', (error) => {
    lost()
    if (socket.active) return
    // The server refused the handshake itself: Socket.IO gives up then, a screen on a wall may not.
    const problem = 'data' in error && isProblem(error.data) ? error.data : null
    watches.refuseAll(problem)
    // Any answer over HTTP takes a dead sign-in out of the browser; a screen that needs none then gets in without it.
    if (problem?.code === 'session-expired') void fetch(`${needs.origin ?? ''}/api/me`).catch(() => undefined)
    retryLater()
  })
  socket.on('view', (view) => watches.show(view))
  socket.on('announce', (announcements) => {
    for (const listener of listeners) listener(announcements)
  })
  socket.on('build', noteServerBuild)

  return {
    state,
    offlineSince,
    watch: watches.add,
    onAnnounce: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      clearTimeout(retry)
      clearTimeout(probe)
      stopLooking()
      socket.close()
    },
  }
}

function openSocket(needs: Needs): Socket<ServerToClient, ClientToServer> {
  const handshake = (): Handshake => ({
    language: language.peek(),
    ...(needs.deviceToken === undefined ? {} : { deviceToken: needs.deviceToken }),
    ...(needs.consoleId === undefined ? {} : { consoleId: needs.consoleId }),
  })
  const options = {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    forceNew: true,
    auth: (give: (data: object) => void) => give(handshake()),
  }
  return needs.origin === undefined ? io(options) : io(needs.origin, options)
}
