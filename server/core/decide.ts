import type { CommandName, CommandOf } from '../../contract/commands.ts'
import { commandRefusal } from './access.ts'
import type { Actor } from './actor.ts'
import { type Decision, type Facts, refuse } from './decision.ts'
import type { Hall } from './hall.ts'
import type { Prepared } from './prepared.ts'
import { callNext, recallTicket } from './rules/calling.ts'
import { closeCounter, openCounter } from './rules/counters.ts'
import { closeDay, openDay } from './rules/day.ts'
import { approveDevice, revokeDevice } from './rules/devices.ts'
import { issueTicket } from './rules/issuing.ts'
import { addOfficer, changeOfficer, changeOwnPassword } from './rules/officers.ts'
import { finishServing, markNoShow, startServing } from './rules/serving.ts'
import { importBuilding } from './rules/setting-up.ts'

/** A rule: what a command does to a hall, or why it does nothing. Pure. */
export type Rule<Name extends CommandName> = (
  hall: Hall,
  command: CommandOf<Name> & Prepared<Name>,
  actor: Actor,
  facts: Facts,
) => Decision

/** Every command and its rule. */
const rules: { [Name in CommandName]: Rule<Name> } = {
  'import-building': importBuilding,
  'issue-ticket': issueTicket,
  'open-counter': openCounter,
  'close-counter': closeCounter,
  'call-next': callNext,
  'recall-ticket': recallTicket,
  'start-serving': startServing,
  'finish-serving': finishServing,
  'mark-no-show': markNoShow,
  'open-day': openDay,
  'close-day': closeDay,
  'add-officer': addOfficer,
  'change-officer': changeOfficer,
  'change-own-password': changeOwnPassword,
  'approve-device': approveDevice,
  'revoke-device': revokeDevice,
}

/** Decides one command: who may give it, then its rule. */
export function decide<Name extends CommandName>(
  hall: Hall,
  command: CommandOf<Name> & Prepared<Name>,
  actor: Actor,
  facts: Facts,
): Decision {
  const name = command.type as Name
  const refused = commandRefusal(actor, name)
  return refused ? refuse(refused) : rules[name](hall, command, actor, facts)
}
