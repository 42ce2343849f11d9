import { connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Connection, Sent, Transport } from './port.ts'

/** How long each step may take, in milliseconds. */
export type TcpPatience = {
  /** Until the printer answers. */
  connect: number
  /** Without any byte taken: a printer out of paper stops reading. */
  stall: number
  /** From our end of the slip until the printer closes its side. */
  close: number
}

const patient: TcpPatience = { connect: 2_000, stall: 30_000, close: 10_000 }

// So small that a fresh connection takes the first part as a whole or not at all: a failed first part means no byte.
const partSize = 1_024

const parseAddress = (url: string): { host: string; port: number } => {
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'tcp:' || hostname === '') throw new TypeError(`not a printer's address: ${url}`)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 9100 : Number(port) }
}

const openSocket = (url: string, limit: number, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    // Half-open: a printer that ends its side early must not make us drop what we still have to send.
    const socket = connect({ ...parseAddress(url), noDelay: true, allowHalfOpen: true })
    const timer = setTimeout(() => socket.destroy(new Error(`no answer from ${url} in ${limit} ms`)), limit)
    const stop = () => socket.destroy(new Error('printing was stopped'))
    signal.addEventListener('abort', stop)
    // Stays for the socket's life: an error that nobody listens to would end the process.
    socket.on('error', reject)
    socket.once('close', () => clearTimeout(timer))
    socket.once('connect', () => {
      clearTimeout(timer)
      // From here on a slip may be under way: only `abort` may cut it off.
      signal.removeEventListener('abort', stop)
      resolve(socket)
    })
  })

/** Follows a connected socket to its end; a printer's own bytes are read and dropped. */
const watchSocket = (socket: Socket) => {
  const seen: { error?: Error; endedByPrinter: boolean } = { endedByPrinter: false }
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', (error) => {
    seen.error = error
  })
  socket.once('end', () => {
    seen.endedByPrinter = true
  })
  // Unread status bytes would make the kernel answer with a reset when we close, and the rest of the slip would be lost.
  socket.resume()

  /** Resolves when `step` calls back, when the socket has closed, or after `limit`: false for the last. */
  const within = (limit: number, step: (done: () => void) => void): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), limit)
      const done = () => {
        clearTimeout(timer)
        resolve(true)
      }
      step(done)
      void closed.then(done)
    })
  return { seen, within }
}

const createConnection = (socket: Socket, patience: TcpPatience): Connection => {
  const { seen, within } = watchSocket(socket)
  let taken = 0
  let stopped = false

  const sendPart = async (part: Buffer): Promise<string | undefined> => {
    if (seen.endedByPrinter) return 'the printer closed the connection'
    if (socket.destroyed) return seen.error?.message ?? 'the connection was closed'
    // What is on its way counts as sent until the kernel refuses it: a slip may be printed twice otherwise (rule B1).
    taken += part.length
    const moved = await within(patience.stall, (done) =>
      socket.write(part, (error) => {
        if (error) {
          seen.error ??= error
          if (!stopped) taken -= part.length
        }
        done()
      }),
    )
    if (!moved) return 'the printer stopped reading'
    if (seen.error) return seen.error.message
    return socket.destroyed ? 'the connection was closed' : undefined
  }

  const finish = async (): Promise<string | undefined> => {
    if (seen.endedByPrinter) return 'the printer closed the connection before the end of the slip'
    socket.end()
    // Not closing is no failure: some printers hold the connection for as long as they print.
    await within(patience.close, () => undefined)
    return seen.error?.message
  }

  const sendAll = async (bytes: Buffer): Promise<Sent> => {
    // A printer busy with another connection answers and hangs up: two turns let that be heard before the first byte.
    await nextTurn()
    await nextTurn()
    for (let at = 0; at < bytes.length; at += partSize) {
      const why = await sendPart(bytes.subarray(at, at + partSize))
      if (why !== undefined) return { bytes: taken, why }
    }
    const why = await finish()
    return why === undefined ? { bytes: taken } : { bytes: taken, why }
  }

  return {
    send: async (_jobId, bytes) => {
      const sent = await sendAll(bytes)
      socket.destroy()
      return sent
    },
    abort: () => {
      stopped = true
      socket.destroy(new Error('printing was stopped'))
    },
  }
}

/** A printer on the network, `tcp://host:9100`. One connection carries one slip. */
export const createTcpTransport = (url: string, patience: TcpPatience = patient): Transport => ({
  open: async (signal) => createConnection(await openSocket(url, patience.connect, signal), patience),
})
