import type { Proof, ProofCall } from '../../contract/proof.ts'
import { isNotable } from './call-kinds.ts'

/** A line of the ledger. `folded`: a run of calls by the rules, told as one line until somebody wants them all. */
export type LedgerRow =
  | { row: 'issued'; at: number }
  | { row: 'own'; call: ProofCall }
  | { row: 'call'; call: ProofCall }
  | { row: 'folded'; calls: ProofCall[] }

/** So many calls of a long run stay in sight. */
const inSight = 2
/** Fewer than this are not worth a fold. */
const leastFolded = 3

/**
 * The ledger of a number, oldest first. Its own calls, exceptions and what no rule explains are always in sight; of a
 * long run of calls by the rules only the first are. `unfolded`: the first `seq` of each run that is wanted whole.
 */
export function ledgerRows(proof: Proof, unfolded: ReadonlySet<number>): LedgerRow[] {
  const rows: LedgerRow[] = [{ row: 'issued', at: proof.issuedAt }]
  let run: ProofCall[] = []
  const endRun = () => {
    rows.push(...foldRun(run, unfolded))
    run = []
  }
  for (const call of proof.calls) {
    const own = call.number === proof.number
    if (!own && !isNotable(call)) {
      run.push(call)
      continue
    }
    endRun()
    rows.push({ row: own ? 'own' : 'call', call })
  }
  endRun()
  return rows
}

function foldRun(run: ProofCall[], unfolded: ReadonlySet<number>): LedgerRow[] {
  const calls = run.slice(inSight)
  const first = calls[0]
  const whole = first === undefined || calls.length < leastFolded || unfolded.has(first.seq)
  const seen: LedgerRow[] = (whole ? run : run.slice(0, inSight)).map((call) => ({ row: 'call', call }))
  return whole ? seen : [...seen, { row: 'folded', calls }]
}
