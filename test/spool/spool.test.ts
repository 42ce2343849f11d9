import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Printer } from '../../contract/building.ts'
import { encodeLines } from '../../printer/encode.ts'
import { papers } from '../../printer/papers.ts'
import type { Wait } from '../../printer/port.ts'
import { layOutSlip } from '../../printer/slip.ts'
import { createSpool, type Spool } from '../../server/spool/spool.ts'
import { sampleSlip } from '../printer/sample-slip.ts'
import { type FakePrinter, startFakePrinter } from '../support/fake-printer.ts'
import { openPrintQueue, type PrintQueue } from './print-queue.ts'

const log = pino({ level: 'silent' })
const slipOf = (ticket: number) => ({ ...sampleSlip, number: `K-${ticket}` })
const bytesOf = (ticket: number) => encodeLines(layOutSlip(slipOf(ticket), papers[80]), papers[80])

let queue: PrintQueue
let fake: FakePrinter
let spool: Spool | undefined
let now = 0
let closing = false
let waits: number[] = []
let duringWait: () => unknown = () => undefined

/** Time that passes by being waited for; what bounds a `close` never runs out. */
const wait: Wait = async (milliseconds, signal) => {
  if (closing) return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  waits.push(milliseconds)
  now += milliseconds
  await duringWait()
}

beforeEach(async () => {
  queue = openPrintQueue()
  fake = await startFakePrinter()
  now = 1_000_000
  closing = false
  waits = []
  duringWait = () => undefined
})
afterEach(async () => {
  closing = true
  await spool?.close()
  spool = undefined
  await fake.close()
  queue.remove()
})

const issue = (ticket: number, printerId = 'east') => {
  queue.jobs.insert({ jobId: `${ticket}-0`, printerId, slip: slipOf(ticket), at: now })
  spool?.wake(printerId)
}
const start = (...printers: Partial<Printer>[]) => {
  spool = createSpool({
    jobs: queue.jobs,
    printers: printers.map((printer) => ({ id: 'east', name: 'Timur', url: fake.url, paper: 80, ...printer })),
    dataDir: queue.dataDir,
    clock: () => now,
    log,
    wait,
  })
  return spool
}
const restartFake = async (temper: Parameters<typeof startFakePrinter>[0]) => {
  await fake.close()
  fake = await startFakePrinter(temper)
}
const until = (states: string[]) => vi.waitFor(() => expect(queue.states()).toEqual(states), { timeout: 10_000 })

describe('the spool', () => {
  it('prints one slip a ticket, in order, each on a connection of its own', async () => {
    start({})
    for (const ticket of [101, 102, 103]) issue(ticket)
    await until(['sent-unconfirmed', 'sent-unconfirmed', 'sent-unconfirmed'])
    expect(fake.slips()).toEqual([bytesOf(101), bytesOf(102), bytesOf(103)])
    expect(fake.connections()).toBe(3)
  })

  it('[B1] tries a printer that is off again, and then prints once', async () => {
    const { port } = fake
    await fake.close()
    duringWait = async () => {
      if (waits.length === 2) fake = await startFakePrinter({ port })
    }
    start({ url: `tcp://127.0.0.1:${port}` })
    issue(101)
    await until(['sent-unconfirmed'])
    expect(waits).toEqual([1_000, 2_000])
    expect(fake.slips()).toEqual([bytesOf(101)])
  })

  it('[B1] never sends a slip again after its first byte', async () => {
    await restartFake({ resetFirstAfter: 1_000 })
    start({})
    issue(101)
    await until(['unknown'])
    issue(102)
    await until(['unknown', 'sent-unconfirmed'])
    expect(fake.slips()).toEqual([bytesOf(102)])
    expect(fake.connections()).toBe(2)
    expect(waits).toEqual([])
  })

  it('[B1] does not print again what was being sent when the server stopped', async () => {
    issue(101)
    issue(102)
    queue.jobs.markSending('101-0', now)
    start({})
    await until(['unknown', 'sent-unconfirmed'])
    expect(fake.slips()).toEqual([bytesOf(102)])
  })

  it('gives up a slip that nothing was sent of after two minutes', async () => {
    const { url } = fake
    await fake.close()
    start({ url })
    issue(101)
    await until(['expired'])
    expect(waits).toEqual([1_000, 2_000, 5_000, 10_000, 30_000, 30_000, 30_000, 12_000])
    fake = await startFakePrinter()
  })

  it('prints no stale slips when a printer comes back', async () => {
    for (const ticket of [101, 102]) issue(ticket)
    now += 120_000
    issue(103)
    start({})
    await until(['expired', 'expired', 'sent-unconfirmed'])
    expect(fake.slips()).toEqual([bytesOf(103)])
  })

  it('goes on with the others when one slip cannot be built', async () => {
    queue.jobs.insert({ jobId: '101-0', printerId: 'east', slip: { ...slipOf(101), language: 'xx' as 'id' }, at: now })
    issue(102)
    start({})
    await until(['failed', 'sent-unconfirmed'])
    expect(fake.slips()).toEqual([bytesOf(102)])
  })

  it('does not let one printer wait for another', async () => {
    await restartFake({ clings: true })
    start({}, { id: 'west', url: 'preview:' })
    issue(101)
    await fake.cutSlips(1)
    issue(102, 'west')
    await until(['sending', 'sent-unconfirmed'])
    await fake.close()
    await until(['unknown', 'sent-unconfirmed'])
    fake = await startFakePrinter()
  })

  it('leaves a preview printer’s slips as bytes and pictures', async () => {
    start({ url: 'preview:' })
    issue(101)
    await until(['sent-unconfirmed'])
    const folder = join(queue.dataDir, 'slips')
    expect(readdirSync(folder).sort()).toEqual(['101-0.bin', '101-0.png'])
    expect(readFileSync(join(folder, '101-0.bin'))).toEqual(bytesOf(101))
    expect(readFileSync(join(folder, '101-0.png')).subarray(1, 4).toString()).toBe('PNG')
  })

  it('follows the building when its printers change', async () => {
    start({ url: 'preview:' })
    await spool?.setPrinters([{ id: 'west', name: 'Barat', url: fake.url, paper: 80 }])
    issue(101)
    issue(102, 'west')
    await until(['queued', 'sent-unconfirmed'])
    await spool?.setPrinters([{ id: 'east', name: 'Timur', url: fake.url, paper: 80 }])
    await until(['sent-unconfirmed', 'sent-unconfirmed'])
    expect(fake.slips()).toEqual([bytesOf(102), bytesOf(101)])
  })

  it('finishes the slip in hand before it closes, and starts no other', async () => {
    let openGate: () => void = () => undefined
    await restartFake({ readsAfter: new Promise<void>((resolve) => (openGate = resolve)) })
    const { close } = start({})
    issue(101)
    issue(102)
    await until(['sending', 'queued'])
    closing = true
    const closed = close()
    openGate()
    await closed
    expect(queue.states()).toEqual(['sent-unconfirmed', 'queued'])
    expect(fake.slips()).toEqual([bytesOf(101)])
    spool = undefined
  })

  it('cuts off a printer that does not let it close', async () => {
    await restartFake({ clings: true })
    const { close } = start({})
    issue(101)
    await fake.cutSlips(1)
    await close()
    expect(queue.states()).toEqual(['unknown'])
    expect(waits).toEqual([5_000])
    spool = undefined
  })
})
