import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { JournalRecord } from '../../contract/events.ts'

/** A row as it lies in the file. */
export type JournalRow = { seq: number; text: string; hash: Buffer; key: Buffer | null }

/** The building's database, opened by a stranger: without any of the program's settings. Close it. */
export function openPlainly(dataDir: string): Database.Database {
  return new Database(join(dataDir, 'antrean.sqlite'))
}

/** Asks the database of a data folder once. */
export function queryData<Row>(dataDir: string, sql: string): Row[] {
  const db = openPlainly(dataDir)
  try {
    return db.prepare<[], Row>(sql).all()
  } finally {
    db.close()
  }
}

export function journalRows(dataDir: string): JournalRow[] {
  return queryData<JournalRow>(dataDir, 'SELECT seq, text, hash, key FROM journal ORDER BY seq')
}

export function journalRecords(dataDir: string): JournalRecord[] {
  return journalRows(dataDir).map(({ text }) => JSON.parse(text) as JournalRecord)
}

/** Walks the chain by hand (rule G2): `seq` of the first row that does not follow from the one before, or `null`. */
export function firstBroken(rows: readonly JournalRow[]): number | null {
  let previous = Buffer.alloc(32)
  for (const [at, { seq, text, hash }] of rows.entries()) {
    const expected = createHash('sha256').update(previous).update(text, 'utf8').digest()
    if (seq !== at + 1 || !expected.equals(hash) || (JSON.parse(text) as JournalRecord).seq !== seq) return seq
    previous = expected
  }
  return null
}
