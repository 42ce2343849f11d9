import { io, type Socket } from 'socket.io-client'
import type { Problem } from '../../contract/rejections.ts'
import type { ClientToServer, ServerToClient, WatchAnswer, WatchRequest } from '../../contract/socket.ts'
import type { Announcement, View, Views } from '../../contract/views.ts'
import { headersOf, type Presence } from './client.ts'

/** How a screen connects. `auth` and `headers` replace what follows from its presence. */
export type Line = Presence & { language?: string; auth?: object; headers?: Record<string, string>; again?: boolean }

export type ScreenSocket = Socket<ServerToClient, ClientToServer>

/** Opens a real socket that presents itself as a client would. It does not reconnect unless `again`. */
export function connect(url: string, { auth, headers, language, again = false, ...presence }: Line = {}): ScreenSocket {
  const { token, consoleId } = presence
  const said = {
    ...(token !== undefined && { deviceToken: token }),
    ...(consoleId !== undefined && { consoleId }),
    ...(language !== undefined && { language }),
  }
  const { authorization: _bearer, 'console-id': _console, ...plain } = headersOf(presence)
  return io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: again,
    reconnectionDelay: 20,
    reconnectionDelayMax: 50,
    auth: auth ?? said,
    extraHeaders: { ...plain, ...headers },
  })
}

/** Resolves when connected; rejects with the refusal's code, or what else went wrong. */
export function connected(socket: ScreenSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error) => reject(new Error(refusalOf(error)?.code ?? error.message)))
  })
}

function refusalOf(error: Error): Problem | undefined {
  return 'data' in error ? (error.data as Problem | undefined) : undefined
}

/** Asks to watch over an open socket. */
export function ask(socket: ScreenSocket, request: unknown): Promise<WatchAnswer> {
  return new Promise((resolve) => socket.emit('watch', request as WatchRequest, resolve))
}

/** The code of a refusal, or which screen may be watched. */
export function watchResult(answer: WatchAnswer): string {
  return 'problem' in answer ? answer.problem.code : answer.screen
}

/** A screen that watches one thing, and watches it again whenever its line comes back. Keeps all that it hears. */
export async function openScreen<Request extends WatchRequest>(url: string, request: Request, line: Line = {}) {
  type Seen = Views[Request['screen']]
  const socket = connect(url, line)
  const acknowledged: Seen[] = []
  const views: Seen[] = []
  const announcements: Announcement[][] = []
  const waiting = new Set<() => void>()
  const changed = () => {
    for (const look of waiting) look()
  }
  let latest: Seen | undefined
  const take = (seen: Seen, list: Seen[]) => {
    latest = seen
    list.push(seen)
    changed()
  }
  socket.on('view', (view: View) => take(view as Seen, views))
  socket.on('announce', (heard) => {
    announcements.push(heard)
    changed()
  })

  /** Resolves as soon as it is so; the test's own time limit ends a wait that is in vain. */
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })

  await connected(socket)
  const watch = async () => {
    const answer = await ask(socket, request)
    if ('problem' in answer) throw new Error(`watch was refused: ${answer.problem.code}`)
    take(answer as Seen, acknowledged)
  }
  await watch()
  socket.on('connect', watch)

  return {
    socket,
    /** Views that came as an answer to `watch`. */
    acknowledged,
    /** Views that came by themselves. */
    views,
    announcements,
    latest: (): Seen => latest as Seen,
    until,
    /** The first view from now on, or the present one, of which this holds. */
    seen: async (isSo: (view: Seen) => boolean): Promise<Seen> => {
      await until(() => latest !== undefined && isSo(latest))
      return latest as Seen
    },
    close: (): void => {
      socket.disconnect()
    },
  }
}
