import type { Database } from 'better-sqlite3'
import type { SlipRow } from '../../contract/people.ts'
import type { JobState, PrinterStatus, PrintWhy, UnitProof } from '../../contract/printing.ts'
import type { PrintModel } from '../../contract/slip.ts'
import { createPrintUnits } from './print-units.ts'

/** A job of late; `why` is told in the reader's language at the door. */
type LatestSlip = Omit<SlipRow, 'why'> & { why?: PrintWhy }

/** One step of a job. Times are milliseconds since 1970-01-01T00:00Z, as all times here. */
type Step = {
  state: JobState
  bytesSent: number
  proof?: UnitProof | 'person'
  why?: PrintWhy
  status?: PrinterStatus
  at: number
}

type NewJob = { jobId: string; printerId: string; slip: PrintModel; at: number }

type Beginning = { processId?: string; status: PrinterStatus; at: number }

type StepRow = { [Key in 'proof' | 'why' | 'status']: string | null } & Omit<Step, 'proof' | 'why' | 'status'>

/** A job and all that happened to it, for the supervisor. */
export type JobHistory = {
  jobId: string
  printerId: string
  state: JobState
  proof?: UnitProof | 'person'
  why?: PrintWhy
  movedFrom?: string
  createdAt: number
  steps: Step[]
}

type JobRow = {
  jobId: string
  printerId: string
  slip: string
  state: JobState
  bytesSent: number
  proof: UnitProof | 'person' | null
  why: string | null
  movedFrom: string | null
  createdAt: number
  expiresAt: number
}

const waits = `state IN ('queued', 'blocked') AND bytes_sent = 0`
const underWay = `(state IN ('sending', 'awaiting-proof') OR (state = 'blocked' AND bytes_sent > 0))`
const job = `SELECT job_key AS jobId, printer_id AS printerId, slip, state, bytes_sent AS bytesSent, proof, why,
  moved_from AS movedFrom, created_at AS createdAt, expires_at AS expiresAt FROM print_job`

