import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTcpTransport } from '../../printer/transport.ts'
import { type FakePrinter, startFakePrinter } from '../support/fake-printer.ts'

const slip = (length: number) => Buffer.concat([Buffer.alloc(length, 'x'), Buffer.from([0x1d, 0x56, 0x42, 0x00])])
const never = new AbortController().signal
// Longer than a test may take: what ends in time ended by itself.
const patience = { connect: 60_000, stall: 60_000, close: 60_000 }

let printer: FakePrinter
afterEach(() => printer.close())

const send = async (url: string, bytes: Buffer, limits = patience) => {
  const connection = await createTcpTransport(url, limits).open(never)
  return connection.send('1-0', bytes)
}

describe('a printer on the network', () => {
  it('takes a whole slip and closes in peace', async () => {
    printer = await startFakePrinter()
    const bytes = slip(60_000)
    expect(await send(printer.url, bytes)).toEqual({ bytes: bytes.length })
    expect(printer.slips()).toEqual([bytes])
  })

  it('loses nothing when the printer talks back unasked', async () => {
    printer = await startFakePrinter({ chatty: true })
    const bytes = slip(60_000)
    expect(await send(printer.url, bytes)).toEqual({ bytes: bytes.length })
    expect(printer.slips()).toEqual([bytes])
  })

  it('that is off is a failure before the first byte', async () => {
    printer = await startFakePrinter()
    const { url } = printer
    await printer.close()
    await expect(createTcpTransport(url).open(never)).rejects.toThrow('ECONNREFUSED')
    printer = await startFakePrinter()
  })

  it('that answers and hangs up is a failure before the first byte', async () => {
    printer = await startFakePrinter({ busy: true })
    const connection = await createTcpTransport(printer.url, patience).open(never)
    await vi.waitFor(() => expect(printer.hungUp()).toBe(1))
    expect(await connection.send('1-0', slip(6_000))).toEqual({ bytes: 0, why: 'the printer closed the connection' })
  })

  it('that resets half-way is a failure after the first byte', async () => {
    printer = await startFakePrinter({ resetFirstAfter: 1_000 })
    const sent = await send(printer.url, slip(60_000))
    expect(sent.bytes).toBeGreaterThan(0)
    expect(sent.why).toMatch(/ECONNRESET|EPIPE/)
    expect(printer.slips()).toEqual([])
  })

  it('that stops reading never holds us for ever', async () => {
    printer = await startFakePrinter({ deaf: true })
    const sent = await send(printer.url, slip(20_000_000), { ...patience, stall: 50 })
    expect(sent.why).toBe('the printer stopped reading')
    expect(sent.bytes).toBeGreaterThan(0)
    expect(sent.bytes).toBeLessThan(20_000_000)
  })

  it('that does not close its side has taken the slip all the same', async () => {
    printer = await startFakePrinter({ clings: true })
    const bytes = slip(6_000)
    expect(await send(printer.url, bytes, { ...patience, close: 50 })).toEqual({ bytes: bytes.length })
    await printer.cutSlips(1)
  })

  it('is left at once when printing is stopped', async () => {
    printer = await startFakePrinter({ deaf: true })
    const connection = await createTcpTransport(printer.url).open(never)
    const sending = connection.send('1-0', slip(20_000_000))
    connection.abort()
    expect((await sending).why).toBe('printing was stopped')
  })

  it.each(['tcp://', 'tcp://a:99999', 'http://printer'])('needs an address it can reach: %s', async (url) => {
    printer = await startFakePrinter()
    await expect(createTcpTransport(url).open(never)).rejects.toThrow()
  })
})
