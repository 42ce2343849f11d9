import type { DeskTicket } from '../../contract/visits.ts'
import { messages } from './messages.ts'
import type { ServiceRow } from './service-rows.ts'

type Words = { service: string; agency: string }

/** A service's names in the desk's language; as the server wrote them where the catalogue has none. */
export function wordsOfService(serviceId: string, written: Words, rows: readonly ServiceRow[]): Words {
  const row = rows.find((each) => each.id === serviceId)
  return row === undefined ? written : { service: row.name, agency: row.agencyName }
}

/** What a ticket is for now, or was for last. */
export function wordsOfTicket(ticket: DeskTicket, rows: readonly ServiceRow[]): Words {
  const { stops } = ticket
  const at = stops.find((stop) => stop.state === 'here') ?? stops[stops.length - 1]
  return at === undefined ? ticket : wordsOfService(at.serviceId, at, rows)
}

/** Where a ticket is, in one sentence for its visitor. */
export function ticketLine(ticket: DeskTicket, agency: string): string {
  const t = messages.t.value
  const { counter, state } = ticket
  switch (state) {
    case 'waiting':
      return t.waitingAt(`${t.zone(ticket.zone)}, ${agency}`)
    case 'called':
      return counter === undefined ? t.states.called : t.comeTo(counter)
    case 'serving':
      return counter === undefined ? t.states.serving : t.servedAt(counter)
    case 'parked':
      return t.parkedAt(agency)
    case 'no-show':
      return t.missed(counter === undefined ? agency : t.atCounter(counter))
    case 'served':
      return t.over
    case 'cancelled':
    case 'expired':
      return t.gone
    default:
      return state satisfies never
  }
}
