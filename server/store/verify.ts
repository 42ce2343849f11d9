import type { JournalRecord } from '../../contract/events.ts'
import type { Db } from './db.ts'
import { genesis, hashOf } from './seal.ts'

/** What a walk over the journal finds: all of it whole, or the first broken record. */
export type Verdict = { ok: true; records: number; headHash: string } | { ok: false; seq: number; why: string }

type Row = { seq: number; text: string; hash: Buffer }

/** Walks the journal and names the first broken record (rule G4): a gap, a changed text, a changed hash. */
export function verifyJournal(db: Db): Verdict {
  let previous: Buffer = genesis
  let count = 0
  for (const { seq, text, hash } of db.prepare<[], Row>('SELECT seq, text, hash FROM journal ORDER BY seq').iterate()) {
    count += 1
    if (seq !== count) return { ok: false, seq: count, why: `record ${count} is missing; the next one is ${seq}` }
    if (!hashOf(previous, text).equals(hash)) {
      return { ok: false, seq, why: 'its hash is not that of the record before it and its own text' }
    }
    const named = seqIn(text)
    if (named !== seq) return { ok: false, seq, why: `its text calls itself record ${named}` }
    previous = hash
  }
  return { ok: true, records: count, headHash: previous.toString('hex') }
}

function seqIn(text: string): number | null {
  try {
    return (JSON.parse(text) as JournalRecord).seq
  } catch {
    return null
  }
}
