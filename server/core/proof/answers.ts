import type { Audit, Exception, Explanation, Proof, ProofCall } from '../../../contract/proof.ts'
import type { Call, Day } from './day.ts'
import type { ProofTicket } from './ticket.ts'

/** The proof as far as the journal's events tell it; `seq` is the record of its issue, whose hash gives the mark. */
export type ProofOfOrder = Omit<Proof, 'mark' | 'markBelongs' | 'utcOffset'> & { seq: number }

/** An audit with the exceptions counted by kind, and the time zone in which its times are read. */
export type DayAudit = Audit & {
  kinds: Record<Exception['exception'], number>
  timeZone: string
  timeZoneLabel: string
}

/** Why the queue moved as it did while a ticket waited (rule O1). */
export function proofOf(day: Day, ticket: ProofTicket): ProofOfOrder {
  const { seq, number, state, issuedAt, stop } = ticket
  const { name, timeZoneLabel } = day.setup.texts()
  const calls = day.calls.filter((call) => concerns(call, ticket)).map((call) => callSeenFrom(call, ticket))
  return {
    seq,
    building: name,
    number,
    date: day.date ?? '',
    class: ticket.class,
    state,
    timeZoneLabel,
    issuedAt,
    agency: day.setup.agencyOf(stop.serviceId)?.shortName ?? '',
    service: day.setup.service(stop.serviceId)?.name ?? '',
    verdict: verdictOn(calls),
    calls,
  }
}

/** Looks over all calls of a day (rule O3). */
export function auditOf(day: Day): DayAudit {
  const { timeZone, timeZoneLabel } = day.setup.texts()
  const kinds = { 'out-of-order': 0, 'transferred-in': 0, resumed: 0, reinstated: 0 }
  for (const { why } of day.calls) if ('exception' in why) kinds[why.exception] += 1
  return {
    date: day.date ?? '',
    tickets: day.tickets.size,
    calls: day.calls.length,
    exceptions: Object.values(kinds).reduce((sum, count) => sum + count, 0),
    unexplained: day.calls
      .filter(({ why }) => 'unexplained' in why)
      .map(({ seq, at, number, counter, due }) => ({ seq, at, number, counter, due })),
    kinds,
    timeZone,
    timeZoneLabel,
  }
}

/** Its own call, or one by a counter that could have called it then. */
function concerns(call: Call, ticket: ProofTicket): boolean {
  if (call.ticket === ticket) return true
  return ticket.waits.some(({ from, to, serviceId, sentTo }) => {
    if (call.seq < from || (to !== null && call.seq > to)) return false
    return sentTo === null ? call.serves.has(serviceId) : sentTo === call.counterId
  })
}

function callSeenFrom(call: Call, asked: ProofTicket): ProofCall {
  const { seq, at, number, counter, why } = call
  const before = call.ticket !== null && call.ticket.seq < asked.seq
  return { seq, at, number, class: call.class, counter, before, ...why }
}

function verdictOn(calls: readonly Explanation[]): Proof['verdict'] {
  if (calls.some((call) => 'unexplained' in call)) return 'unexplained'
  return calls.some((call) => 'exception' in call) ? 'with-exceptions' : 'in-order'
}
