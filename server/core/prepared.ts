import type { CommandName, CommandOf } from '../../contract/commands.ts'
import type { DeviceKind } from '../../contract/roles.ts'

/** What a door works out before a command is decided, because it takes time or a secret (a password's hash, a token). */
export type Preparations = {
  'add-officer': { passwordHash: string; oneTime: boolean }
  'change-officer': { passwordHash?: string; oneTime?: boolean }
  'change-own-password': { passwordHash: string }
  'approve-device': { kind: DeviceKind; tokenHash: string }
  /** The identity's HMAC under the day's key, in hex (rule I6). */
  'issue-ticket': { identityHash?: string }
}

export type Prepared<Name extends CommandName> = Name extends keyof Preparations ? Preparations[Name] : unknown

/** A command with all that its rule needs. */
export type ReadyCommand = { [Name in CommandName]: CommandOf<Name> & Prepared<Name> }[CommandName]
