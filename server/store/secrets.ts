import { randomBytes } from 'node:crypto'
import type { Db } from './db.ts'

/** A secret of this building by name: 32 random bytes, made at its first use. Never in the journal or the logs. */
export function secretNamed(db: Db, name: string): Buffer {
  db.prepare('INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, randomBytes(32))
  const row = db.prepare<[string], { value: Buffer }>('SELECT value FROM secret WHERE name = ?').get(name)
  if (!row) throw new Error(`no secret ${name}`)
  return row.value
}
