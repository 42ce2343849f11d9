import type { Language, Outcome, TicketClass, TicketState } from '../../contract/fields.ts'

/** One visitor's number and how far it has come. Instants are milliseconds since the epoch. */
export type Ticket = {
  id: string
  /** `seq` of its `ticket-issued` record: the order of arrival (rule P1). */
  arrival: number
  number: string
  serviceId: string
  class: TicketClass
  state: TicketState
  language: Language
  issuedAt: number
  /** How many later priority visitors went before this regular one (rule P2). */
  passed: number
  counterId?: string
  calledAt?: number
  lastCalledAt?: number
  /** Calls and recalls so far. */
  calls: number
  startedAt?: number
  finishedAt?: number
  outcome?: Outcome
}
