import type { PrintModel } from '../../contract/slip.ts'
import type { SideRecord } from '../core/decision.ts'
import { createBeside } from './beside.ts'
import type { Db } from './db.ts'
import { createJournal } from './journal.ts'
import { createPeople } from './people.ts'
import { createPrintJobs } from './print-jobs.ts'
import type { Sealed } from './seal.ts'
import { createVisits, type VisitRows } from './visits.ts'

/** All that one accepted command leaves behind. */
export type Write = {
  sealed: Sealed[]
  key: string | null
  side: SideRecord[]
  /** Visits that it moved, as they stand after it. */
  visits: VisitRows[]
  prints: { jobId: string; printerId: string; slip: PrintModel }[]
  at: number
}

/** The commit itself failed: nobody knows yet whether the batch is durable. */
export class CommitFailed extends Error {
  override name = 'CommitFailed'
}

/** The building's database: journal, reporting rows, people, print jobs; written in one transaction. */
export function createStore(db: Db) {
  const journal = createJournal(db)
  const visits = createVisits(db)
  const people = createPeople(db)
  const beside = createBeside(db)
  const prints = createPrintJobs(db)
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')

  function put({ sealed, key, side, visits: moved, prints: jobs, at }: Write): void {
    for (const record of sealed) {
      journal.append(record, key)
      visits.record(record.record)
    }
    for (const each of moved) visits.keep(each)
    for (const each of side) writeBeside(each, at)
    for (const job of jobs) prints.insert({ ...job, at })
    if (endsADay({ sealed })) beside.forget()
  }

  function writeBeside(side: SideRecord, at: number): void {
    switch (side.table) {
      case 'officer':
      case 'officer-change':
      case 'device':
      case 'device-revoked':
        people.write(side, at)
        return
      case 'priority-category':
      case 'identity':
      case 'receipt':
      case 'note':
        beside.write(side, at)
        return
      default:
        side satisfies never
    }
  }

  /**
   * What was erased at the close of the day is not left behind in the write-ahead log either (rule I5). The day is closed
   * whether or not that works now: the next checkpoint does it.
   */
  function forget(): void {
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // Somebody reads the file just now.
    }
  }

  return {
    journal,
    people,
    prints,
    beside,
    numbersOn: visits.numbersOn,
    isNumberGiven: visits.isNumberGiven,

    /**
     * Writes a batch durably: one transaction, one fsync. Throws `CommitFailed` when the commit failed; any other error
     * means that nothing was written.
     */
    commit: (batch: readonly Write[]): void => {
      begin.run()
      try {
        for (const write of batch) put(write)
      } catch (error) {
        rollback.run()
        throw error
      }
      try {
        commit.run()
      } catch (error) {
        if (db.inTransaction) rollback.run()
        throw new CommitFailed('the commit failed', { cause: error })
      }
      if (batch.some(endsADay)) forget()
    },
  }
}

function endsADay({ sealed }: Pick<Write, 'sealed'>): boolean {
  return sealed.some(({ record }) => record.event.type === 'day-closed')
}

export type Store = ReturnType<typeof createStore>
