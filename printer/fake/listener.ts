import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createAnswers } from './answers.ts'
import type { FakeTraits } from './traits.ts'
import { createFakeUnit } from './unit.ts'

type Place = {
  /** 0, and left out: a free one. */
  port?: number
  host?: string
  onCut?: (slip: Buffer, count: number) => void
}

/** A fake printer on the network, one connection at a time: further ones are accepted and wait. */
export const startFakePrinter = async (traits: FakeTraits & Place = {}) => {
  const { host = '127.0.0.1' } = traits
  const waitingFor: { count: number; resolve: () => void }[] = []
  const open = new Set<Socket>()
  const queue: Socket[] = []
  let port = traits.port ?? 0
  let server: Server | undefined
  let connections = 0
  let active: Socket | undefined

  const unit = createFakeUnit(traits, (slip) => {
    traits.onCut?.(slip, unit.slips().length)
    for (const { count, resolve } of waitingFor) if (unit.slips().length >= count) resolve()
  })

  const serve = (socket: Socket): void => {
    active = socket
    const resetAfter = connections === 1 ? traits.resetAfter : undefined
    let received = 0
    /** Bytes that the board holds back until the printer has room: lost when the connection is. */
    let held: Buffer = Buffer.alloc(0)
    const goOn = (): void => {
      const part = held.subarray(0, unit.room())
      held = held.subarray(part.length)
      if (part.length > 0) unit.receive(part)
      if (held.length === 0) socket.resume()
      else socket.pause()
    }
    unit.plug({ answer: createAnswers(traits, (bytes) => socket.writable && socket.write(bytes)), goOn })
    socket.on('data', (data: Buffer) => {
      const left = (resetAfter ?? Number.POSITIVE_INFINITY) - received
      received += data.length
      held = Buffer.concat([held, data.subarray(0, left)])
      goOn()
      if (resetAfter !== undefined && received >= resetAfter) socket.resetAndDestroy()
    })
    socket.once('end', () => socket.end())
    goOn()
  }

  const leave = (socket: Socket): void => {
    open.delete(socket)
    queue.splice(0, queue.length, ...queue.filter((other) => other !== socket))
    if (active !== socket) return
    active = undefined
    unit.plug(undefined)
    const next = queue.shift()
    if (next !== undefined) serve(next)
  }

  const greet = (socket: Socket): void => {
    connections += 1
    open.add(socket)
    socket.pause()
    socket.on('error', () => undefined)
    socket.once('close', () => leave(socket))
    if (traits.busy) socket.end()
    else if (!traits.deaf && active === undefined) serve(socket)
    else queue.push(socket)
  }

  const turnOn = async (): Promise<void> => {
    if (server !== undefined) return
    server = createServer({ allowHalfOpen: true, noDelay: true }, greet)
    server.listen(port, host)
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }

  const dropLink = (): void => {
    for (const socket of open) socket.resetAndDestroy()
  }

  /** Switches it off: connections are reset, its buffer is lost. */
  const turnOff = async (): Promise<void> => {
    const closing = server
    server = undefined
    dropLink()
    unit.powerCycle()
    closing?.close()
    if (closing !== undefined) await once(closing, 'close')
  }

  await turnOn()
  return {
    ...unit,
    url: `tcp://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    connections: (): number => connections,
    /** Resolves when so many slips are cut. */
    cutSlips: (count: number): Promise<void> =>
      unit.slips().length >= count ? Promise.resolve() : new Promise((resolve) => waitingFor.push({ count, resolve })),
    /** Resets all connections; what the printer has taken in is printed all the same. */
    dropLink,
    turnOn,
    turnOff,
    close: turnOff,
  }
}
export type FakePrinter = Awaited<ReturnType<typeof startFakePrinter>>
