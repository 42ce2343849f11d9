import type { JournalRecord } from '../../contract/events.ts'
import type { DayAudit } from '../core/proof/answers.ts'
import { createProof } from '../core/proof/proof.ts'
import type { Db } from './db.ts'
import { recordIn } from './journal.ts'
import { genesis, hashOf } from './seal.ts'

/** What a walk over the journal finds: all of it whole, or the first broken record. */
export type Verdict = { ok: true; records: number; headHash: string } | { ok: false; seq: number; why: string }

type Row = { seq: number; text: string; hash: Buffer }

/**
 * Walks the journal and names the first broken record (rule G4): a gap, a changed text, a changed hash. `each` gets the
 * text of every whole record.
 */
export function verifyJournal(db: Db, each: (text: string) => void = () => {}): Verdict {
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
    each(text)
  }
  return { ok: true, records: count, headHash: previous.toString('hex') }
}

/**
 * Verifies the journal and audits the order of calls of one service day, from the journal's own text alone (rule O3):
 * `audit` is `null` where that day never was, or was a rehearsal only.
 */
export function auditDay(db: Db, date: string): { verdict: Verdict; audit: DayAudit | null } {
  const proof = createProof()
  let isThatDay = false
  const verdict = verifyJournal(db, (text) => {
    // Quotes within a text are escaped, so that this is found in openings and nowhere else.
    if (!isThatDay && !text.includes('"type":"day-opened"')) return
    const record = recordIn(text)
    // A day lasts until the next one opens, so that nothing hides behind its close.
    if (record.event.type === 'day-opened') isThatDay = record.event.date === date && !record.event.rehearsal
    if (isThatDay) proof.observe(record)
  })
  return { verdict, audit: proof.date === null ? null : proof.audit() }
}

function seqIn(text: string): number | null {
  try {
    return (JSON.parse(text) as JournalRecord).seq
  } catch {
    return null
  }
}
