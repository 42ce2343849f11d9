import { connect, type Socket } from 'node:net'
import type { PrintWhy } from '../contract/printing.ts'
import { type Channel, type ChannelEvents, type OpenChannel, PrintFault } from './port.ts'

// So small that an empty way takes the first part as a whole or not at all: a failed first part means no byte.
const partSize = 1_024

const parseAddress = (url: string): { host: string; port: number } => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol !== 'tcp:' || parsed.hostname === '') throw new PrintFault({ code: 'bad-address', address: url })
  return { host: parsed.hostname.replace(/^\[|\]$/g, ''), port: parsed.port === '' ? 9100 : Number(parsed.port) }
}

const nameOf = (error: Error): string => ('code' in error ? String(error.code) : error.message)

const openSocket = (url: string, limit: number, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const fail = (why: PrintWhy) => reject(new PrintFault(why))
    // Half-open: a printer that ends its side early must not make us drop what we still have to send.
    const socket = connect({ ...parseAddress(url), noDelay: true, allowHalfOpen: true })
    const timer = setTimeout(() => socket.destroy(new Error('ETIMEDOUT')), limit)
    const stop = () => socket.destroy(new Error('stopped'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    // Stays for the socket's life: an error that nobody listens to would end the process.
    socket.on('error', (error) => fail({ code: 'unreachable', detail: nameOf(error) }))
    const settled = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
    socket.once('close', settled)
    socket.once('connect', () => {
      // From here on a slip may be under way: only `drop` may cut it off.
      settled()
      resolve(socket)
    })
  })

const createChannel = (socket: Socket, { onBytes, onTaken, onFault }: ChannelEvents): Channel => {
  let taken = 0
  let over = false
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const gone = (detail: string) => {
    if (over) return
    over = true
    onFault({ code: 'connection-lost', detail })
  }
  socket.on('data', onBytes)
  socket.on('error', (error) => gone(nameOf(error)))
  socket.once('close', () => gone('closed'))
  socket.once('end', () => {
    gone('closed by the printer')
    // What is still on its way arrives, though nobody will say so.
    socket.end()
  })

  const writePart = (part: Buffer): Promise<void> =>
    new Promise((resolve) => {
      // What is on its way counts as sent until the system refuses it: a slip may be printed twice otherwise (rule B1).
      taken += part.length
      socket.write(part, (error) => {
        if (error && 'syscall' in error && error.syscall === 'write') taken -= part.length
        else if (!error) onTaken()
        resolve()
      })
      void closed.then(resolve)
    })

  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length && !over; at += partSize) await writePart(bytes.subarray(at, at + partSize))
    },
    taken: () => taken,
    finish: async () => {
      socket.end()
      await closed
    },
    drop: () => {
      over = true
      // Ends in peace when nothing is under way; a reset would cost a printer what it has not read yet.
      if (socket.writableLength === 0) socket.destroySoon()
      else socket.destroy()
    },
  }
}

/** A printer on the network, `tcp://host:9100`; an IPv6 address stands in brackets. */
export const openTcp =
  (url: string, limit: number): OpenChannel =>
  async (signal, events) =>
    createChannel(await openSocket(url, limit, signal), events)
