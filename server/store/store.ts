import type { SlipModel } from '../../contract/slip.ts'
import type { SideRecord } from '../core/decision.ts'
import type { Db } from './db.ts'
import { createJournal } from './journal.ts'
import { createPeople } from './people.ts'
import { createPrintJobs } from './print-jobs.ts'
import type { Sealed } from './seal.ts'
import { createVisits } from './visits.ts'

/** All that one accepted command leaves behind. */
export type Write = {
  sealed: Sealed[]
  key: string | null
  side: SideRecord[]
  slips: { jobId: string; printerId: string; slip: SlipModel }[]
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
  const prints = createPrintJobs(db)
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const rollback = db.prepare('ROLLBACK')

  function put({ sealed, key, side, slips, at }: Write): void {
    for (const record of sealed) {
      journal.append(record, key)
      visits.record(record.record)
    }
    for (const each of side) people.write(each, at)
    for (const slip of slips) prints.insert({ ...slip, at })
  }

  /** What was erased at the close of the day is not left behind in the write-ahead log either (rule I5). */
  function forget(): void {
    db.pragma('wal_checkpoint(TRUNCATE)')
  }

  return {
    journal,
    people,
    prints,
    numbersOn: visits.numbersOn,

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
      if (batch.some(({ sealed }) => sealed.some(({ record }) => record.event.type === 'day-closed'))) forget()
    },
  }
}

export type Store = ReturnType<typeof createStore>
