import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Commits a second that this disk takes: one row, WAL, `synchronous=FULL`, one after the other. */
export function commitsPerSecond(folder: string, seconds: number): number {
  const db = new Database(join(folder, 'commits.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text TEXT) STRICT')
  const insert = db.prepare('INSERT INTO row (text) VALUES (?)')
  const end = performance.now() + seconds * 1000
  let count = 0
  for (; performance.now() < end; count += 1) insert.run('x'.repeat(300))
  db.close()
  return count / seconds
}
