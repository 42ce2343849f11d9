import type { PrinterState, PrinterStatus, PrintWhy, UnitCaps } from '../contract/printing.ts'
import type { Bitmap } from './bitmap.ts'
import type { Paper } from './papers.ts'
import type { Transport, Wait } from './port.ts'
import { type Clock, type Connection, type JobStore, type Log, type Patience, PrintFault, patient } from './port.ts'
import { createPulse, inTime } from './pulse.ts'
import { createSession } from './session.ts'
import { unheard } from './status.ts'
import { expireOld, type Unit } from './unit.ts'
import { unitState } from './unit-state.ts'

type Needs = {
  printerId: string
  /** Where the printer stands: what was found out about it holds for this address only. */
  url: string
  paper: Paper
  logo?: Bitmap
  transport: Transport
  jobs: JobStore
  clock: Clock
  wait: Wait
  log: Log
  patience?: Patience
  /** How long `close` waits for the slip in hand, in milliseconds. */
  closeWithin?: number
  onChange?: () => void
}

/** A printer as its worker sees it. */
export type UnitView = {
  state: PrinterState
  since: number
  caps?: UnitCaps
  lastStatus: PrinterStatus
  /** Why it cannot be reached. */
  why?: PrintWhy
}

export type Worker = ReturnType<typeof createWorker>

/**
 * Prints one printer's jobs over one connection that it keeps open, oldest first, one at a time; nothing overtakes a job
 * that cannot be printed. It tries again by itself only while nothing was sent: after the first byte a slip is never
 * sent again (rule B1).
 */
export const createWorker = (needs: Needs) => {
  const { printerId, url, transport, jobs, clock, wait, log, closeWithin = 5_000, onChange } = needs
  const patience = needs.patience ?? patient
  const stopping = new AbortController()
  const changed = createPulse()
  let connection: Connection | undefined
  let reach: 'untried' | 'reached' | 'lost' = 'untried'
  let why: PrintWhy | undefined
  let lastStatus = unheard
  let state: PrinterState = 'unknown-unit'
  let since = clock()
  let hurried = false

  const look = (): void => {
    if (connection !== undefined) lastStatus = connection.status()
    const now = unitState({ paused: unit.paused, reach, caps: unit.caps, status: lastStatus })
    if (now !== state) {
      state = now
      since = clock()
      log.info({ printerId, state, ...(why !== undefined && { why }) }, 'printer state')
      onChange?.()
    }
    changed.beat()
  }

  const kept = transport.caps ?? jobs.caps(printerId, url)
  const unit: Unit = {
    ...needs,
    patience,
    changed,
    stopped: () => stopping.signal.aborted,
    look,
    // A unit that said nothing the last time may only have been starting up: it is asked once more.
    caps: kept?.proof === 'none' ? undefined : kept,
    paused: jobs.isPaused(printerId),
    unsettled: true,
    inDoubt: jobs.isInDoubt(printerId),
    inHand: undefined,
  }
  const session = createSession(unit)

  /** One connection from its opening to its end; true when it was of use. */
  const visit = async (): Promise<boolean> => {
    try {
      connection = await transport.open(stopping.signal, { clock, onChange: look })
      await session.prepare(connection)
      reach = 'reached'
      why = undefined
      failures = 0
      look()
      const flew = await session.serve(connection)
      why = connection.fault()
      return flew
    } catch (error) {
      if (!(error instanceof PrintFault)) throw error
      why = error.why
      failures += 1
      return false
    } finally {
      connection?.drop({ code: 'stopped' })
      connection = undefined
    }
  }

  let failures = 0
  const pauseBeforeNext = async (): Promise<void> => {
    const pause = patience.backoff[Math.max(0, Math.min(failures, patience.backoff.length) - 1)] ?? 0
    const until = clock() + pause
    hurried = false
    session.holdHead(why)
    while (!hurried && !unit.stopped() && clock() < until) {
      expireOld(unit)
      const head = jobs.next(printerId)
      const limit = Math.min(until, head?.expiresAt ?? until) - clock()
      await inTime(changed.next(), Math.max(0, limit), wait)
    }
    expireOld(unit)
  }

  const run = async (): Promise<void> => {
    while (!unit.stopped()) {
      try {
        if (await visit()) continue
        if (unit.stopped()) return
        reach = 'lost'
        look()
        await pauseBeforeNext()
      } catch (error) {
        // The store failed: a job whose end could not be written is under way still, and `unknown` at the next start.
        log.error({ printerId, why: String(error) }, 'print job could not be recorded')
        await wait(patience.backoff.at(-1) ?? 0, stopping.signal)
      }
    }
  }

  const running = run()

  const hurry = (): void => {
    hurried = true
    look()
  }

  return {
    /** There may be something to print. */
    wake: (): void => changed.beat(),
    view: (): UnitView => ({
      state,
      since,
      lastStatus,
      ...(unit.caps !== undefined && { caps: unit.caps }),
      ...(why !== undefined && reach === 'lost' && { why }),
    }),
    /** Takes no new job until it is told to go on; the slip in hand is finished. */
    setPaused: (paused: boolean): void => {
      unit.paused = paused
      hurry()
    },
    /** Forgets what the printer can do and asks it again, at once. */
    probe: (): void => {
      unit.caps = transport.caps
      hurry()
    },
    /** A person has ended this job: when it is the one in hand, its connection is given up. */
    letGo: (jobId: string): void => {
      if (unit.inHand === jobId) connection?.drop({ code: 'cancelled' })
    },
    /** Takes no new job, waits for the one in hand, and after `closeWithin` cuts it off. */
    close: async (): Promise<void> => {
      stopping.abort()
      changed.beat()
      const inHand = connection
      if (
        (await inTime(
          running.then(() => true),
          closeWithin,
          wait,
        )) === undefined
      )
        inHand?.drop({ code: 'stopped' })
      await running
    },
  }
}
