import type { CommandName } from './commands.ts'
import type { DomainEvent } from './events.ts'

type Plain = { seq: number; events: DomainEvent[] }
/** A ticket that a command moved. */
export type MovedTicket = { id: string; number: string }
/** A ticket that was just given; `url` is where a phone follows it, absent where no phone can. */
export type IssuedTicket = { id: string; number: string; code: string; ahead: number; url?: string }

type Special = {
  'issue-ticket': Plain & { ticket: IssuedTicket; slip: { jobId: string; state: 'queued' } }
  'call-next': Plain & { ticket: MovedTicket | null }
  'recall-ticket': Plain & { ticket: MovedTicket }
  'start-serving': Plain & { ticket: MovedTicket }
  'finish-serving': Plain & { ticket: MovedTicket }
  'mark-no-show': Plain & { ticket: MovedTicket }
  'add-officer': Plain & { officer: { id: string } }
  'approve-device': Plain & { device: { id: string } }
}

/** What `POST /api/commands/<name>` answers when the command was accepted. */
export type AnswerOf<Name extends CommandName> = Name extends keyof Special ? Special[Name] : Plain
export type Answer = AnswerOf<CommandName>
