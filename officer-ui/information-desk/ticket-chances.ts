import type { DeskTicket } from '../../contract/visits.ts'

/** Whether a no-show can still be put back (rule M2), and until when (ms). `none`: it is no no-show. */
export type ReinstateChance = { is: 'none' } | { is: 'late' } | { is: 'possible'; until: number }

/** Reads it for an instant of the server's clock. */
export function reinstateBy(ticket: DeskTicket, now: number): ReinstateChance {
  if (ticket.state !== 'no-show') return { is: 'none' }
  const until = ticket.reinstateUntil
  return until === undefined || now > until ? { is: 'late' } : { is: 'possible', until }
}

/** Whether a visit has not ended. */
export function isOpen(ticket: Pick<DeskTicket, 'state'>): boolean {
  return ['waiting', 'called', 'serving', 'parked'].includes(ticket.state)
}

/** Whether the desk may take it out of the queue: not while an officer has the visitor in hand. */
export function canCancel(ticket: Pick<DeskTicket, 'state'>): boolean {
  return ticket.state === 'waiting' || ticket.state === 'parked'
}
