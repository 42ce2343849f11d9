import type { Static } from 'typebox'
import { callingCommands } from './calling-commands.ts'
import { counterCommands } from './counter-commands.ts'
import { dayCommands } from './day-commands.ts'
import { issuingCommands } from './issuing-commands.ts'
import { peopleCommands } from './people-commands.ts'
import { setUpCommands } from './setting-up-commands.ts'
import { visitCommands } from './visit-commands.ts'

/** Every command of the building. Route, schema check, role check and API description are made from this table. */
export const commands = {
  ...issuingCommands,
  ...callingCommands,
  ...visitCommands,
  ...counterCommands,
  ...dayCommands,
  ...setUpCommands,
  ...peopleCommands,
} as const

export type CommandName = keyof typeof commands
export type CommandBody<Name extends CommandName> = Static<(typeof commands)[Name]['body']>
export type Command = { [Name in CommandName]: { type: Name } & CommandBody<Name> }[CommandName]
export type CommandOf<Name extends CommandName> = Extract<Command, { type: Name }>
