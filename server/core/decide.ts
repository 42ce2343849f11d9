import type { CommandName, CommandOf } from '../../contract/commands.ts'
import { commandRefusal } from './access.ts'
import type { Actor } from './actor.ts'
import { type Decision, type Facts, refuse } from './decision.ts'
import type { Hall } from './hall.ts'
import type { Prepared } from './prepared.ts'
import { markNoShow, reinstateTicket } from './rules/absent.ts'
import { callNext, callTicket, recallTicket } from './rules/calling.ts'
import { cancelTicket } from './rules/cancelling.ts'
import {
  assignServices,
  closeCounter,
  openCounter,
  pauseCounter,
  resumeCounter,
  takeOverCounter,
} from './rules/counters.ts'
import { closeDay, confirmDate, openDay } from './rules/day.ts'
import { approveDevice, revokeDevice } from './rules/devices.ts'
import { parkTicket, resumeTicket, returnTicket } from './rules/holding.ts'
import { enterPaperTicket, issueTicket } from './rules/issuing.ts'
import { addOfficer, changeOfficer, changeOwnPassword } from './rules/officers.ts'
import { confirmAnnouncement } from './rules/receipts.ts'
import { pauseService, resumeService } from './rules/services.ts'
import { finishServing, startServing } from './rules/serving.ts'
import { importBuilding, saveAgency, saveBuilding, saveCalendar, saveCounter, saveService } from './rules/setting-up.ts'
import { printChecklist, reprintSlip } from './rules/slips.ts'
import { releaseAgency, transferAgency, transferTicket } from './rules/transferring.ts'
import { undoLast } from './rules/undoing.ts'

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
  'save-building': saveBuilding,
  'save-calendar': saveCalendar,
  'save-agency': saveAgency,
  'save-service': saveService,
  'save-counter': saveCounter,
  'open-day': openDay,
  'close-day': closeDay,
  'confirm-date': confirmDate,
  'pause-service': pauseService,
  'resume-service': resumeService,
  'open-counter': openCounter,
  'close-counter': closeCounter,
  'pause-counter': pauseCounter,
  'resume-counter': resumeCounter,
  'take-over-counter': takeOverCounter,
  'assign-services': assignServices,
  'issue-ticket': issueTicket,
  'enter-paper-ticket': enterPaperTicket,
  'reprint-slip': reprintSlip,
  'print-checklist': printChecklist,
  'call-next': callNext,
  'call-ticket': callTicket,
  'recall-ticket': recallTicket,
  'confirm-announcement': confirmAnnouncement,
  'start-serving': startServing,
  'finish-serving': finishServing,
  'mark-no-show': markNoShow,
  'reinstate-ticket': reinstateTicket,
  'park-ticket': parkTicket,
  'resume-ticket': resumeTicket,
  'return-ticket': returnTicket,
  'transfer-ticket': transferTicket,
  'transfer-agency': transferAgency,
  'release-agency': releaseAgency,
  'cancel-ticket': cancelTicket,
  'undo-last': undoLast,
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
