import { setTimeout as pause } from 'node:timers/promises'
import type { PrinterView } from '../../contract/printing.ts'
import type { TestModel } from '../../contract/slip.ts'
import { type Clock, type Log, type Patience, patient, type Wait } from '../../printer/port.ts'
import type { SpoolJobs } from '../store/print-jobs.ts'
import { createRelief } from './relief.ts'
import { type SpoolPrinter, type Station, type StationNeeds, startStation } from './station.ts'

type Needs = {
  jobs: SpoolJobs
  printers: readonly SpoolPrinter[]
  dataDir: string
  clock: Clock
  log: Log
  wait?: Wait
  patience?: Patience
  /** How long `close` waits for each slip in hand, in milliseconds. */
  closeWithin?: number
  /** How long a printer may be unable to print before its backup takes over, in milliseconds. */
  failoverAfter?: number
}

const waitOrStop: Wait = (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined)

const isSame = (one: SpoolPrinter, other: SpoolPrinter) =>
  one.url === other.url &&
  one.paper === other.paper &&
  one.name === other.name &&
  one.backup === other.backup &&
  (one.logo === other.logo || (one.logo !== undefined && other.logo !== undefined && one.logo.equals(other.logo)))

/** One worker for each of the building's printers, fed from the queue. Starts with what an earlier run left behind. */
export const createSpool = (needs: Needs) => {
  const { jobs, printers, dataDir, clock, log, wait = waitOrStop, patience = patient } = needs
  const { closeWithin = 5_000, failoverAfter = 8_000 } = needs
  const stations = new Map<string, Station>()
  const listeners = new Set<(states: PrinterView[]) => void>()
  const relief = createRelief({ stations, jobs, clock, wait, log, after: failoverAfter })
  let changing: Promise<void> = Promise.resolve()

  const states = (): PrinterView[] => [...stations.values()].map(({ view }) => view())
  const tell = (): void => {
    for (const listener of listeners) listener(states())
  }
  const onChange = (printerId: string): void => {
    relief.notice(printerId)
    tell()
  }
  const shared: StationNeeds = { jobs, dataDir, clock, log, wait, patience, closeWithin, onChange }
  const start = (printer: SpoolPrinter): void => {
    stations.set(printer.id, startStation(printer, shared))
  }

  const change = async (wanted: readonly SpoolPrinter[]): Promise<void> => {
    const kept = ({ printer }: Station) => wanted.some((other) => other.id === printer.id && isSame(printer, other))
    const leaving = [...stations.values()].filter((station) => !kept(station))
    for (const { printer } of leaving) {
      stations.delete(printer.id)
      relief.forget(printer.id)
    }
    // The old way to a printer is closed before a new one is opened: many printers take one connection only.
    await Promise.all(leaving.map(({ worker }) => worker.close()))
    for (const printer of wanted) if (!stations.has(printer.id)) start(printer)
  }

  const endOrphans = (wanted: readonly SpoolPrinter[]): void => {
    const orphans = jobs.endOrphans(
      wanted.map(({ id }) => id),
      clock(),
    )
    if (orphans > 0) log.warn({ orphans }, 'slips of printers that are gone')
  }

  const setPaused = (printerId: string, on: boolean): boolean => {
    const station = stations.get(printerId)
    if (station === undefined) return false
    jobs.setPaused(printerId, on)
    station.worker.setPaused(on)
    return true
  }

  const interrupted = jobs.recover(clock())
  if (interrupted > 0) log.warn({ interrupted }, 'slips were being sent when the server stopped: outcome unknown')
  endOrphans(printers)
  for (const printer of printers) start(printer)

  return {
    /** Something was queued for this printer, or for any. */
    wake: (printerId?: string): void => {
      for (const [id, { worker }] of stations) if (printerId === undefined || printerId === id) worker.wake()
      relief.check()
      tell()
    },
    states,
    /** Called with all states whenever one of them, or a queue, may have changed; answers how to stop it. */
    onChange: (listener: (states: PrinterView[]) => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Takes no new slip there, also after a restart. False when there is no such printer, as below. */
    pause: (printerId: string): boolean => setPaused(printerId, true),
    resume: (printerId: string): boolean => setPaused(printerId, false),
    /** Hands waiting slips, all or some, to another printer; answers their new job ids. */
    move: (from: string, to: string, jobIds?: readonly string[]): string[] => {
      if (from === to || !stations.has(to)) return []
      const moved = jobs.move(from, to, clock(), jobIds)
      stations.get(to)?.worker.wake()
      tell()
      return moved
    },
    /** What a person saw at the printer. False when the job is not in doubt. */
    settle: (jobId: string, outcome: 'printed' | 'lost'): boolean => {
      const settled = jobs.settle(jobId, outcome, clock())
      if (settled) for (const { worker } of stations.values()) worker.letGo(jobId)
      return settled
    },
    /** Takes a waiting slip out of the queue. False when a byte of it was sent, or it has ended. */
    cancel: (jobId: string): boolean => {
      const cancelled = jobs.cancel(jobId, clock())
      if (cancelled) tell()
      return cancelled
    },
    /** Finds out afresh what a printer can do. */
    probe: (printerId: string): boolean => {
      const station = stations.get(printerId)
      station?.worker.probe()
      return station !== undefined
    },
    /** Queues a test print; answers its job id. */
    printTest: (printerId: string, model: Omit<TestModel, 'kind' | 'printer' | 'proof'>): string | undefined => {
      const station = stations.get(printerId)
      if (station === undefined) return undefined
      const jobId = `test-${printerId}-${clock()}`
      const { caps } = station.worker.view()
      const slip: TestModel = { ...model, kind: 'test', printer: station.printer.name, proof: caps?.proof ?? 'none' }
      jobs.queue({ jobId, printerId, slip, at: clock() })
      station.worker.wake()
      return jobId
    },
    /** The building's printers have changed; resolves when the workers have. Unchanged printers are not disturbed. */
    setPrinters: (wanted: readonly SpoolPrinter[]): Promise<void> => {
      changing = changing.then(async () => {
        await change(wanted)
        endOrphans(wanted)
        tell()
      })
      return changing
    },
    /** Lets every worker finish the slip in its hands, each within a bound. */
    close: async (): Promise<void> => {
      changing = changing.then(() => change([]))
      await changing
      listeners.clear()
    },
  }
}
export type Spool = ReturnType<typeof createSpool>
