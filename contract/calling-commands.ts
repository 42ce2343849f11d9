import { Type } from 'typebox'
import { body, type CommandEntries, Note } from './command-entry.ts'
import { Id, TicketNumber } from './fields.ts'
import { Reason } from './reasons.ts'

/** Calling, and what the hall answers. */
export const callingCommands = {
  'call-next': {
    summary: 'Call the visitor whose turn it is; finishes the present one first',
    body: body({ counterId: Id }),
    roles: ['officer'],
    target: ['counterId'],
  },
  'call-ticket': {
    summary: 'Call a waiting visitor out of order, with a reason',
    body: body({ counterId: Id, number: TicketNumber, reason: Reason, note: Type.Optional(Note) }),
    roles: ['officer', 'supervisor'],
    target: ['counterId', 'number'],
  },
  'recall-ticket': {
    summary: 'Announce a called visitor again',
    body: body({ ticketId: Id }),
    roles: ['officer'],
    target: ['ticketId'],
  },
  'confirm-announcement': {
    summary: 'A display tells that a call was painted or spoken',
    body: body({
      announcementId: Id,
      displayInstance: Type.String({ format: 'uuid' }),
      /** Milliseconds since 1970-01-01T00:00Z. */
      shownAt: Type.Optional(Type.Integer({ minimum: 0 })),
      spokenAt: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    roles: ['display'],
    target: ['announcementId'],
  },
} as const satisfies CommandEntries
