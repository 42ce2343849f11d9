import type { PrinterState } from '../../contract/printing.ts'
import type { Clock, Log, Wait } from '../../printer/port.ts'
import type { SpoolJobs } from '../store/print-jobs.ts'
import type { Station } from './station.ts'

type Needs = {
  stations: ReadonlyMap<string, Station>
  jobs: SpoolJobs
  clock: Clock
  wait: Wait
  log: Log
  /** Milliseconds that a printer may be unable to print before its backup takes over: a new roll takes less. */
  after: number
}

const able: readonly PrinterState[] = ['ready', 'paper-low']
// A paused printer is in somebody's hands: people move its slips themselves.
const unable: readonly PrinterState[] = ['offline', 'paper-out', 'cover-open', 'error']

/** Hands the waiting slips of printers that cannot print to their backups. */
export const createRelief = ({ stations, jobs, clock, wait, log, after }: Needs) => {
  const counting = new Map<string, AbortController>()
  const overdue = new Set<string>()

  const handOver = ({ printer: { id, backup } }: Station): void => {
    const other = backup === undefined ? undefined : stations.get(backup)
    if (other === undefined || other.printer.id === id || !able.includes(other.worker.view().state)) return
    const moved = jobs.move(id, other.printer.id, clock())
    if (moved.length === 0) return
    log.warn({ printerId: id, backup, moved }, 'slips moved to the backup printer')
    other.worker.wake()
  }

  const check = (): void => {
    for (const id of overdue) {
      const station = stations.get(id)
      if (station !== undefined) handOver(station)
    }
  }

  const count = async (id: string): Promise<void> => {
    const stop = new AbortController()
    counting.set(id, stop)
    await wait(after, stop.signal)
    if (stop.signal.aborted) return
    overdue.add(id)
    check()
  }

  const forget = (id: string): void => {
    overdue.delete(id)
    counting.get(id)?.abort()
    counting.delete(id)
  }

  return {
    /** A printer's state has changed. */
    notice: (id: string): void => {
      const station = stations.get(id)
      if (station === undefined || !unable.includes(station.worker.view().state)) forget(id)
      else if (station.printer.backup !== undefined && !counting.has(id)) void count(id)
      check()
    },
    /** Something was queued. */
    check,
    forget,
  }
}
