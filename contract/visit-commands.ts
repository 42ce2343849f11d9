import { Type } from 'typebox'
import { body, type CommandEntries, Note } from './command-entry.ts'
import { Id, Outcome } from './fields.ts'
import { Reason } from './reasons.ts'

/** What becomes of a visitor who was called, or who waits. */
export const visitCommands = {
  'start-serving': {
    summary: 'The called visitor stands at the counter',
    body: body({ ticketId: Id }),
    roles: ['officer'],
    target: ['ticketId'],
  },
  'finish-serving': {
    summary: 'The visit is over',
    body: body({
      ticketId: Id,
      outcome: Outcome,
      missing: Type.Optional(Type.Array(Id, { maxItems: 20 })),
      /** Whether a journey goes on after `refused` or `must-return` (rule J4). */
      goOn: Type.Optional(Type.Boolean()),
      note: Type.Optional(Note),
    }),
    roles: ['officer', 'supervisor'],
    target: ['ticketId'],
  },
  'mark-no-show': {
    summary: 'The called visitor did not come',
    body: body({ ticketId: Id, reason: Type.Optional(Reason) }),
    roles: ['officer'],
    target: ['ticketId'],
  },
  'park-ticket': {
    summary: 'Put a visitor on hold and free the counter',
    body: body({ ticketId: Id, reason: Reason }),
    roles: ['officer'],
    target: ['ticketId'],
  },
  'resume-ticket': {
    summary: 'Call a visitor who was on hold',
    body: body({ ticketId: Id, counterId: Id }),
    roles: ['officer'],
    target: ['ticketId', 'counterId'],
  },
  'return-ticket': {
    summary: 'Put a visitor back into the queue, in the same place',
    body: body({ ticketId: Id }),
    roles: ['officer', 'supervisor'],
    target: ['ticketId'],
  },
  'transfer-ticket': {
    summary: 'Send a visitor on to another service, with the same number and place',
    body: body({
      ticketId: Id,
      to: body({ serviceId: Id, counterId: Type.Optional(Id) }),
      reason: Reason,
    }),
    roles: ['officer'],
    target: ['ticketId', 'to.serviceId', 'to.counterId'],
  },
  'reinstate-ticket': {
    summary: 'Give a visitor who was absent the place back',
    body: body({ ticketId: Id, reason: Type.Optional(Reason) }),
    roles: ['desk', 'officer', 'supervisor'],
    target: ['ticketId'],
  },
  'cancel-ticket': {
    summary: 'Take a visitor out of the queue; a visitor does it by the code of the own ticket',
    body: body({
      ticketId: Type.Optional(Id),
      code: Type.Optional(Type.String({ minLength: 10, maxLength: 40, pattern: '^[a-z0-9]+$' })),
      reason: Type.Optional(Reason),
    }),
    roles: ['desk', 'officer', 'supervisor', 'visitor'],
    target: ['ticketId'],
  },
  'undo-last': {
    summary: 'Take back the last finish or no-show at a counter',
    body: body({ counterId: Id }),
    roles: ['officer'],
    target: ['counterId'],
  },
  'release-agency': {
    summary: 'Let all visitors go who wait for an agency that does not come',
    body: body({ agencyId: Id, reason: Type.Optional(Reason) }),
    roles: ['desk', 'supervisor'],
    target: ['agencyId'],
  },
  'transfer-agency': {
    summary: 'Send all visitors who wait for an agency that does not come to another service',
    body: body({ agencyId: Id, to: body({ serviceId: Id }), reason: Type.Optional(Reason) }),
    roles: ['desk', 'supervisor'],
    target: ['agencyId', 'to.serviceId'],
  },
} as const satisfies CommandEntries
