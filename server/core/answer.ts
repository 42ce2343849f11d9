import type { Answer, IssuedTicket, MovedTicket } from '../../contract/answers.ts'
import type { CommandName } from '../../contract/commands.ts'
import type { DomainEvent, EventOf, EventType } from '../../contract/events.ts'
import { checklistJobId, slipJobId } from './slip.ts'

/** Secrets that an answer needs and the journal must not hold: a ticket's code and where a phone follows it. */
export type TicketSecrets = (ticketId: string) => { code: string; url?: string }

/** The answer to an accepted command, made from its events alone, so that a repeat gets the same (rule N3). */
export function answerFor(command: CommandName, seq: number, events: DomainEvent[], secretsOf: TicketSecrets): Answer {
  const plain = { seq, events }
  switch (command) {
    case 'issue-ticket': {
      const { ticketId } = the(events, 'ticket-issued')
      return { ...plain, ticket: issued(events, secretsOf), slip: { jobId: slipJobId(ticketId), state: 'queued' } }
    }
    case 'enter-paper-ticket':
      return { ...plain, ticket: issued(events, secretsOf) }
    case 'reprint-slip': {
      const { ticketId, copy } = the(events, 'slip-reprinted')
      return { ...plain, slip: { jobId: slipJobId(ticketId, copy), state: 'queued' } }
    }
    case 'print-checklist':
      return { ...plain, slip: { jobId: checklistJobId(seq), state: 'queued' } }
    case 'call-next': {
      const called = events.find((event) => event.type === 'ticket-called')
      return { ...plain, ticket: called ? moved(called) : null }
    }
    case 'call-ticket':
    case 'recall-ticket':
    case 'start-serving':
    case 'finish-serving':
    case 'mark-no-show':
    case 'park-ticket':
    case 'resume-ticket':
    case 'return-ticket':
    case 'transfer-ticket':
    case 'reinstate-ticket':
    case 'cancel-ticket':
    case 'undo-last':
      return { ...plain, ticket: moved(theTicketIn(events)) }
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

function issued(events: DomainEvent[], secretsOf: TicketSecrets): IssuedTicket {
  const { ticketId, number, ahead, wait, serviceIds } = the(events, 'ticket-issued')
  return { id: ticketId, number, ahead, ...(wait && { wait }), serviceIds, ...secretsOf(ticketId) }
}

/** The ticket that a command was about: all its events name the same. */
function theTicketIn(events: DomainEvent[]): { ticketId: string; number: string } {
  for (const event of events) if ('number' in event) return event
  throw new Error('the command moved no ticket')
}

function moved({ ticketId, number }: { ticketId: string; number: string }): MovedTicket {
  return { id: ticketId, number }
}
