import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { type Channel, type ChannelEvents, type OpenChannel, PrintFault } from './port.ts'

/** Milliseconds between two looks at a device that has nothing to read, or takes no more. */
export type DevicePace = { read: number; write: number }

/** Tests have no printer on a cable: two named pipes stand for the device, the other one with its answers. */
export type Pipes = { answers: string }

const partSize = 4_096

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const openNode = (path: string, pipe: boolean): number => {
  let fd: number
  try {
    // Without O_CREAT: a path that does not exist must never become a file. Non-blocking: no call ever waits.
    fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENXIO' || code === 'ENODEV') throw new PrintFault({ code: 'no-device', path })
    if (code === 'EISDIR') throw new PrintFault({ code: 'not-a-device', path })
    throw new PrintFault({ code: 'unreachable', detail: code })
  }
  const node = fstatSync(fd)
  if (node.isCharacterDevice() || (pipe && node.isFIFO())) return fd
  closeSync(fd)
  throw new PrintFault({ code: 'not-a-device', path })
}

const createChannel = (write: number, read: number, pace: DevicePace, events: ChannelEvents): Channel => {
  const { onBytes, onTaken, onFault } = events
  const room = Buffer.alloc(512)
  let taken = 0
  let over = false
  let goOn: (() => void) | undefined
  let reading: NodeJS.Timeout | undefined

  const shut = (): void => {
    if (over) return
    over = true
    clearTimeout(reading)
    for (const fd of new Set([write, read])) closeSync(fd)
    goOn?.()
  }
  const gone = (error: unknown): void => {
    if (over) return
    shut()
    onFault({ code: 'connection-lost', detail: codeOf(error) })
  }

  /** False when there will never be anything to read. */
  const readOnce = (): boolean => {
    try {
      const count = readSync(read, room)
      if (count > 0) onBytes(Uint8Array.from(room.subarray(0, count)))
    } catch (error) {
      // A printer that cannot talk back: it stays a printer, only mute.
      if (codeOf(error) === 'EINVAL') return false
      if (codeOf(error) !== 'EAGAIN') gone(error)
    }
    return !over
  }
  const look = (): void => {
    if (readOnce()) reading = setTimeout(look, pace.read)
  }
  reading = setTimeout(look, pace.read)

  /** How many bytes the device took at once, perhaps none. */
  const offer = (part: Uint8Array): number => {
    try {
      return writeSync(write, part)
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') gone(error)
      return 0
    }
  }

  const aMoment = (): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve
      setTimeout(resolve, pace.write)
    })

  return {
    write: async (bytes) => {
      let at = 0
      while (at < bytes.length && !over) {
        const count = offer(bytes.subarray(at, at + partSize))
        at += count
        taken += count
        if (count > 0) onTaken()
        else if (!over) await aMoment()
      }
    },
    taken: () => taken,
    finish: async () => undefined,
    drop: shut,
  }
}

/** A printer on this computer's own cable, `/dev/usb/lp0`. Nothing here blocks, nor takes a thread of the pool. */
export const openDevice =
  (path: string, pace: DevicePace = { read: 20, write: 5 }, pipes?: Pipes): OpenChannel =>
  async (_signal, events) => {
    const write = openNode(path, pipes !== undefined)
    if (pipes === undefined) return createChannel(write, write, pace, events)
    return createChannel(write, openNode(pipes.answers, true), pace, events)
  }
