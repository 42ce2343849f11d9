import type { Outcome } from '../contract/fields.ts'
import type { CounterView } from '../contract/views.ts'
import type { CounterTicket } from '../contract/visits.ts'
import type { Deed } from './deed.ts'
import { questionsOf } from './ending.ts'
import { callNext, finishAndCall, undoLast } from './orders/calling-orders.ts'
import { openCounter, resumeCounter } from './orders/counter-orders.ts'
import type { Order } from './orders/order.ts'
import { finish, markNoShow, recall, returnTicket, startServing } from './orders/ticket-orders.ts'
import type { Panel } from './panel.ts'

/** What the press of a key leads to: an order that can be sent at once, or a question first. */
export type Begun = { order: Order } | { panel: Panel }

/** Decides what a key does. `null`: nothing, since what it is about is not there. */
export function begin(deed: Deed, view: CounterView, outcome: Outcome): Begun | null {
  const counterId = view.counter.id
  const { ticket } = view
  switch (deed) {
    case 'open-counter':
      return { order: openCounter(counterId) }
    case 'resume-counter':
      return { order: resumeCounter(counterId) }
    case 'call-next':
      return { order: callNext(counterId) }
    case 'undo':
      return view.undo === null ? null : { order: undoLast(counterId, view.undo.number) }
    case 'take-over':
    case 'call-number':
    case 'parked':
    case 'away':
      return { panel: { is: deed } }
    case 'finish':
    case 'finish-and-call':
      return ticket === null ? null : beginEnd(deed === 'finish-and-call', counterId, ticket, outcome)
    case 'start-serving':
      return ticket === null ? null : { order: startServing(ticket) }
    case 'recall':
      return ticket === null ? null : { order: recall(ticket) }
    case 'return':
      return ticket === null ? null : { order: returnTicket(ticket) }
    case 'no-show':
      return ticket === null ? null : beginNoShow(ticket)
    case 'transfer':
    case 'park':
      return ticket === null ? null : { panel: { is: deed, ticketId: ticket.id } }
    default:
      return deed satisfies never
  }
}

function beginNoShow(ticket: CounterTicket): Begun {
  return ticket.noShow.allowed ? { order: markNoShow(ticket) } : { panel: { is: 'no-show', ticketId: ticket.id } }
}

function beginEnd(thenCall: boolean, counterId: string, ticket: CounterTicket, outcome: Outcome): Begun {
  const asks = questionsOf(ticket, outcome)
  if (asks.missing || asks.goOn) return { panel: { is: 'ending', ticketId: ticket.id, thenCall } }
  const ending = { outcome }
  return { order: thenCall ? finishAndCall(counterId, ticket, ending) : finish(ticket, ending) }
}
