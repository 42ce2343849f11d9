import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Db } from './db.ts'

/** Why a data folder cannot be used; the message is for the installer. */
export class DataFolderError extends Error {
  override name = 'DataFolderError'
}

/** The data are of a program that is newer than this one. */
export function newerData(what: string): DataFolderError {
  return new DataFolderError(
    `The data was written by a newer version of Antrean (${what}). Start that version, or use another DATA_DIR. Nothing was changed.`,
  )
}

/**
 * Makes the data folder if it is not there and keeps it for this process: one server at a time. The lock is held by an
 * open transaction on a file of its own, so that it ends with the process, however that ends.
 */
export function takeDataFolder(dataDir: string): { release: () => void } {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw new DataFolderError(`The data folder ${dataDir} cannot be made: ${(error as Error).message}`)
  }
  const lock = openLock(dataDir)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new DataFolderError(
      `The data folder ${dataDir} is in use by another Antrean server. Stop that one first, or set DATA_DIR.`,
    )
  }
  return {
    release: () => {
      lock.exec('ROLLBACK')
      lock.close()
    },
  }
}

function openLock(dataDir: string): Db {
  try {
    return new Database(join(dataDir, 'lock.sqlite'), { timeout: 0 })
  } catch (error) {
    throw new DataFolderError(`The data folder ${dataDir} cannot be written: ${(error as Error).message}`)
  }
}
