import type { Answer, MovedTicket } from '../../contract/answers.ts'
import type { CommandName } from '../../contract/commands.ts'
import type { DomainEvent, EventOf, EventType } from '../../contract/events.ts'
import { slipJobId } from './slip.ts'

/** Secrets that an answer needs and the journal must not hold: a ticket's code and where a phone follows it. */
export type TicketSecrets = (ticketId: string) => { code: string; url?: string }

/** The answer to an accepted command, made from its events alone, so that a repeat gets the same (rule N3). */
export function answerFor(command: CommandName, seq: number, events: DomainEvent[], secretsOf: TicketSecrets): Answer {
  const plain = { seq, events }
  switch (command) {
    case 'issue-ticket': {
      const { ticketId, number, ahead } = the(events, 'ticket-issued')
      const ticket = { id: ticketId, number, ahead, ...secretsOf(ticketId) }
      return { ...plain, ticket, slip: { jobId: slipJobId(ticketId), state: 'queued' } }
    }
    case 'call-next': {
      const called = events.find((event) => event.type === 'ticket-called')
      return { ...plain, ticket: called ? moved(called) : null }
    }
    case 'recall-ticket':
      return { ...plain, ticket: moved(the(events, 'ticket-recalled')) }
    case 'start-serving':
      return { ...plain, ticket: moved(the(events, 'serving-started')) }
    case 'finish-serving':
      return { ...plain, ticket: moved(the(events, 'serving-finished')) }
    case 'mark-no-show':
      return { ...plain, ticket: moved(the(events, 'ticket-no-show')) }
    case 'add-officer':
      return { ...plain, officer: { id: the(events, 'officer-added').officerId } }
    case 'approve-device':
      return { ...plain, device: { id: the(events, 'device-approved').deviceId } }
    default:
      return plain
  }
}

function the<Type extends EventType>(events: DomainEvent[], type: Type): EventOf<Type> {
  const found = events.find((event) => event.type === type)
  if (!found) throw new Error(`the command left no ${type}`)
  return found as EventOf<Type>
}

function moved({ ticketId, number }: { ticketId: string; number: string }): MovedTicket {
  return { id: ticketId, number }
}
