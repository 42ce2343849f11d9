import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { expect, onTestFinished, vi } from 'vitest'
import type { PrinterState, UnitCaps } from '../../contract/printing.ts'
import { encodeLines } from '../../printer/encode.ts'
import type { FakeTraits } from '../../printer/fake/traits.ts'
import { papers } from '../../printer/papers.ts'
import type { Patience, Wait } from '../../printer/port.ts'
import { layOutSlip } from '../../printer/slip.ts'
import { createSpool, type Spool } from '../../server/spool/spool.ts'
import type { SpoolPrinter } from '../../server/spool/station.ts'
import { sampleSlip } from '../printer/sample-slip.ts'
import { startFakePrinter } from '../support/fake-printer.ts'
import { openPrintQueue } from './print-queue.ts'

const log = pino({ level: 'silent' })
const wait: Wait = (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined)

// Longer than a test may take, but for the pauses between tries: what ends in time ended by itself.
const long: Patience = {
  connect: 60_000,
  answer: 60_000,
  proof: 60_000,
  poll: 5,
  idle: 60_000,
  quiet: 1,
  close: 60_000,
  backoff: [1, 2, 5],
}

export const good: UnitCaps = { proof: 'process-id', realTime: true, asb: true }
export const fenced: UnitCaps = { ...good, proof: 'fence' }
export const mute: UnitCaps = { proof: 'none', realTime: false, asb: false }

/** Half a slip, in dots down. */
export const halfASlip = 500

/** The slip of a ticket by its number. */
export const slipOf = (ticket: number) => ({ ...sampleSlip, number: `K-${ticket}` })
export const bytesOf = (ticket: number) => encodeLines(layOutSlip(slipOf(ticket), papers[80]), papers[80])

type Setting = {
  patience?: Partial<Patience>
  printer?: Partial<SpoolPrinter>
  more?: SpoolPrinter[]
  closeWithin?: number
  failoverAfter?: number
}

/** A queue, a spool, and a fake printer called `east`; all go away with the test. */
export const openPrintRoom = async (traits: FakeTraits = {}) => {
  const queue = openPrintQueue()
  const fake = await startFakePrinter(traits)
  let now = 1_000_000
  let spool: Spool | undefined
  onTestFinished(async () => {
    await spool?.close()
    await fake.close()
    queue.remove()
  })

  const stateOf = (ticket: number) => queue.jobs.history(`${ticket}-1`)?.state
  const viewOf = (printerId = 'east') => spool?.states().find(({ id }) => id === printerId)

  return {
    queue,
    fake,
    clock: () => now,
    pass: (milliseconds: number): void => {
      now += milliseconds
    },
    /** The printer is known to do this already: it is not asked. */
    knows: (caps: UnitCaps): void => queue.jobs.keepCaps('east', fake.url, caps, now),
    issue: (ticket: number, printerId = 'east'): void => {
      queue.jobs.insert({ jobId: `${ticket}-1`, printerId, slip: slipOf(ticket), at: now })
      spool?.wake(printerId)
    },
    start: ({ patience, printer, more = [], closeWithin = 0, failoverAfter = 0 }: Setting = {}): Spool => {
      spool = createSpool({
        jobs: queue.jobs,
        printers: [{ id: 'east', name: 'Timur', url: fake.url, paper: 80, ...printer }, ...more],
        dataDir: queue.dataDir,
        // Time passes by itself for what is measured, and at once where a test says so.
        clock: () => now + Math.floor(performance.now()),
        log,
        wait,
        patience: { ...long, ...patience },
        closeWithin,
        failoverAfter,
      })
      return spool
    },
    /** Ends the spool as a crash does: nothing that it does from now on is seen. */
    stop: async (): Promise<void> => {
      await spool?.close()
      spool = undefined
    },
    history: (ticket: number) => queue.jobs.history(`${ticket}-1`),
    view: viewOf,
    until: (ticket: number, state: string) =>
      vi.waitFor(() => expect(stateOf(ticket)).toBe(state), { timeout: 20_000, interval: 5 }),
    untilPrinter: (state: PrinterState, printerId = 'east') =>
      vi.waitFor(() => expect(viewOf(printerId)?.state).toBe(state), { timeout: 20_000, interval: 5 }),
  }
}
export type PrintRoom = Awaited<ReturnType<typeof openPrintRoom>>
