import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Why a data folder cannot be used; the message is for the installer. */
export class DataFolderError extends Error {
  override name = 'DataFolderError'
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
  const lock = new Database(join(dataDir, 'lock.sqlite'), { timeout: 0 })
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
