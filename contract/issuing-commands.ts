import { Type } from 'typebox'
import { body, type CommandEntries } from './command-entry.ts'
import { Id, Language, PriorityCategory, TicketNumber } from './fields.ts'

/** What a visitor shows or types (rule I6); it is checked, turned into an HMAC, and forgotten. */
const Identity = Type.String({ minLength: 1, maxLength: 40 })

/** Giving numbers, and what is printed for visitors. */
export const issuingCommands = {
  'issue-ticket': {
    summary: 'Give a visitor a number',
    body: body({
      serviceIds: Type.Array(Id, { minItems: 1, maxItems: 8 }),
      priority: Type.Optional(PriorityCategory),
      identity: Type.Optional(Identity),
      language: Type.Optional(Language),
    }),
    roles: ['kiosk', 'desk', 'supervisor'],
    target: ['serviceIds', 'priority?'],
  },
  'enter-paper-ticket': {
    summary: 'Enter a number that was given from the paper roll during an outage',
    body: body({
      number: TicketNumber,
      serviceId: Id,
      priority: Type.Optional(PriorityCategory),
      language: Type.Optional(Language),
    }),
    roles: ['desk', 'supervisor'],
    target: ['number', 'serviceId', 'priority?'],
  },
  'reprint-slip': {
    summary: 'Print a copy of a slip, marked as a copy',
    body: body({ ticketId: Id }),
    roles: ['kiosk', 'desk'],
    target: ['ticketId'],
  },
  'print-checklist': {
    summary: "Print a service's requirements as a list to tick off",
    body: body({ serviceId: Id, language: Type.Optional(Language) }),
    roles: ['kiosk', 'desk'],
    target: ['serviceId'],
  },
} as const satisfies CommandEntries
