import type { CommandName, CommandOf } from '../../contract/commands.ts'
import type { Rejection } from '../../contract/rejections.ts'
import type { Who } from '../access/identity.ts'
import { hashPassword, isTooCommon, passwordMatches } from '../access/passwords.ts'
import type { Building, Outcome } from '../building.ts'
import type { Actor } from '../core/actor.ts'
import type { Preparations, ReadyCommand } from '../core/prepared.ts'
import type { HttpNeeds } from './needs.ts'

type Ready<Name extends CommandName> = {
  ok: true
  command: ReadyCommand & { type: Name }
  /** To be called with what came of it. */
  after?: (outcome: Outcome, who: Who) => void
}
type Prepare<Name extends CommandName> = (
  command: CommandOf<Name>,
  actor: Actor,
  needs: HttpNeeds,
  /** Names this attempt; a repeat has the same name. */
  attempt: string,
) => Promise<Ready<Name> | { ok: false; rejection: Rejection }>

/** What is worked out at the door before a command is decided: hashes of passwords, tokens of devices. */
const preparations: { [Name in keyof Preparations]: Prepare<Name> } = {
  'issue-ticket': async (command, _actor, { building }) => {
    if (command.identity === undefined) return { ok: true, command }
    return { ok: true, command: { ...command, identityHash: building.identityHash(command.identity) } }
  },

  'add-officer': async (command) => {
    if (isTooCommon(command.password, command.username))
      return { ok: false, rejection: { code: 'password-too-common' } }
    const { password, ...rest } = command
    return { ok: true, command: { ...rest, password: '', passwordHash: await hashPassword(password), oneTime: false } }
  },

  'change-officer': async (command, _actor, { building }) => {
    const { password, ...rest } = command
    if (password === undefined) return { ok: true, command: rest }
    const username = building.people.officer(command.officerId)?.username ?? ''
    if (isTooCommon(password, username)) return { ok: false, rejection: { code: 'password-too-common' } }
    return { ok: true, command: { ...rest, passwordHash: await hashPassword(password) } }
  },

  'change-own-password': async (command, actor, { building, sessions }) => {
    const officer = actor.kind === 'officer' ? building.people.officer(actor.officerId) : null
    if (!officer) return { ok: false, rejection: { code: 'sign-in-needed' } }
    if (!(await passwordMatches(officer.password, command.current)))
      return { ok: false, rejection: { code: 'wrong-password' } }
    if (command.password === command.current || isTooCommon(command.password, officer.username)) {
      return { ok: false, rejection: { code: 'password-too-common' } }
    }
    const passwordHash = await hashPassword(command.password)
    return {
      ok: true,
      command: { type: command.type, current: '', password: '', passwordHash },
      after: (outcome, who) => {
        if (outcome.ok) sessions.endOf(officer.id, who.sessionId)
      },
    }
  },

  'approve-device': async (command, actor, { pairing }, attempt) => {
    const found = pairing.find(actor.kind === 'officer' ? actor.officerId : '', command.code, attempt)
    if (!found.ok) {
      const { triesLeft, seconds } = found
      return {
        ok: false,
        rejection: seconds > 0 ? { code: 'too-many-tries', seconds } : { code: 'pairing-code-unknown', triesLeft },
      }
    }
    const { kind, tokenHash, settle } = found
    return {
      ok: true,
      command: { ...command, code: '', kind, tokenHash },
      after: (outcome) =>
        settle(outcome.ok && 'device' in outcome.answer ? outcome.answer.device.id : null, command.place),
    }
  },
}

/** Makes a command ready for its rule. `attempt` names this attempt, `after` is to be called with what came of it. */
export async function prepare(command: ReturnType<typeof asCommand>, actor: Actor, needs: HttpNeeds, attempt: string) {
  const step = (preparations as Partial<Record<CommandName, Prepare<CommandName>>>)[command.type]
  const ready: Ready<CommandName> = { ok: true, command: command as ReadyCommand }
  return step ? step(command, actor, needs, attempt) : ready
}

/** A checked body as the command it is for; a ticket that is named by its code is put in. */
export function asCommand(type: CommandName, body: unknown, { ticketIdOf }: Pick<Building, 'ticketIdOf'>) {
  const command = { type, ...(body as object) } as CommandOf<CommandName>
  if (command.type !== 'cancel-ticket' || command.code === undefined) return command
  return { ...command, ticketId: ticketIdOf(command.code) ?? '' }
}
