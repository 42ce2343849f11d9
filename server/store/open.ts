import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Db } from './db.ts'
import { migrate } from './migrate.ts'

/**
 * Opens a database file with the settings that the promise of durability rests on. better-sqlite3 would run WAL with
 * `synchronous=NORMAL`, which may lose the last commits in a power cut: FULL is set here, on every connection.
 */
export function openFile(path: string, options: { readonly?: boolean } = {}): Db {
  const db = new Database(path, { readonly: options.readonly ?? false, timeout: 5000 })
  if (!options.readonly) db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // What is erasable is gone from the file too, not only from the table (rule I5).
  db.pragma('secure_delete = ON')
  return db
}

/** Opens the building's database in a data folder and brings it up to date. Throws `DataFolderError`. */
export function openData(dataDir: string, migrationsDir: string): Db {
  const db = openFile(join(dataDir, 'antrean.sqlite'))
  try {
    migrate(db, migrationsDir)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
