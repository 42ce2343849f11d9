import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** `GS V 66 0`, with which every slip ends. */
const cut = Buffer.from([0x1d, 0x56, 0x42, 0x00])

/** Paper status as an Epson board sends it unasked (ASB, four bytes): all well. */
const status = Buffer.from([0x10, 0x00, 0x00, 0x00])

type Temper = {
  /** 0 takes a free port. */
  port?: number
  /** Resets the first connection once it has sent so many bytes. */
  resetFirstAfter?: number
  /** Sends status bytes at the connection and with all that it reads. */
  chatty?: boolean
  /** Answers and hangs up. */
  busy?: boolean
  /** Never closes its side. */
  clings?: boolean
  /** Never reads. */
  deaf?: boolean
  /** Reads only from then on. */
  readsAfter?: Promise<void>
}

/** A printer on the network: a real TCP listener on loopback. Keeps what it is sent, slip by slip. */
export const startFakePrinter = async ({
  port = 0,
  resetFirstAfter,
  chatty,
  busy,
  clings,
  deaf,
  readsAfter,
}: Temper = {}) => {
  const slips: Buffer[] = []
  const open = new Set<Socket>()
  const waiting: { count: number; resolve: () => void }[] = []
  let connections = 0
  let hungUp = 0

  const collect = (paper: Buffer): Buffer => {
    const end = paper.indexOf(cut)
    if (end < 0) return paper
    slips.push(paper.subarray(0, end + cut.length))
    for (const { count, resolve } of waiting) if (slips.length >= count) resolve()
    return collect(paper.subarray(end + cut.length))
  }

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    connections += 1
    const resetAfter = connections === 1 ? resetFirstAfter : undefined
    let paper: Buffer = Buffer.alloc(0)
    let received = 0
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    socket.on('end', () => {
      if (!clings) socket.end()
    })
    if (busy)
      socket.end(() => {
        hungUp += 1
      })
    if (chatty) socket.write(status)
    if (deaf) return
    const read = (data: Buffer) => {
      received += data.length
      if (resetAfter !== undefined && received >= resetAfter) return socket.resetAndDestroy()
      if (chatty) socket.write(status)
      paper = collect(Buffer.concat([paper, data]))
      return undefined
    }
    if (readsAfter === undefined) socket.on('data', read)
    else void readsAfter.then(() => socket.on('data', read))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo

  return {
    url: `tcp://127.0.0.1:${address.port}`,
    port: address.port,
    /** Whole slips so far, each with its cut. */
    slips: (): readonly Buffer[] => slips,
    connections: (): number => connections,
    /** Connections that it ended itself. */
    hungUp: (): number => hungUp,
    /** Resolves when so many slips are cut. */
    cutSlips: (count: number): Promise<void> =>
      slips.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    /** Switches it off: what is under way is reset. */
    close: async (): Promise<void> => {
      for (const socket of open) socket.resetAndDestroy()
      server.close()
      await once(server, 'close')
    },
  }
}
export type FakePrinter = Awaited<ReturnType<typeof startFakePrinter>>
