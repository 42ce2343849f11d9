import { type Static, Type } from 'typebox'
import { Agency, Building, CalendarDay, Counter, Service } from './building.ts'
import { BusinessDate, Id, Language, Outcome, TicketClass, TicketNumber, TimeOfDay, WaitRange } from './fields.ts'
import { reasonCode } from './reasons.ts'
import { DeviceKind, OfficerRole } from './roles.ts'

const event = <Name extends string, Fields extends Record<string, Type.TSchema>>(name: Name, fields: Fields) =>
  Type.Object({ type: Type.Literal(name), ...fields }, { additionalProperties: false })

/** The ticket that an event moves, and at which counter. */
const atCounter = { ticketId: Id, number: TicketNumber, counterId: Id }
/** What the hall is told: `announcementId` is the `seq` of the record, as text; `screens`: displays that watched then (A2). */
const announced = { announcementId: Id, screens: Type.Integer({ minimum: 0 }) }

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
    /** The day's fairness audit (rules D3, O3); absent for a rehearsal. */
    audit: Type.Optional(
      Type.Object(
        {
          calls: Type.Integer({ minimum: 0 }),
          exceptions: Type.Integer({ minimum: 0 }),
          unexplained: Type.Integer({ minimum: 0 }),
        },
        { additionalProperties: false },
      ),
    ),
  }),
  /** A person looked at the server's date and time and found them right (rule D4). */
  'date-confirmed': event('date-confirmed', { date: BusinessDate }),
  'counter-opened': event('counter-opened', { counterId: Id, officerId: Id, consoleId: Id }),
  'counter-closed': event('counter-closed', {
    counterId: Id,
    reason: Type.Optional(reasonCode('close')),
    backAt: Type.Optional(TimeOfDay),
  }),
  'counter-paused': event('counter-paused', {
    counterId: Id,
    reason: reasonCode('pause'),
    backAt: Type.Optional(TimeOfDay),
  }),
  'counter-resumed': event('counter-resumed', { counterId: Id }),
  'counter-taken-over': event('counter-taken-over', { counterId: Id, officerId: Id, consoleId: Id }),
  'ticket-issued': event('ticket-issued', {
    /** The `seq` of this record, as text: the order of arrival is the id (rule P1). */
    ticketId: Id,
    number: TicketNumber,
    prefix: Type.String(),
    /** The stops of the visit, in their order (rules J1, J2). */
    serviceIds: Type.Array(Id, { minItems: 1 }),
    class: TicketClass,
    ahead: Type.Integer({ minimum: 0 }),
    /** What the visitor was told to expect; absent where no counter was open. */
    wait: Type.Optional(WaitRange),
    /** From the paper roll, entered afterwards (rule N2). */
    paper: Type.Optional(Type.Literal(true)),
    /** An identity was given (rule I6); whose is not here. */
    identified: Type.Optional(Type.Literal(true)),
    language: Language,
  }),
  'ticket-called': event('ticket-called', {
    ...atCounter,
    ...announced,
    /** The regular visitor who was passed by this call (rule P2). */
    passed: Type.Optional(Id),
    /** Why it was called out of order (rule C4). */
    reason: Type.Optional(reasonCode('outOfOrder')),
  }),
  'ticket-recalled': event('ticket-recalled', { ...atCounter, ...announced }),
  /** The first display that has painted it (rule A2). */
  'announcement-shown': event('announcement-shown', { announcementId: Id }),
  'announcement-spoken': event('announcement-spoken', { announcementId: Id }),
  'nobody-waiting': event('nobody-waiting', { counterId: Id }),
  'serving-started': event('serving-started', atCounter),
  'serving-finished': event('serving-finished', {
    ...atCounter,
    outcome: Outcome,
    missing: Type.Optional(Type.Array(Id)),
    /** The service of the next stop, where the journey goes on (rule J1). */
    next: Type.Optional(Id),
  }),
  /** A stop of a journey is left out (rule J4). */
  'stop-skipped': event('stop-skipped', {
    ticketId: Id,
    number: TicketNumber,
    serviceId: Id,
    reason: reasonCode('skip'),
    /** The service of the stop that is next now; absent where none is left, or where another event says it. */
    next: Type.Optional(Id),
  }),
  'ticket-no-show': event('ticket-no-show', { ...atCounter, reason: Type.Optional(reasonCode('noShow')) }),
  'ticket-parked': event('ticket-parked', { ...atCounter, reason: reasonCode('park') }),
  'ticket-resumed': event('ticket-resumed', { ...atCounter, ...announced }),
  'ticket-returned': event('ticket-returned', { ticketId: Id, number: TicketNumber }),
  'ticket-transferred': event('ticket-transferred', {
    ticketId: Id,
    number: TicketNumber,
    serviceId: Id,
    /** The counter that it is sent to, where it is sent to one (rule T1). */
    counterId: Type.Optional(Id),
    reason: reasonCode('transfer'),
  }),
  'ticket-reinstated': event('ticket-reinstated', {
    ticketId: Id,
    number: TicketNumber,
    reason: Type.Optional(reasonCode('reinstate')),
  }),
  'ticket-cancelled': event('ticket-cancelled', { ticketId: Id, number: TicketNumber, reason: reasonCode('cancel') }),
  /** The last finish or no-show at a counter never was (rule S2). */
  'finish-undone': event('finish-undone', atCounter),
  'slip-reprinted': event('slip-reprinted', { ticketId: Id, number: TicketNumber, copy: Type.Integer({ minimum: 2 }) }),
  'checklist-printed': event('checklist-printed', { serviceId: Id, language: Language }),
  'service-paused': event('service-paused', { serviceId: Id, reason: reasonCode('pauseService') }),
  'service-resumed': event('service-resumed', { serviceId: Id }),
  /** All further services of a counter for this day (rule K4). */
  'services-assigned': event('services-assigned', { counterId: Id, serviceIds: Type.Array(Id) }),
  'building-saved': event('building-saved', {
    hours: Building.properties.hours,
    notices: Building.properties.notices,
    limits: Building.properties.limits,
    deskPrinter: Type.Optional(Id),
  }),
  'calendar-saved': event('calendar-saved', { days: Type.Array(CalendarDay) }),
  'agency-saved': event('agency-saved', { agency: Agency }),
  'service-saved': event('service-saved', { service: Service }),
  'counter-saved': event('counter-saved', { counter: Counter }),
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
