import type { Outcome } from '../contract/fields.ts'
import type { CounterTicket } from '../contract/visits.ts'

/** What must or may be said before a visit can end so: which requirements are missing, and whether a journey goes on. */
export type EndingQuestions = { missing: boolean; goOn: boolean }

/** What to ask for this outcome (rules S1, J4). */
export function questionsOf(ticket: Pick<CounterTicket, 'requirements' | 'stops'>, outcome: Outcome): EndingQuestions {
  return {
    missing: outcome === 'must-return' && ticket.requirements.length > 0,
    goOn: (outcome === 'must-return' || outcome === 'refused') && stopsAhead(ticket) > 0,
  }
}

/** How many stops of the visit are still to come. */
export function stopsAhead({ stops }: Pick<CounterTicket, 'stops'>): number {
  return stops.filter(({ state }) => state === 'ahead').length
}
