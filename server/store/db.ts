import type Database from 'better-sqlite3'

/** An open database file. */
export type Db = Database.Database
