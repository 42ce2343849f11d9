import { Type } from 'typebox'
import { body, type CommandEntries } from './command-entry.ts'
import { Id } from './fields.ts'
import { Reason } from './reasons.ts'

/** The service day, and services that pause. */
export const dayCommands = {
  'open-day': {
    summary: 'Open the service day; on an open day, lift its hours',
    body: body({ rehearsal: Type.Optional(Type.Boolean()) }),
    roles: ['supervisor', 'system'],
    target: [],
  },
  'close-day': {
    summary: 'Close the service day',
    body: body({ force: Type.Optional(Type.Boolean()), reason: Type.Optional(Reason) }),
    roles: ['supervisor', 'system'],
    target: [],
  },
  'confirm-date': {
    summary: 'Say that the date and time of the server are right, after its clock has moved',
    body: body({}),
    roles: ['supervisor'],
    target: [],
  },
  'pause-service': {
    summary: 'Give no numbers for a service for now',
    body: body({ serviceId: Id, reason: Reason }),
    roles: ['officer', 'agency-manager', 'supervisor'],
    target: ['serviceId'],
  },
  'resume-service': {
    summary: 'Give numbers for a service again',
    body: body({ serviceId: Id }),
    roles: ['officer', 'agency-manager', 'supervisor'],
    target: ['serviceId'],
  },
} as const satisfies CommandEntries
