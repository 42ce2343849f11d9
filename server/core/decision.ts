import type { DomainEvent, EventOf } from '../../contract/events.ts'
import type { PriorityCategory } from '../../contract/fields.ts'
import type { Rejection } from '../../contract/rejections.ts'
import type { DeviceKind, OfficerRole } from '../../contract/roles.ts'
import type { Moment } from './moment.ts'

/**
 * What is written beside the journal, in the same transaction: personal data and what may be erased (rule G3).
 * `password` is a hash (argon2id), never a password; `tokenHash` is SHA-256 of a device's token; `identityHash` an HMAC
 * under the day's key (rule I6).
 */
export type SideRecord =
  | {
      table: 'officer'
      id: string
      username: string
      name: string
      role: OfficerRole
      agencyId?: string
      password: string
      oneTime: boolean
    }
  | { table: 'officer-change'; id: string; password?: string; oneTime?: boolean; disabled?: boolean }
  | { table: 'device'; id: string; kind: DeviceKind; name: string; place?: string; tokenHash: string }
  | { table: 'device-revoked'; id: string }
  | { table: 'priority-category'; ticketId: string; category: PriorityCategory }
  | { table: 'identity'; ticketId: string; identityHash: string }
  | { table: 'receipt'; announcementId: string; display: string; shownAt?: number; spokenAt?: number }
  | { table: 'note'; about: string; text: string }

/** What a rule answers: what happened, or why nothing did. */
export type Decision = { ok: true; events: DomainEvent[]; side: SideRecord[] } | { ok: false; rejection: Rejection }

export function accept(events: DomainEvent[], side: SideRecord[] = []): Decision {
  return { ok: true, events, side }
}

export function refuse(rejection: Rejection): Decision {
  return { ok: false, rejection }
}

/** What a rule may not fetch itself. */
export type Facts = {
  moment: Moment
  /** `seq` of the first record that this decision would write. */
  nextSeq: number
  /** Hash of the journal's last record, in hex. */
  headHash: string
  people: PeopleFacts
  /** Last running number given on a date, by prefix; a rehearsal counts apart (rules N2, D5). */
  numbersOn: (date: string, rehearsal: boolean) => Record<string, number>
  /** Whether a number was given on a date, from the paper roll too (rule N2). */
  isNumberGiven: (date: string, rehearsal: boolean, number: string) => boolean
  /** Displays that watch a zone now (rules A2, A4). */
  screensIn: (zone: string) => number
  /** Today's tickets of the person with this HMAC (rule I6). */
  ticketsOf: (identityHash: string) => string[]
  /** The HMAC of the person who holds a ticket, where an identity was given. */
  identityOf: (ticketId: string) => string | null
  /** The open day as the proof sees it (rules D3, O3); `null` for a rehearsal. */
  audit: () => NonNullable<EventOf<'day-closed'>['audit']> | null
}

/** What the set-up rules ask about officers and devices. */
export type PeopleFacts = {
  isUsernameTaken: (username: string) => boolean
  officer: (id: string) => { role: OfficerRole; disabled: boolean } | null
  /** Admins who may sign in. */
  activeAdmins: () => number
  isDevice: (id: string) => boolean
}
