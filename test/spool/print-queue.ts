import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../server/store/db.ts'
import { openFile } from '../../server/store/open.ts'
import { createPrintJobs, type PrintJobs } from '../../server/store/print-jobs.ts'

const migrations = ['002_print.sql', '004_print-proof.sql'].map((name) =>
  readFileSync(new URL(`../../migrations/${name}`, import.meta.url), 'utf8'),
)

export type PrintQueue = {
  db: Db
  dataDir: string
  jobs: PrintJobs
  /** State of each job, in order of arrival. */
  states: () => string[]
  remove: () => void
}

/** The print queue on a real file in a folder of its own, with the building's pragmas. */
export const openPrintQueue = (): PrintQueue => {
  const dataDir = mkdtempSync(join(tmpdir(), 'antrean-print-'))
  const db = openFile(join(dataDir, 'antrean.sqlite'))
  for (const migration of migrations) db.exec(migration)
  return {
    db,
    dataDir,
    jobs: createPrintJobs(db),
    states: () => db.prepare<[], string>('SELECT state FROM print_job ORDER BY rowid').pluck().all(),
    remove: () => {
      db.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}
