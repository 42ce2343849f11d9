import type { CommandBody, CommandName } from '../contract/commands.ts'
import type { Outcome } from '../contract/fields.ts'
import type { CounterTicket } from '../contract/views.ts'
import type { Send } from '../ui-kit/send.ts'
import type { Refusal } from '../ui-kit/staff/session.ts'
import type { Deed } from './keys.ts'
import { messages } from './messages.ts'

/** What became of a deed: a sentence to show, and whether somebody was called, so that the calling key rests (rule C5). */
export type Done =
  | { ok: true; said: { tone: 'good' | 'calm'; text: string } | null; called: boolean }
  | { ok: false; refusal: Refusal }

/** What a deed is about. `ticket` is the one at the counter, if any. */
export type Task = { counterId: string; ticket: Pick<CounterTicket, 'id' | 'number'> | null; outcome: Outcome }

type Needs = { send: Send; consoleId: string }
type Ticket = NonNullable<Task['ticket']>

const quietly: Done = { ok: true, said: null, called: false }
const good = (text: string): Done => ({ ok: true, said: { tone: 'good', text }, called: false })
const texts = () => messages.t.peek()

/** Sends the command or commands of one deed. A deed that needs a ticket does nothing without one. */
export async function perform(needs: Needs, deed: Deed, task: Task): Promise<Done> {
  const { counterId, ticket, outcome } = task
  switch (deed) {
    case 'open-counter':
      return ask(needs, deed, { counterId }, quietly)
    case 'close-counter':
      return ask(needs, deed, { counterId }, good(texts().saidClosed))
    case 'call-next':
      return callNext(needs, counterId, null)
    case 'start-serving':
      return withTicket(ticket, ({ id }) => ask(needs, deed, { ticketId: id }, quietly))
    case 'recall-ticket':
      return withTicket(ticket, ({ id, number }) =>
        ask(needs, deed, { ticketId: id }, good(texts().saidRecalled(number))),
      )
    case 'mark-no-show':
      return withTicket(ticket, ({ id, number }) =>
        ask(needs, deed, { ticketId: id }, good(texts().saidNoShow(number))),
      )
    case 'finish-serving':
      return withTicket(ticket, (at) => finish(needs, at, outcome))
    case 'finish-and-call':
      return withTicket(ticket, (at) => finishAndCall(needs, counterId, at, outcome))
    default:
      return deed satisfies never
  }
}

function withTicket(ticket: Task['ticket'], act: (ticket: Ticket) => Promise<Done>): Promise<Done> {
  return ticket === null ? Promise.resolve(quietly) : act(ticket)
}

async function ask<Name extends CommandName>(
  needs: Needs,
  name: Name,
  body: CommandBody<Name>,
  done: Done,
): Promise<Done> {
  const asked = await needs.send(name, body, { consoleId: needs.consoleId })
  return asked.ok ? done : { ok: false, refusal: asked.problem }
}

function finish(needs: Needs, { id, number }: Ticket, outcome: Outcome): Promise<Done> {
  const said = texts().saidFinished(number, texts().outcomes[outcome])
  return ask(needs, 'finish-serving', { ticketId: id, outcome }, good(said))
}

async function finishAndCall(needs: Needs, counterId: string, ticket: Ticket, outcome: Outcome): Promise<Done> {
  const said = texts().saidFinished(ticket.number, texts().outcomes[outcome])
  // The call itself finishes with `done` (rule C6); any other outcome must be recorded before it.
  if (outcome === 'done') return callNext(needs, counterId, said)
  const done = await finish(needs, ticket, outcome)
  return done.ok ? callNext(needs, counterId, said) : done
}

async function callNext(needs: Needs, counterId: string, finished: string | null): Promise<Done> {
  const asked = await needs.send('call-next', { counterId }, { consoleId: needs.consoleId })
  if (!asked.ok) return { ok: false, refusal: asked.problem }
  const nobody = texts().saidNobody
  if (asked.answer.ticket !== null) {
    return { ok: true, said: finished === null ? null : { tone: 'good', text: finished }, called: true }
  }
  return { ok: true, said: { tone: 'calm', text: finished === null ? nobody : `${finished}. ${nobody}` }, called: true }
}
