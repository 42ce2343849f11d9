import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Printer } from '../../contract/building.ts'
import { papers } from '../../printer/papers.ts'
import type { Clock, JobStore, Log, Transport, Wait } from '../../printer/port.ts'
import { createPreviewTransport } from '../../printer/preview.ts'
import { createTcpTransport } from '../../printer/transport.ts'
import { createWorker, type Worker } from '../../printer/worker.ts'

type Needs = {
  jobs: JobStore
  printers: readonly Printer[]
  /** Preview printers leave their slips in its folder `slips`. */
  dataDir: string
  clock: Clock
  log: Log
  wait?: Wait
}

type Station = { printer: Printer; worker: Worker }

const waitOrStop: Wait = (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined)

const isSame = (one: Printer, other: Printer) => one.url === other.url && one.paper === other.paper

/** One worker for each of the building's printers, fed from the queue. Starts with what an earlier run left behind. */
export const createSpool = ({ jobs, printers, dataDir, clock, log, wait = waitOrStop }: Needs) => {
  const stations = new Map<string, Station>()
  let changing: Promise<void> = Promise.resolve()

  const transportOf = ({ url, paper }: Printer): Transport =>
    url === 'preview:'
      ? createPreviewTransport({ folder: join(dataDir, 'slips'), dots: papers[paper].dots, wait })
      : createTcpTransport(url)

  const start = (printer: Printer) => {
    const paper = papers[printer.paper]
    const worker = createWorker({
      printerId: printer.id,
      paper,
      transport: transportOf(printer),
      jobs,
      clock,
      wait,
      log,
    })
    stations.set(printer.id, { printer, worker })
    worker.wake()
  }

  const change = async (wanted: readonly Printer[]): Promise<void> => {
    const kept = ({ printer }: Station) => wanted.some((other) => other.id === printer.id && isSame(printer, other))
    const leaving = [...stations.values()].filter((station) => !kept(station))
    for (const { printer } of leaving) stations.delete(printer.id)
    // The old way to a printer is closed before a new one is opened: many printers take one connection only.
    await Promise.all(leaving.map(({ worker }) => worker.close()))
    for (const printer of wanted) if (!stations.has(printer.id)) start(printer)
  }

  const interrupted = jobs.recover(clock())
  if (interrupted > 0) log.warn({ interrupted }, 'slips were being sent when the server stopped: outcome unknown')
  for (const printer of printers) start(printer)

  return {
    /** Something was queued for this printer, or for any. */
    wake: (printerId?: string): void => {
      if (printerId === undefined) for (const { worker } of stations.values()) worker.wake()
      else stations.get(printerId)?.worker.wake()
    },
    /** The building's printers have changed; resolves when the workers have. Unchanged printers are not disturbed. */
    setPrinters: (wanted: readonly Printer[]): Promise<void> => {
      changing = changing.then(() => change(wanted))
      return changing
    },
    /** Lets every worker finish the slip in its hands, each within a bound. */
    close: async (): Promise<void> => {
      changing = changing.then(() => change([]))
      await changing
    },
  }
}
export type Spool = ReturnType<typeof createSpool>
