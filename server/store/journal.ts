import type { JournalRecord } from '../../contract/events.ts'
import { eventVersion, upcast } from '../core/upcast.ts'
import { newerData } from './data-folder.ts'
import type { Db } from './db.ts'
import { genesis, type Sealed } from './seal.ts'

/** A record read back, with the idempotency key of the command that left it. */
export type KeyedRecord = { record: JournalRecord; key: string | null }

type Row = { text: string; key: Buffer | null }

/** The append-only journal of the building (rules G1, G2). */
export function createJournal(db: Db) {
  const stmts = {
    head: db.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1'),
    since: db.prepare<[from: number], Row>('SELECT text, key FROM journal WHERE seq >= ? ORDER BY seq'),
    hashAt: db.prepare<[seq: number], { hash: Buffer }>('SELECT hash FROM journal WHERE seq = ?'),
    insert: db.prepare<[seq: number, text: string, hash: Buffer, key: Buffer | null]>(
      'INSERT INTO journal (seq, text, hash, key) VALUES (?, ?, ?, ?)',
    ),
    /** The first opening of the last service day: the hall and the keys are folded from there. */
    lastDay: db.prepare<[], { seq: number | null }>(
      'SELECT min(opened_seq) AS seq FROM service_day WHERE date = (SELECT date FROM service_day ORDER BY opened_seq DESC LIMIT 1)',
    ),
  }

  return {
    head: () => stmts.head.get() ?? { seq: 0, hash: genesis },

    /** Records of the last service day, or all of them where no day was opened yet. */
    sinceLastDay: (): KeyedRecord[] => stmts.since.all(stmts.lastDay.get()?.seq ?? 1).map(keyed),

    /** Whether exactly this record is in the journal. */
    has: ({ record, hash }: Sealed): boolean => stmts.hashAt.get(record.seq)?.hash.equals(hash) ?? false,

    /** Appends one record. Throws when it is not the next one: somebody else wrote to this journal. */
    append: ({ record, text, hash }: Sealed, key: string | null): void => {
      stmts.insert.run(record.seq, text, hash, key === null ? null : keyBytes(key))
    },
  }
}

export type Journal = ReturnType<typeof createJournal>

function keyed({ text, key }: Row): KeyedRecord {
  const record = JSON.parse(text) as JournalRecord
  if (record.v > eventVersion) throw newerData(`record ${record.seq} has version ${record.v}`)
  return { record: upcast(record), key: key === null ? null : keyText(key) }
}

/** A UUID as 16 bytes. */
function keyBytes(key: string): Buffer {
  return Buffer.from(key.replaceAll('-', ''), 'hex')
}

function keyText(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
