import { setImmediate as nextTurn } from 'node:timers/promises'
import { layOut } from './document.ts'
import { encodeLines } from './encode.ts'
import type { Paper } from './papers.ts'
import type { Clock, Connection, JobStore, Log, PrintJob, Settlement, Transport, Wait } from './port.ts'

type Needs = {
  printerId: string
  paper: Paper
  transport: Transport
  jobs: JobStore
  clock: Clock
  wait: Wait
  log: Log
  /** Milliseconds before the next try after so many failures in a row; the last one repeats. */
  backoff?: readonly number[]
  /** How long `close` waits for the job in hand. */
  closeWithin?: number
}

export type Worker = ReturnType<typeof createWorker>

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Prints one printer's jobs, oldest first, one at a time; nothing overtakes a job that cannot be printed. It tries again
 * by itself only while nothing was sent: after the first byte a slip is never sent again (rule B1).
 */
export const createWorker = ({
  printerId,
  paper,
  transport,
  jobs,
  clock,
  wait,
  log,
  backoff = [1_000, 2_000, 5_000, 10_000, 30_000],
  closeWithin = 5_000,
}: Needs) => {
  const stopping = new AbortController()
  let inHand: Connection | undefined
  let running: Promise<void> | undefined
  let wokenAgain = false
  let failures = 0

  const encode = (job: PrintJob): Buffer | undefined => {
    try {
      return encodeLines(layOut(job.slip, paper), paper)
    } catch (error) {
      jobs.settle(job.jobId, { state: 'failed', bytesSent: 0, why: reason(error), at: clock() })
      log.error({ printerId, jobId: job.jobId, why: reason(error) }, 'slip cannot be built')
      return undefined
    }
  }

  const tryLater = async (job: PrintJob, why: string): Promise<void> => {
    failures += 1
    jobs.requeue(job.jobId, why, clock())
    const pause = backoff[Math.min(failures, backoff.length) - 1] ?? 0
    log.warn({ printerId, jobId: job.jobId, why, failures }, 'printer not reached')
    // Not past the job's end, so that it is seen to expire in time.
    await wait(Math.max(0, Math.min(pause, job.expiresAt - clock())), stopping.signal)
  }

  const settle = (job: PrintJob, settlement: Settlement) => {
    failures = 0
    jobs.settle(job.jobId, settlement)
    const facts = { printerId, jobId: job.jobId, ...settlement }
    if (settlement.why === undefined) log.info(facts, 'slip sent')
    else log.warn(facts, 'slip sent in part')
  }

  const send = async (job: PrintJob, bytes: Buffer, connection: Connection): Promise<void> => {
    if (!jobs.markSending(job.jobId, clock())) return connection.abort()
    const sent = await connection.send(job.jobId, bytes)
    const why = sent.why ?? (sent.bytes < bytes.length ? 'the printer took only a part' : undefined)
    if (why === undefined) settle(job, { state: 'sent-unconfirmed', bytesSent: sent.bytes, at: clock() })
    else if (sent.bytes > 0) settle(job, { state: 'unknown', bytesSent: sent.bytes, why, at: clock() })
    else await tryLater(job, why)
  }

  const print = async (job: PrintJob): Promise<void> => {
    const bytes = encode(job)
    if (bytes === undefined) return
    try {
      inHand = await transport.open(stopping.signal)
    } catch (error) {
      return tryLater(job, reason(error))
    }
    try {
      await send(job, bytes, inHand)
    } catch (error) {
      inHand.abort()
      throw error
    } finally {
      inHand = undefined
    }
  }

  const drain = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const job = jobs.next(printerId)
      if (job === undefined) return
      if (job.expiresAt <= clock()) {
        const count = jobs.expire(printerId, clock())
        log.warn({ printerId, count }, 'slips expired unprinted')
      } else await print(job)
    }
  }

  const run = async (): Promise<void> => {
    // The visitor's answer goes out first; only then is the slip laid out.
    await nextTurn()
    do {
      wokenAgain = false
      try {
        await drain()
      } catch (error) {
        // The store failed: a job whose end could not be written stays `sending` and becomes `unknown` at the next start.
        log.error({ printerId, why: reason(error) }, 'print job could not be recorded')
        await wait(backoff.at(-1) ?? 0, stopping.signal)
        wokenAgain = true
      }
    } while (wokenAgain && !stopping.signal.aborted)
    running = undefined
  }

  return {
    /** There may be something to print. */
    wake: (): void => {
      wokenAgain = true
      if (!stopping.signal.aborted) running ??= run()
    },
    /** Takes no new job, waits for the one in hand, and after `closeWithin` cuts it off. */
    close: async (): Promise<void> => {
      stopping.abort()
      const inTime = new AbortController()
      const cutOff = wait(closeWithin, inTime.signal).then(() => inHand?.abort())
      await running
      inTime.abort()
      await cutOff
    },
  }
}
