import { type Static, Type } from 'typebox'
import { Building } from './building.ts'
import { Id, Language, Outcome, PriorityCategory } from './fields.ts'
import { OfficerRole, type Role } from './roles.ts'

const body = <Fields extends Record<string, Type.TSchema>>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false })
const Reason = Type.String({ minLength: 1, maxLength: 200 })
const Note = Type.String({ minLength: 1, maxLength: 500 })
const Password = Type.String({ minLength: 8, maxLength: 200 })
const Name = Type.String({ minLength: 1, maxLength: 80 })

type CommandEntry = {
  summary: string
  body: Type.TObject
  roles: readonly Role[]
  /**
   * Which fields say what the command aims at. They go into the journal: never a person's data (rules N3, G3). With `?`
   * behind it only whether the field is there.
   */
  target: readonly string[]
}

/** Every command of the building. Route, schema check, role check and API description are made from this table. */
export const commands = {
  'import-building': {
    summary: 'Take over a building file into an empty data folder',
    body: body({ building: Building }),
    roles: ['system'],
    target: [],
  },
  'issue-ticket': {
    summary: 'Give a visitor a number',
    body: body({
      serviceIds: Type.Array(Id, { minItems: 1, maxItems: 8 }),
      priority: Type.Optional(PriorityCategory),
      language: Type.Optional(Language),
    }),
    roles: ['kiosk', 'desk', 'supervisor'],
    target: ['serviceIds', 'priority?'],
  },
  'open-counter': {
    summary: 'Take a free counter and open it',
    body: body({ counterId: Id }),
    roles: ['officer'],
    target: ['counterId'],
  },
  'close-counter': {
    summary: 'Close a counter that serves nobody',
    body: body({ counterId: Id }),
    roles: ['officer', 'supervisor'],
    target: ['counterId'],
  },
  'call-next': {
    summary: 'Call the visitor whose turn it is; finishes the present one first',
    body: body({ counterId: Id }),
    roles: ['officer'],
    target: ['counterId'],
  },
  'recall-ticket': {
    summary: 'Announce a called visitor again',
    body: body({ ticketId: Id }),
    roles: ['officer'],
    target: ['ticketId'],
  },
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
      note: Type.Optional(Note),
    }),
    roles: ['officer', 'supervisor'],
    target: ['ticketId'],
  },
  'mark-no-show': {
    summary: 'The called visitor did not come',
    body: body({ ticketId: Id }),
    roles: ['officer'],
    target: ['ticketId'],
  },
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
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commands
export type CommandBody<Name extends CommandName> = Static<(typeof commands)[Name]['body']>
export type Command = { [Name in CommandName]: { type: Name } & CommandBody<Name> }[CommandName]
export type CommandOf<Name extends CommandName> = Extract<Command, { type: Name }>
