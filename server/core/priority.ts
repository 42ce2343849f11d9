import type { Ticket } from './ticket.ts'

/** Whom to call, and the regular visitor whom that call passes (rule P2). */
export type Turn = { ticket: Ticket; passed?: Ticket }

/**
 * Rule P2. Of the earliest regular and the earliest priority candidate: the earlier one, or the priority one, which
 * then passes the regular one, unless that one has been passed `ratioOf(regular)` times already.
 */
export function whoseTurn(
  regular: Ticket | undefined,
  priority: Ticket | undefined,
  ratioOf: (regular: Ticket) => number,
  passedBefore: (regular: Ticket) => number = (ticket) => ticket.passed,
): Turn | null {
  if (!regular) return priority ? { ticket: priority } : null
  if (!priority) return { ticket: regular }
  if (priority.arrival < regular.arrival) return { ticket: priority }
  if (passedBefore(regular) >= ratioOf(regular)) return { ticket: regular }
  return { ticket: priority, passed: regular }
}

/**
 * How many are called before `ticket` if nobody else arrives: the calls of rule P2 played forward over the waiting
 * `regular` and `priority` lines, both in order of arrival.
 */
export function aheadOf(
  ticket: Ticket,
  regular: readonly Ticket[],
  priority: readonly Ticket[],
  ratioOf: (regular: Ticket) => number,
): number {
  let r = 0
  let p = 0
  let passes = regular[0]?.passed ?? 0
  for (;;) {
    const turn = whoseTurn(regular[r], priority[p], ratioOf, () => passes)
    if (!turn || turn.ticket === ticket) return r + p
    if (turn.passed) passes += 1
    if (turn.ticket === regular[r]) {
      r += 1
      passes = regular[r]?.passed ?? 0
    } else {
      p += 1
    }
  }
}
