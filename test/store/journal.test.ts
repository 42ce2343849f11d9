import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { JournalRecord } from '../../contract/events.ts'
import type { Db } from '../../server/store/db.ts'
import { createJournal, type Journal } from '../../server/store/journal.ts'
import { openData } from '../../server/store/open.ts'
import { seal } from '../../server/store/seal.ts'
import { firstBroken, journalRows, openPlainly } from '../support/journal-file.ts'
import { migrationsDir } from '../support/project.ts'
import { folderForTest } from '../support/temp-folder.ts'

let folder: string
let db: Db
let journal: Journal

const recordAt = (seq: number): JournalRecord => ({
  seq,
  at: 1_795_482_000_000,
  v: 1,
  by: 'system',
  command: 'call-next',
  target: 'counter-1',
  event: { type: 'nobody-waiting', counterId: 'counter-1' },
})
const append = (seq: number, key: string | null = null) => journal.append(seal(journal.head().hash, recordAt(seq)), key)

beforeEach(() => {
  folder = folderForTest()
  db = openData(folder, migrationsDir)
  onTestFinished(() => {
    db.close()
  })
  journal = createJournal(db)
  for (const seq of [1, 2, 3]) append(seq)
})

const changes: [what: string, sql: string][] = [
  ['update of the text', `UPDATE journal SET text = '{}' WHERE seq = 2`],
  ['update of a key', `UPDATE journal SET key = NULL WHERE seq = 2`],
  ['delete', 'DELETE FROM journal WHERE seq = 3'],
  ['delete of all', 'DELETE FROM journal'],
  ['insert or replace', `INSERT OR REPLACE INTO journal (seq, text, hash) VALUES (2, '{}', x'00')`],
  ['upsert', `INSERT INTO journal (seq, text, hash) VALUES (2, '{}', x'00') ON CONFLICT DO UPDATE SET text = '{}'`],
]

describe.each(changes)('[G1] the database itself refuses %s', (_what, sql) => {
  it('[G1] over the connection of the program', () => {
    const before = journalRows(folder)
    expect(() => db.exec(sql)).toThrow('append-only')
    expect(journalRows(folder)).toEqual(before)
  })

  it('[G1] over any other connection', () => {
    const before = journalRows(folder)
    const stranger = openPlainly(folder)
    expect(() => stranger.exec(sql)).toThrow('append-only')
    stranger.close()
    expect(journalRows(folder)).toEqual(before)
  })
})

it('only the next record can be appended: neither a gap nor a record that is there', () => {
  expect(() => append(5)).toThrow('append-only')
  expect(() => append(3)).toThrow('append-only')
  append(4)
  expect(journal.head().seq).toBe(4)
})

it('a second writer is noticed at the next append', () => {
  const other = openPlainly(folder)
  other.exec(`INSERT INTO journal (seq, text, hash) VALUES (4, '{}', x'00')`)
  other.close()
  expect(() => append(4)).toThrow('append-only')
})

it('[G2] each hash is SHA-256 over the hash before it and the stored text', () => {
  const rows = journalRows(folder)
  expect(rows).toHaveLength(3)
  expect(firstBroken(rows)).toBeNull()
})

it('[G2] one changed letter breaks the chain at its own record', () => {
  const rows = journalRows(folder)
  const changed = rows.map((row) =>
    row.seq === 2 ? { ...row, text: row.text.replace('counter-1', 'counter-2') } : row,
  )
  expect(firstBroken(changed)).toBe(2)
})

it('[N3] a key is kept in 16 bytes and read back as it was', () => {
  const key = randomUUID()
  append(4, key)
  expect(journalRows(folder).at(-1)?.key).toHaveLength(16)
  expect(journal.sinceLastDay().map((keyed) => keyed.key)).toEqual([null, null, null, key])
})

it('exactly the record that was appended is known to be there', () => {
  const [, second] = journalRows(folder)
  const record = recordAt(2)
  expect(journal.has({ record, text: '', hash: second?.hash ?? Buffer.alloc(0) })).toBe(true)
  expect(journal.has({ record, text: '', hash: Buffer.alloc(32) })).toBe(false)
  expect(journal.has({ record: recordAt(9), text: '', hash: second?.hash ?? Buffer.alloc(0) })).toBe(false)
})
