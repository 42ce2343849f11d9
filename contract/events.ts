import { type Static, Type } from 'typebox'
import { Building } from './building.ts'
import { BusinessDate, Id, Language, Outcome, TicketClass } from './fields.ts'
import { DeviceKind, OfficerRole } from './roles.ts'

const event = <Name extends string, Fields extends Record<string, Type.TSchema>>(name: Name, fields: Fields) =>
  Type.Object({ type: Type.Literal(name), ...fields }, { additionalProperties: false })

const TicketNumber = Type.String({ pattern: '^[A-Z]{1,2}-\\d{3,}$' })

/** Facts that the journal holds, one schema each. No personal data, no free text about a person (rule G3). */
export const eventSchemas = {
  'building-imported': event('building-imported', { building: Building }),
  'day-opened': event('day-opened', {
    date: BusinessDate,
    rehearsal: Type.Boolean(),
    /** Opened outside the hours by a person: hours and cut-offs do not apply (rule D1). */
    lifted: Type.Boolean(),
    /** Last running number given before on this date, by prefix (rules D1, N2). */
    numbers: Type.Record(Type.String(), Type.Integer({ minimum: 1 })),
    rulesVersion: Type.Integer(),
    building: Building,
  }),
  'day-hours-lifted': event('day-hours-lifted', { date: BusinessDate }),
  'day-closed': event('day-closed', {
    date: BusinessDate,
    reason: Type.Union([
      Type.Literal('schedule'),
      Type.Literal('supervisor'),
      Type.Literal('forced'),
      Type.Literal('left-open'),
    ]),
    expired: Type.Array(Id),
    /** Hash of the last record before this one, in hex (rule D3). */
    headHash: Type.String(),
  }),
  'counter-opened': event('counter-opened', { counterId: Id, officerId: Id, consoleId: Id }),
  'counter-closed': event('counter-closed', { counterId: Id }),
  'ticket-issued': event('ticket-issued', {
    /** The `seq` of this record, as text: the order of arrival is the id (rule P1). */
    ticketId: Id,
    number: TicketNumber,
    prefix: Type.String(),
    serviceIds: Type.Array(Id, { minItems: 1 }),
    class: TicketClass,
    ahead: Type.Integer({ minimum: 0 }),
    language: Language,
  }),
  'ticket-called': event('ticket-called', {
    ticketId: Id,
    number: TicketNumber,
    counterId: Id,
    /** The `seq` of this record, as text. */
    announcementId: Id,
    /** The regular visitor who was passed by this call (rule P2). */
    passed: Type.Optional(Id),
  }),
  'ticket-recalled': event('ticket-recalled', {
    ticketId: Id,
    number: TicketNumber,
    counterId: Id,
    announcementId: Id,
  }),
  'nobody-waiting': event('nobody-waiting', { counterId: Id }),
  'serving-started': event('serving-started', { ticketId: Id, number: TicketNumber, counterId: Id }),
  'serving-finished': event('serving-finished', {
    ticketId: Id,
    number: TicketNumber,
    counterId: Id,
    outcome: Outcome,
    missing: Type.Optional(Type.Array(Id)),
  }),
  'ticket-no-show': event('ticket-no-show', { ticketId: Id, number: TicketNumber, counterId: Id }),
  'officer-added': event('officer-added', { officerId: Id, role: OfficerRole, agencyId: Type.Optional(Id) }),
  'officer-changed': event('officer-changed', {
    officerId: Id,
    what: Type.Union([Type.Literal('password'), Type.Literal('disabled'), Type.Literal('enabled')]),
  }),
  'device-approved': event('device-approved', { deviceId: Id, kind: DeviceKind, place: Type.Optional(Id) }),
  'device-revoked': event('device-revoked', { deviceId: Id }),
} as const

export type EventType = keyof typeof eventSchemas
export type EventOf<Name extends EventType> = Static<(typeof eventSchemas)[Name]>
export type DomainEvent = { [Name in EventType]: EventOf<Name> }[EventType]

/** One line of the journal. `by` names who asked by id (`officer:3`, `device:5`, `system`), never by name. */
export type JournalRecord<Event extends DomainEvent = DomainEvent> = {
  seq: number
  /** Milliseconds since 1970-01-01T00:00Z, for people; the order is `seq` (rule D4). */
  at: number
  /** Version of the event's shape (rule G7). */
  v: number
  by: string
  command: string
  /** What the command aimed at, to refuse a key that is used again for something else (rule N3). */
  target: string
  event: Event
}
