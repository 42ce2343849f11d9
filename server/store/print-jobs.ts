import type { Database } from 'better-sqlite3'
import type { SlipRow } from '../../contract/people.ts'
import type { PrintModel } from '../../contract/slip.ts'

/** A queued slip as the table keeps it. Times are milliseconds since 1970-01-01T00:00Z. */
type QueuedRow = { jobId: string; slip: string; createdAt: number; expiresAt: number }

/** How an attempt ended: with something on paper perhaps, or never to be tried again. */
type Settlement = { state: 'sent-unconfirmed' | 'unknown' | 'failed'; bytesSent: number; why?: string; at: number }

type Outcome = {
  jobId: string
  state: Settlement['state'] | 'queued'
  bytesSent: number
  why: string | null
  at: number
}

type LatestRow = Omit<SlipRow, 'why'> & { why: string | null }

/** Why a job that was under way at the last stop is `unknown`. */
const interrupted = 'the server stopped while the slip was being sent'

const prepare = (db: Database) => ({
  insert: db.prepare<[string, string, string, number, number, number]>(
    `INSERT INTO print_job (job_key, printer_id, slip, created_at, expires_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ),
  next: db.prepare<[string], QueuedRow>(
    `SELECT job_key AS jobId, slip, created_at AS createdAt, expires_at AS expiresAt
     FROM print_job WHERE printer_id = ? AND state = 'queued' ORDER BY rowid LIMIT 1`,
  ),
  markSending: db.prepare<[number, string]>(
    `UPDATE print_job SET state = 'sending', attempt = attempt + 1, why = NULL, updated_at = ?
     WHERE job_key = ? AND state = 'queued'`,
  ),
  change: db.prepare<Outcome>(
    `UPDATE print_job SET state = @state, bytes_sent = @bytesSent, why = @why, updated_at = @at WHERE job_key = @jobId`,
  ),
  log: db.prepare<Outcome>(
    `INSERT INTO print_attempt (job_key, at, state, bytes_sent, why) VALUES (@jobId, @at, @state, @bytesSent, @why)`,
  ),
  expire: db.prepare<[number, string, number]>(
    `UPDATE print_job SET state = 'expired', updated_at = ?
     WHERE printer_id = ? AND state = 'queued' AND expires_at <= ?`,
  ),
  underWay: db.prepare<[], { jobId: string; bytesSent: number }>(
    `SELECT job_key AS jobId, bytes_sent AS bytesSent FROM print_job WHERE state IN ('sending', 'awaiting-proof')`,
  ),
  latest: db.prepare<[number], LatestRow>(
    `SELECT job_key AS jobId, coalesce(slip ->> '$.number', slip ->> '$.service') AS number, printer_id AS printer, state, why, created_at AS at
     FROM print_job ORDER BY rowid DESC LIMIT ?`,
  ),
})

/**
 * The print queue in the building's database. `insert` runs inside the ticket's own transaction (rule I3); everything
 * else is durable when it returns. A job nothing was sent of expires `lifetime` milliseconds after its ticket: a
 * printer that comes back must not print what the visitors no longer wait for.
 */
export const createPrintJobs = (db: Database, lifetime = 120_000) => {
  const sql = prepare(db)

  const record = db.transaction((outcome: Outcome) => {
    sql.change.run(outcome)
    sql.log.run(outcome)
  })

  const recover = db.transaction((at: number): number => {
    const jobs = sql.underWay.all()
    for (const job of jobs) record({ ...job, state: 'unknown', why: interrupted, at })
    return jobs.length
  })

  return {
    /** Queues a slip; throws when this copy of the ticket is queued already. */
    insert: ({
      jobId,
      printerId,
      slip,
      at,
    }: {
      jobId: string
      printerId: string
      slip: PrintModel
      at: number
    }): void => {
      sql.insert.run(jobId, printerId, JSON.stringify(slip), at, at + lifetime, at)
    },
    /** The oldest queued job of a printer. */
    next: (printerId: string) => {
      const row = sql.next.get(printerId)
      return row === undefined ? undefined : { ...row, slip: JSON.parse(row.slip) as PrintModel }
    },
    /** Ends a printer's queued jobs whose time is over; says how many. */
    expire: (printerId: string, at: number): number => sql.expire.run(at, printerId, at).changes,
    /** Before the first byte; false when the job is queued no more. */
    markSending: (jobId: string, at: number): boolean => sql.markSending.run(at, jobId).changes === 1,
    /** An attempt that sent nothing; the job keeps its place in the queue. */
    requeue: (jobId: string, why: string, at: number): void => {
      record({ jobId, state: 'queued', bytesSent: 0, why, at })
    },
    /** What came of a job. */
    settle: (jobId: string, { state, bytesSent, why, at }: Settlement): void => {
      record({ jobId, state, bytesSent, why: why ?? null, at })
    },
    /** At a start: what was under way is `unknown`, since nobody knows how much of it is on paper; says how many. */
    recover: (at: number): number => recover(at),
    /** The latest jobs, newest first, for the supervisor. */
    latest: (limit: number): SlipRow[] =>
      sql.latest.all(limit).map(({ why, ...row }) => (why === null ? row : { ...row, why })),
  }
}
export type PrintJobs = ReturnType<typeof createPrintJobs>
