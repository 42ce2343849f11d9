import { Temporal } from 'temporal-polyfill'
import type { Proof } from '../contract/proof.ts'
import type { Building } from './building.ts'
import type { Clock } from './clock.ts'
import { createProof, type ProofFold } from './core/proof/proof.ts'
import type { Journal } from './store/journal.ts'
import { markOf } from './store/seal.ts'

/** Days past that may be asked about (rule O1). */
const daysKept = 7

export type ProofsNeeds = { journal: Journal; onCommit: Building['onCommit']; clock: Clock }

/** Which number of which service day, and the mark of a slip that says so. */
export type ProofQuestion = { number: string; date?: string | undefined; mark?: string | undefined }

/**
 * Answers why the queue moved as it did (rules O1 to O3). It follows each commit of the last service day, and keeps days
 * past once they were asked about, so that a question costs nothing.
 */
export function createProofs({ journal, onCommit, clock }: ProofsNeeds) {
  let last = followed()
  const past = new Map<string, ProofFold>()

  /** The last service day that was no rehearsal, as far as the journal goes. */
  function followed() {
    const date = journal.lastDate()
    const { seq } = journal.head()
    return { date, seq, proof: date === null ? createProof() : foldOf(date), rehearsing: journal.isRehearsing() }
  }

  function foldOf(date: string): ProofFold {
    const proof = createProof()
    for (const record of journal.recordsOf(date)) proof.observe(record)
    return proof
  }

  onCommit((records) => {
    if (records.length === 0) return
    const follows = records[0]?.seq === last.seq + 1
    if (!follows || records.some(({ event }) => event.type === 'day-opened')) {
      last = followed()
      past.clear()
      return
    }
    if (!last.rehearsing) for (const record of records) last.proof.observe(record)
    last.seq = records.at(-1)?.seq ?? last.seq
  })

  function proofOn(date: string): ProofFold | null {
    if (date < Temporal.PlainDate.from(clock().date).subtract({ days: daysKept }).toString()) return null
    if (date === last.date) return last.proof
    const kept = past.get(date)
    if (kept) return kept
    const made = foldOf(date)
    if (made.date === null) return null
    past.set(date, made)
    const oldest = past.size > daysKept ? past.keys().next().value : undefined
    if (oldest !== undefined) past.delete(oldest)
    return made
  }

  return {
    /** The proof of a number; without a date, of the last service day. `null` where it is not known, or not any more. */
    ask: ({ number, date, mark }: ProofQuestion): Proof | null => {
      const asked = date ?? last.date
      const found = asked === null ? null : proofOn(asked)?.ask(number)
      const hash = found && journal.hashAt(found.seq)
      if (!found || !hash) return null
      const { seq: _seq, ...proof } = found
      const own = markOf(hash)
      const { utcOffset } = clock.at(proof.issuedAt)
      return { ...proof, utcOffset, mark: own, ...(mark !== undefined && { markBelongs: plain(mark) === own }) }
    },
  }
}
export type Proofs = ReturnType<typeof createProofs>

/** A mark as it stands in the journal, however it was typed from a slip. */
function plain(mark: string): string {
  return mark.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