const prepare = (db: Database) => ({
  insert: db.prepare<[string, string, string, number, number, number, string | null]>(
    `INSERT INTO print_job (job_key, printer_id, slip, created_at, expires_at, updated_at, moved_from)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ),
  next: db.prepare<[string], JobRow>(`${job} WHERE printer_id = ? AND ${waits} ORDER BY rowid LIMIT 1`),
  waiting: db.prepare<[string], JobRow>(`${job} WHERE printer_id = ? AND ${waits} ORDER BY rowid`),
  count: db.prepare<[string], number>(`SELECT count(*) FROM print_job WHERE printer_id = ? AND ${waits}`),
  anywhere: db.prepare<[], JobRow>(`${job} WHERE ${waits} ORDER BY rowid`),
  underWay: db.prepare<[], JobRow>(`${job} WHERE ${underWay}`),
  one: db.prepare<[string], JobRow>(`${job} WHERE job_key = ?`),
  begin: db.prepare<[string | null, number, string]>(
    `UPDATE print_job SET state = 'sending', attempt = attempt + 1, process_id = ?, why = NULL, updated_at = ?
     WHERE job_key = ? AND ${waits}`,
  ),
  change: db.prepare<StepRow & { jobId: string }>(
    `UPDATE print_job SET state = @state, bytes_sent = @bytesSent, proof = @proof, why = @why, updated_at = @at
     WHERE job_key = @jobId`,
  ),
  log: db.prepare<StepRow & { jobId: string }>(
    `INSERT INTO print_attempt (job_key, at, state, bytes_sent, proof, why, status)
     VALUES (@jobId, @at, @state, @bytesSent, @proof, @why, @status)`,
  ),
  steps: db.prepare<[string], StepRow>(
    `SELECT state, bytes_sent AS bytesSent, proof, why, status, at FROM print_attempt WHERE job_key = ?
     ORDER BY attempt_id`,
  ),
  inDoubt: db.prepare<[string], string>(
    `SELECT state FROM print_job WHERE printer_id = ? AND attempt > 0 ORDER BY updated_at DESC, rowid DESC LIMIT 1`,
  ),
  latest: db.prepare<[number], Omit<SlipRow, 'why'> & { why: string | null }>(
    `SELECT job_key AS jobId, coalesce(slip ->> '$.number', slip ->> '$.service', slip ->> '$.kind') AS number,
       printer_id AS printer, state, why, created_at AS at
     FROM print_job ORDER BY rowid DESC LIMIT ?`,
  ),
})

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

/** Steps of earlier releases say why in words. */
const readWhy = (text: string): PrintWhy =>
  text.startsWith('{') ? (JSON.parse(text) as PrintWhy) : { code: 'other', detail: text }

const readStep = ({ proof, why, status, ...row }: StepRow): Step => ({
  ...row,
  ...(proof !== null && { proof: proof as UnitProof }),
  ...(why !== null && { why: readWhy(why) }),
  ...(status !== null && { status: JSON.parse(status) as PrinterStatus }),
})

/** `12-1` moved for the second time is `12-1-m2`. */
const movedKey = (jobId: string): string => {
  const [, root = jobId, times = '0'] = /^(.+)-m(\d+)$/.exec(jobId) ?? []
  return `${root}-m${Number(times) + 1}`
}

const isWaiting = ({ state, bytesSent }: JobRow) => (state === 'queued' || state === 'blocked') && bytesSent === 0
const isUnderWay = ({ state, bytesSent }: JobRow) =>
  state === 'sending' || state === 'awaiting-proof' || (state === 'blocked' && bytesSent > 0)

/**
 * The print queue in a database. `insert` runs inside the ticket's own transaction (rule I3); everything else is durable
 * when it returns. A job nothing was sent of expires `lifetime` milliseconds after its ticket: a printer that comes back
 * must not print what the visitors no longer wait for.
 */
export const createPrintJobs = (db: Database, lifetime = 120_000) => {
  const sql = prepare(db)

  const put = (jobId: string, { proof, why, status, ...step }: Step): void => {
    const row = { jobId, ...step, proof: proof ?? null, why: json(why), status: json(status) }
    sql.change.run(row)
    sql.log.run(row)
  }

  /** Writes a step where a job is still in a state that allows it. */
  const step = db.transaction((jobId: string, allows: (row: JobRow) => boolean, next: Step): boolean => {
    const row = sql.one.get(jobId)
    if (row === undefined || !allows(row)) return false
    put(jobId, next)
    return true
  })

  const end = db.transaction((rows: readonly JobRow[], state: JobState, why: PrintWhy, at: number): number => {
    for (const { jobId, bytesSent } of rows) put(jobId, { state, bytesSent, why, at })
    return rows.length
  })

  const begin = db.transaction((jobId: string, { processId, status, at }: Beginning): boolean => {
    if (sql.begin.run(processId ?? null, at, jobId).changes === 0) return false
    sql.log.run({ jobId, state: 'sending', bytesSent: 0, proof: null, why: null, status: json(status), at })
    return true
  })

  const move = db.transaction((from: string, to: string, at: number, only?: readonly string[]): string[] => {
    const rows = sql.waiting.all(from).filter(({ jobId }) => only?.includes(jobId) ?? true)
    return rows.map(({ jobId, slip, createdAt, expiresAt }) => {
      const next = movedKey(jobId)
      put(jobId, { state: 'moved', bytesSent: 0, why: { code: 'moved', to }, at })
      sql.insert.run(next, to, slip, createdAt, expiresAt, at, jobId)
      return next
    })
  })

  const insert = ({ jobId, printerId, slip, at }: NewJob): void => {
    sql.insert.run(jobId, printerId, JSON.stringify(slip), at, at + lifetime, at, null)
  }

  return {
    ...createPrintUnits(db),
    /** Queues a document within its ticket's transaction; throws when this copy of the ticket is queued already. */
    insert,
    /** Queues a document that belongs to no ticket. */
    queue: insert,
    /** The oldest waiting job of a printer. */
    next: (printerId: string) => {
      const row = sql.next.get(printerId)
      if (row === undefined) return undefined
      const { jobId, createdAt, expiresAt } = row
      return { jobId, createdAt, expiresAt, slip: JSON.parse(row.slip) as PrintModel }
    },
    /** The last slip that was sent there has an unknown end. */
    isInDoubt: (printerId: string): boolean => sql.inDoubt.pluck().get(printerId) === 'unknown',
    /** How many jobs of a printer wait. */
    waiting: (printerId: string): number => sql.count.pluck().get(printerId) as unknown as number,
    /** Ends a printer's waiting jobs whose time is over; says how many. */
    expire: (printerId: string, at: number): number => {
      const stale = sql.waiting.all(printerId).filter(({ expiresAt }) => expiresAt <= at)
      return stale.length === 0 ? 0 : end(stale, 'expired', { code: 'expired' }, at)
    },
    /** Ends the waiting jobs of printers that the building no longer has; says how many. */
    endOrphans: (printerIds: readonly string[], at: number): number => {
      const orphans = sql.anywhere.all().filter(({ printerId }) => !printerIds.includes(printerId))
      return orphans.length === 0 ? 0 : end(orphans, 'failed', { code: 'printer-removed' }, at)
    },
    /** Before the first byte; false when the job waits no more. */
    begin: (jobId: string, beginning: Beginning): boolean => begin(jobId, beginning),
    /** What became of a job that waits or is under way; false when somebody has ended it meanwhile. */
    record: (jobId: string, next: Step): boolean => step(jobId, (row) => isWaiting(row) || isUnderWay(row), next),
    /** At a start: what was under way is `unknown`, since nobody knows how much of it is on paper; says how many. */
    recover: (at: number): number => end(sql.underWay.all(), 'unknown', { code: 'interrupted' }, at),
    /** Moves waiting jobs, all or some, to another printer: each ends as `moved` and goes on there under a key of its own. */
    move: (from: string, to: string, at: number, only?: readonly string[]): string[] => move(from, to, at, only),
    /** A person takes a waiting job out of the queue; false when it does not wait. */
    cancel: (jobId: string, at: number): boolean =>
      step(jobId, isWaiting, { state: 'cancelled', bytesSent: 0, why: { code: 'cancelled' }, at }),
    /** A person who has looked says whether the paper is there; false where the printer's own word stands, or none yet. */
    settle: (jobId: string, outcome: 'printed' | 'lost', at: number): boolean => {
      const { bytesSent = 0 } = sql.one.get(jobId) ?? {}
      const inDoubt = (row: JobRow) =>
        row.state === 'unknown' || row.state === 'sent-unconfirmed' || (row.state === 'blocked' && isUnderWay(row))
      const next: Step =
        outcome === 'printed'
          ? { state: 'printed', proof: 'person', bytesSent, at }
          : { state: 'failed', why: { code: 'lost' }, bytesSent, at }
      return step(jobId, inDoubt, next)
    },
    /** The document of a job, to draw it again. */
    slip: (jobId: string): PrintModel | undefined => {
      const row = sql.one.get(jobId)
      return row === undefined ? undefined : (JSON.parse(row.slip) as PrintModel)
    },
    /** A job with each of its attempts, the oldest first. */
    history: (jobId: string): JobHistory | undefined => {
      const row = sql.one.get(jobId)
      if (row === undefined) return undefined
      const { printerId, state, createdAt, proof, why, movedFrom } = row
      return {
        jobId,
        printerId,
        state,
        createdAt,
        ...(proof !== null && { proof }),
        ...(why !== null && { why: readWhy(why) }),
        ...(movedFrom !== null && { movedFrom }),
        steps: sql.steps.all(jobId).map(readStep),
      }
    },
    /** The latest jobs, newest first, for the supervisor. */
    latest: (limit: number): LatestSlip[] =>
      sql.latest.all(limit).map(({ why, ...row }) => (why === null ? row : { ...row, why: readWhy(why) })),
  }
}
export type PrintJobs = ReturnType<typeof createPrintJobs>
/** What a spool needs of it: tickets' slips are queued by their own transaction alone. */
export type SpoolJobs = Omit<PrintJobs, 'insert'>
