import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newerData } from './data-folder.ts'
import type { Db } from './db.ts'

/** Runs the migrations that a database lacks, each in one transaction with its own mark. Forward only. */
export function migrate(db: Db, dir: string): void {
  const migrations = migrationsIn(dir)
  const latest = migrations.at(-1)?.version ?? 0
  const present = db.pragma('user_version', { simple: true }) as number
  if (present > latest) {
    throw newerData(`data ${present}, this program ${latest}`)
  }
  for (const { version, file } of migrations.filter((migration) => migration.version > present)) {
    const sql = readFileSync(join(dir, file), 'utf8')
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
}

function migrationsIn(dir: string): { version: number; file: string }[] {
  const files = readdirSync(dir).filter((file) => /^\d{3}_[a-z-]+\.sql$/.test(file))
  return files.map((file) => ({ version: Number(file.slice(0, 3)), file })).sort((a, b) => a.version - b.version)
}
