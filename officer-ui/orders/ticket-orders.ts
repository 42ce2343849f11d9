import type { Outcome } from '../../contract/fields.ts'
import { messages } from '../messages.ts'
import { type Order, saying, single } from './order.ts'

/** The ticket that an order is about. */
export type OrderTicket = { id: string; number: string }

/**
 * How a visit ends: its outcome, the requirements that are missing (their places in the list, from `1`), and whether a
 * journey goes on after all (rule J4).
 */
export type Ending = { outcome: Outcome; missing?: string[]; goOn?: boolean }

const texts = () => messages.t.peek()

/** The visitor stands at the counter. */
export function startServing({ id }: OrderTicket): Order {
  return single('start-serving', 'start-serving', { ticketId: id })
}

/** Announces the visitor again. */
export function recall({ id, number }: OrderTicket): Order {
  return single('recall', 'recall-ticket', { ticketId: id }, () => saying(texts().saidRecalled(number)))
}

/** The visitor did not come; with a reason where no screen told of the call (rule M1). */
export function markNoShow({ id }: OrderTicket, reason?: string): Order {
  return single('no-show', 'mark-no-show', { ticketId: id, ...(reason !== undefined && { reason }) })
}

/** Ends the visit and calls nobody. */
export function finish({ id }: OrderTicket, ending: Ending): Order {
  return single('finish', 'finish-serving', { ticketId: id, ...ending })
}

/** Puts the visitor back into the queue, in the same place (rule T2). `deed`: which key is busy meanwhile. */
export function returnTicket({ id, number }: OrderTicket, deed: 'return' | 'parked' = 'return'): Order {
  return single(deed, 'return-ticket', { ticketId: id }, () => saying(texts().saidReturned(number)))
}

/** Puts the visitor on hold (rule H1). */
export function park({ id, number }: OrderTicket, reason: string): Order {
  return single('park', 'park-ticket', { ticketId: id, reason }, () => saying(texts().saidParked(number)))
}

/** Sends the visitor to another service, or to one of its counters (rule T1). `place`: where that is, in words. */
export function transfer(
  { id, number }: OrderTicket,
  to: { serviceId: string; counterId?: string },
  reason: string,
  place: string,
): Order {
  const body = { ticketId: id, to, reason }
  return single('transfer', 'transfer-ticket', body, () => saying(texts().saidTransferred(number, place)))
}
