import { type Static, Type } from 'typebox'

/** A short identifier, as text: `DUKCAPIL`, `DUKCAPIL-03`, `counter-5`, `1042`. */
export const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9._-]+$' })

/** A letter on the wall and on the floor plan: `A`. */
export const ZoneId = Type.String({ pattern: '^[A-Z]$' })

/** A service day in the building's time zone: `2026-11-24`. */
export const BusinessDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** A time of day in the building's time zone: `08:00`. */
export const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })

/** Which queue a visitor stands in (rule I5). */
export const TicketClass = Type.Union([Type.Literal('regular'), Type.Literal('priority')])
export type TicketClass = Static<typeof TicketClass>

/** Why a visitor has priority (rule I5): 60+, disability, pregnant or nursing, with a toddler. Never in the journal. */
export const PriorityCategory = Type.Union([
  Type.Literal('elderly'),
  Type.Literal('disability'),
  Type.Literal('pregnant'),
  Type.Literal('toddler'),
])
export type PriorityCategory = Static<typeof PriorityCategory>

export const TicketState = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('called'),
  Type.Literal('serving'),
  Type.Literal('served'),
  Type.Literal('no-show'),
  Type.Literal('parked'),
  Type.Literal('cancelled'),
  Type.Literal('expired'),
])
export type TicketState = Static<typeof TicketState>

/** What came of a visit (rule S1). */
export const Outcome = Type.Union([
  Type.Literal('done'),
  Type.Literal('must-return'),
  Type.Literal('refused'),
  Type.Literal('consultation'),
  Type.Literal('referred'),
])
export type Outcome = Static<typeof Outcome>

export const Language = Type.Union([Type.Literal('id'), Type.Literal('en')])
export type Language = Static<typeof Language>

export const CounterState = Type.Union([Type.Literal('closed'), Type.Literal('open'), Type.Literal('paused')])
export type CounterState = Static<typeof CounterState>

/** An expected wait: between `from` and `to` whole minutes from now. A range, since nobody knows it exactly. */
export const WaitRange = Type.Object(
  { from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
)
export type WaitRange = Static<typeof WaitRange>

/** Whether a service asks for the applicant's identity (rule I6). */
export const IdentityNeed = Type.Union([Type.Literal('none'), Type.Literal('optional'), Type.Literal('required')])
export type IdentityNeed = Static<typeof IdentityNeed>

/** A number on a slip: `A-001`, `A-1000`. */
export const TicketNumber = Type.String({ pattern: '^[A-Z]{1,2}-\\d{3,}$' })
