import type { Cause } from '../../../contract/proof.ts'
import type { Queue } from './queue.ts'
import type { ProofCounter, Setup } from './setup.ts'
import type { ProofTicket } from './ticket.ts'

/** Whose turn it is, by which branch of the rule, and which regular visitor is passed by it. */
export type Turn = { ticket: ProofTicket; cause: Cause; passes: ProofTicket | null }

/** Whose turn it is at a counter (rules P1, P2, P4); `null` where nobody waits for it. */
export function turnAt(counter: ProofCounter, queue: Queue, setup: Setup): Turn | null {
  const regular = queue.first('regular', counter.id, counter.serves)
  const priority = queue.first('priority', counter.id, counter.serves)
  if (!regular || !priority) {
    const only = regular ?? priority
    return only && { ticket: only, cause: 'only-class', passes: null }
  }
  if (priority.seq < regular.seq) return { ticket: priority, cause: 'earlier', passes: null }
  // A visitor who was sent to this counter alone is served by no other one.
  const isFree = regular.stop.sentTo === null
  if (counter.priorityFirst && isFree && setup.isServedUnmarked(regular.stop.serviceId)) {
    return { ticket: priority, cause: 'priority-first', passes: null }
  }
  const ratio = setup.ratioFor(regular.stop.serviceId)
  if (regular.passed >= ratio) return { ticket: regular, cause: 'ratio-due', passes: null }
  return { ticket: priority, cause: `priority (${regular.passed + 1} of ${ratio})`, passes: regular }
}
