import type { CommandName } from './commands.ts'
import type { DomainEvent } from './events.ts'
import type { WaitRange } from './fields.ts'

type Plain = { seq: number; events: DomainEvent[] }
/** A ticket that a command moved. */
export type MovedTicket = { id: string; number: string }
/** A ticket that was just given; `url` is where a phone follows it, absent where no phone can. */
export type IssuedTicket = {
  id: string
  number: string
  code: string
  ahead: number
  /** What to expect; absent where no counter is open. */
  wait?: WaitRange
  /** Services of the visit, in the order of its stops. */
  serviceIds: string[]
  url?: string
}
type Issued = Plain & { ticket: IssuedTicket; slip: { jobId: string; state: 'queued' } }
type Moved = Plain & { ticket: MovedTicket }

type Special = {
  'issue-ticket': Issued
  'enter-paper-ticket': Plain & { ticket: IssuedTicket }
  'reprint-slip': Plain & { slip: { jobId: string; state: 'queued' } }
  'print-checklist': Plain & { slip: { jobId: string; state: 'queued' } }
  'call-next': Plain & { ticket: MovedTicket | null }
  'call-ticket': Moved
  'recall-ticket': Moved
  'start-serving': Moved
  'finish-serving': Moved
  'mark-no-show': Moved
  'park-ticket': Moved
  'resume-ticket': Moved
  'return-ticket': Moved
  'transfer-ticket': Moved
  'reinstate-ticket': Moved
  'cancel-ticket': Moved
  'undo-last': Moved
  'add-officer': Plain & { officer: { id: string } }
  'approve-device': Plain & { device: { id: string } }
}

/** What `POST /api/commands/<name>` answers when the command was accepted. */
export type AnswerOf<Name extends CommandName> = Name extends keyof Special ? Special[Name] : Plain
export type Answer = AnswerOf<CommandName>
