import type { PrintWhy, UnitCaps } from '../contract/printing.ts'
import { createDelivery } from './delivery.ts'
import { layOut } from './document.ts'
import { encodeLines } from './encode.ts'
import type { Connection, PrintJob } from './port.ts'
import { createReadiness } from './readiness.ts'
import { expireOld, hasChanged, recordStep, type Unit, unprintable } from './unit.ts'

/** Works off a printer's queue over one connection. */
export const createSession = (unit: Unit) => {
  const { printerId, paper, logo, jobs, clock, log, patience } = unit
  const readiness = createReadiness(unit)
  const deliver = createDelivery(unit)
  let held = ''

  /** A job goes on waiting, and why; what was said already is not said again. */
  const hold = (job: PrintJob, state: 'queued' | 'blocked', why: PrintWhy, connection?: Connection): void => {
    const said = JSON.stringify([job.jobId, state, why])
    if (said !== held || state === 'queued') recordStep(unit, job.jobId, connection, { state, bytesSent: 0, why })
    held = said
  }

  const encode = (job: PrintJob, connection: Connection): Buffer | undefined => {
    try {
      return encodeLines(layOut(job.slip, paper, logo), paper)
    } catch (error) {
      const why = unprintable(error)
      recordStep(unit, job.jobId, connection, { state: 'failed', bytesSent: 0, why })
      log.error({ printerId, jobId: job.jobId, why }, 'slip cannot be built')
      return undefined
    }
  }

  /** Waits for something to happen, and looks at the printer when nothing does. */
  const rest = async (connection: Connection, pause: number): Promise<void> => {
    const head = jobs.next(printerId)
    const left = head === undefined ? pause : Math.max(0, head.expiresAt - clock())
    if (!(await hasChanged(unit, Math.min(pause, left)))) await readiness.poll(connection)
  }

  /** Prints a job, or waits a while where the printer cannot; true when a slip was on its way. */
  const print = async (job: PrintJob, connection: Connection, caps: UnitCaps): Promise<boolean> => {
    const bytes = encode(job, connection)
    if (bytes === undefined) return false
    const obstacle = await readiness.preflight(connection)
    if (unit.paused || unit.stopped() || connection.fault() !== undefined) return false
    if (obstacle !== undefined) {
      hold(job, 'blocked', obstacle, connection)
      await rest(connection, patience.poll)
      return false
    }
    held = ''
    await deliver(job, bytes, connection, caps)
    return true
  }

  /** One thing after the other: learn, print, or wait; true when a slip was on its way. */
  const step = async (connection: Connection): Promise<boolean> => {
    expireOld(unit)
    if (unit.caps === undefined) {
      await readiness.learn(connection)
      unit.look()
    }
    const { caps } = unit
    if (caps === undefined) {
      await rest(connection, patience.poll)
      return false
    }
    const job = unit.paused ? undefined : jobs.next(printerId)
    if (job !== undefined) return print(job, connection, caps)
    await rest(connection, patience.idle)
    return false
  }

  /** Works until the way is gone; true when it went because of a slip, so that the next try need not wait. */
  const serve = async (connection: Connection): Promise<boolean> => {
    let flew = false
    while (!unit.stopped() && connection.fault() === undefined) {
      flew = await step(connection)
      // A mute printer's slip ends with its connection.
      if (flew && unit.caps?.proof === 'none') return true
    }
    return flew
  }

  return {
    prepare: readiness.prepare,
    serve,
    /** The oldest job waits because the printer cannot be reached. */
    holdHead: (why: PrintWhy | undefined): void => {
      const job = jobs.next(printerId)
      if (job !== undefined && why !== undefined) hold(job, 'queued', why)
    },
  }
}
