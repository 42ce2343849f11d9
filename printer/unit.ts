import type { PrintWhy, UnitCaps } from '../contract/printing.ts'
import type { Bitmap } from './bitmap.ts'
import type { Paper } from './papers.ts'
import type { Clock, Connection, JobStep, JobStore, Log, Patience, Wait } from './port.ts'
import { type createPulse, inTime } from './pulse.ts'
import { unheard } from './status.ts'

/** A printer at work: what does not change, and what its worker and its sessions share. */
export type Unit = {
  printerId: string
  url: string
  paper: Paper
  logo?: Bitmap
  jobs: JobStore
  clock: Clock
  wait: Wait
  log: Log
  patience: Patience
  changed: ReturnType<typeof createPulse>
  stopped: () => boolean
  /** Looks at everything afresh. */
  look: () => void
  caps: UnitCaps | undefined
  paused: boolean
  /** An older fence may still be answered: the next one must not be taken for it. */
  unsettled: boolean
  /** Half a slip may lie in the printer: it must not run into the next. */
  inDoubt: boolean
  /** The job that is on its way. */
  inHand: string | undefined
}

/** Writes a step of a job, with the printer's status at that moment. */
export const recordStep = (
  { jobs, clock }: Unit,
  jobId: string,
  connection: Connection | undefined,
  step: Omit<JobStep, 'status' | 'at'>,
): boolean => jobs.record(jobId, { ...step, status: connection?.status() ?? unheard, at: clock() })

/** Ends the jobs that have waited too long. */
export const expireOld = ({ printerId, jobs, clock, log }: Unit): void => {
  const count = jobs.expire(printerId, clock())
  if (count > 0) log.warn({ printerId, count }, 'slips expired unprinted')
}

/** Waits for an answer as long as the unit's patience allows. */
export const isAnswered = async ({ patience, wait }: Unit, asking: Promise<boolean>): Promise<boolean> =>
  (await inTime(asking, patience.answer, wait)) === true

/** Waits for anything to change; false when the time was up first. */
export const hasChanged = async ({ changed, wait }: Unit, limit: number): Promise<boolean> =>
  (await inTime(
    changed.next().then(() => true),
    limit,
    wait,
  )) === true

/** An error's message as a fact of a `PrintWhy`. */
export const unprintable = (error: unknown): PrintWhy => ({
  code: 'not-printable',
  detail: error instanceof Error ? error.message : String(error),
})
