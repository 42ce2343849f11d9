import { Type } from 'typebox'
import { body, type CommandEntries } from './command-entry.ts'
import { Id } from './fields.ts'
import { OfficerRole } from './roles.ts'

const Password = Type.String({ minLength: 8, maxLength: 200 })
const Name = Type.String({ minLength: 1, maxLength: 80 })

/** Officers and devices. */
export const peopleCommands = {
  'add-officer': {
    summary: 'Add a person who may sign in',
    body: body({
      username: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,39}$' }),
      password: Password,
      name: Name,
      role: OfficerRole,
      agencyId: Type.Optional(Id),
    }),
    roles: ['admin', 'system'],
    target: ['role', 'agencyId'],
  },
  'change-officer': {
    summary: 'Give an officer a new password, or stop or allow sign-in',
    body: body({ officerId: Id, password: Type.Optional(Password), disabled: Type.Optional(Type.Boolean()) }),
    roles: ['admin', 'system'],
    target: ['officerId'],
  },
  'change-own-password': {
    summary: 'Choose a new password',
    body: body({ current: Type.String({ minLength: 1, maxLength: 200 }), password: Password }),
    roles: ['officer', 'desk', 'agency-manager', 'supervisor', 'inspectorate', 'admin'],
    target: [],
  },
  'approve-device': {
    summary: 'Let a kiosk or a display in by the code that it shows',
    body: body({
      code: Type.String({ minLength: 8, maxLength: 9 }),
      name: Name,
      /** A display's zone, or a kiosk's printer. */
      place: Type.Optional(Id),
    }),
    roles: ['admin'],
    target: ['place'],
  },
  'revoke-device': {
    summary: 'Shut a kiosk or a display out',
    body: body({ deviceId: Id }),
    roles: ['admin'],
    target: ['deviceId'],
  },
} as const satisfies CommandEntries
