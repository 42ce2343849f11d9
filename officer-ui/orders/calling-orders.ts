import { messages } from '../messages.ts'
import { type Ask, type Done, type Order, saying, single } from './order.ts'
import type { Ending, OrderTicket } from './ticket-orders.ts'

const texts = () => messages.t.peek()
const called = (): Done => ({ ok: true, said: null, called: true })

/** Calls the visitor whose turn it is. */
export function callNext(counterId: string): Order {
  return { deed: 'call-next', run: (ask) => sendCall(ask, counterId, null) }
}

/** Ends the visit and calls the next visitor. */
export function finishAndCall(counterId: string, ticket: OrderTicket, ending: Ending): Order {
  return {
    deed: 'finish-and-call',
    run: async (ask) => {
      const said = texts().saidFinished(ticket.number, texts().outcomes[ending.outcome])
      // The call itself finishes with `done` (rule C6); any other outcome must be recorded before it.
      if (ending.outcome === 'done') return sendCall(ask, counterId, said)
      const done = await ask('finish-serving', { ticketId: ticket.id, ...ending })
      return done.ok ? sendCall(ask, counterId, said) : { ok: false, refusal: done.problem }
    },
  }
}

/** Calls a number out of order (rule C4). The note is the supervisor's alone. */
export function callNumber(counterId: string, call: { number: string; reason: string; note?: string }): Order {
  return single('call-number', 'call-ticket', { counterId, ...call }, called)
}

/** Calls a visitor who was on hold (rule H1). */
export function resumeTicket(counterId: string, { id }: OrderTicket): Order {
  return single('parked', 'resume-ticket', { counterId, ticketId: id }, called)
}

/** Takes back the last finish or no-show (rule S2). */
export function undoLast(counterId: string, number: string): Order {
  return single('undo', 'undo-last', { counterId }, () => saying(texts().saidUndone(number)))
}

async function sendCall(ask: Ask, counterId: string, finished: string | null): Promise<Done> {
  const asked = await ask('call-next', { counterId })
  if (!asked.ok) return { ok: false, refusal: asked.problem }
  if (asked.answer.ticket !== null) return finished === null ? called() : { ...saying(finished), called: true }
  // The stage tells of a finish by its undo; it need not be told twice.
  return { ok: true, said: finished === null ? { tone: 'calm', text: texts().saidNobody } : null, called: true }
}
