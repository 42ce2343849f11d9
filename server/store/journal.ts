import type { JournalRecord } from '../../contract/events.ts'
import { eventVersion, upcast } from '../core/upcast.ts'
import { newerData } from './data-folder.ts'
import type { Db } from './db.ts'
import { genesis, type Sealed } from './seal.ts'

/** A record read back, with the idempotency key of the command that left it. */
export type KeyedRecord = { record: JournalRecord; key: string | null }

/** A stretch of the journal from the opening of a service day to its close; `to` is `null` while it is open. */
export type OpenStretch = { from: number; to: number | null }

type Row = { text: string; key: Buffer | null }

/** The append-only journal of the building (rules G1, G2). */
export function createJournal(db: Db) {
  const stmts = {
    head: db.prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1'),
    since: db.prepare<[from: number], Row>('SELECT text, key FROM journal WHERE seq >= ? ORDER BY seq'),
    between: db.prepare<[from: number, to: number], { text: string }>(
      'SELECT text FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq',
    ),
    at: db.prepare<[seq: number], { text: string; hash: Buffer }>('SELECT text, hash FROM journal WHERE seq = ?'),
    hashAt: db.prepare<[seq: number], { hash: Buffer }>('SELECT hash FROM journal WHERE seq = ?'),
    insert: db.prepare<[seq: number, text: string, hash: Buffer, key: Buffer | null]>(
      'INSERT INTO journal (seq, text, hash, key) VALUES (?, ?, ?, ?)',
    ),
    /** The first opening of the last service day: the hall and the keys are folded from there. */
    lastDay: db.prepare<[], { seq: number | null }>(
      'SELECT min(opened_seq) AS seq FROM service_day WHERE date = (SELECT date FROM service_day ORDER BY opened_seq DESC LIMIT 1)',
    ),
    lastOpening: db.prepare<[], { date: string; rehearsal: number }>(
      'SELECT date, rehearsal FROM service_day ORDER BY opened_seq DESC LIMIT 1',
    ),
    lastDate: db.prepare<[], { date: string }>(
      'SELECT date FROM service_day WHERE rehearsal = 0 ORDER BY opened_seq DESC LIMIT 1',
    ),
    stretches: db.prepare<[date: string], OpenStretch>(
      'SELECT opened_seq AS "from", closed_seq AS "to" FROM service_day WHERE date = ? AND rehearsal = 0 ORDER BY opened_seq',
    ),
  }

  return {
    head: () => stmts.head.get() ?? { seq: 0, hash: genesis },

    /** Records of the last service day, or all of them where no day was opened yet. */
    sinceLastDay: (): KeyedRecord[] => stmts.since.all(stmts.lastDay.get()?.seq ?? 1).map(keyed),

    /** The last service day that was no rehearsal (rule D5); `null` before the first. */
    lastDate: (): string | null => stmts.lastDate.get()?.date ?? null,

    /** Whether what was opened last is a rehearsal. */
    isRehearsing: (): boolean => stmts.lastOpening.get()?.rehearsal === 1,

    /** Records of a service day, from each of its openings to the close; none where that day never was. */
    recordsOf: (date: string): JournalRecord[] =>
      stmts.stretches
        .all(date)
        .flatMap(({ from, to }) => stmts.between.all(from, to ?? Number.MAX_SAFE_INTEGER))
        .map(({ text }) => recordIn(text)),

    /** A record and its hash; `null` where there is none. */
    sealedAt: (seq: number): { record: JournalRecord; hash: Buffer } | null => {
      const row = stmts.at.get(seq)
      return row ? { record: recordIn(row.text), hash: row.hash } : null
    },

    /** The hash of a record (rule G2); `null` where there is none. */
    hashAt: (seq: number): Buffer | null => stmts.hashAt.get(seq)?.hash ?? null,

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
  return { record: recordIn(text), key: key === null ? null : keyText(key) }
}

/** A stored text as a record of today's shape (rule G7). Throws `DataFolderError` where a newer version wrote it. */
export function recordIn(text: string): JournalRecord {
  const record = JSON.parse(text) as JournalRecord
  if (record.v > eventVersion) throw newerData(`record ${record.seq} has version ${record.v}`)
  return upcast(record)
}

/** A UUID as 16 bytes. */
function keyBytes(key: string): Buffer {
  return Buffer.from(key.replaceAll('-', ''), 'hex')
}

function keyText(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
