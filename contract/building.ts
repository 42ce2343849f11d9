import { type Static, Type } from 'typebox'
import { BusinessDate, Id, IdentityNeed, TimeOfDay, ZoneId } from './fields.ts'

const Line = Type.String({ minLength: 1, maxLength: 300 })
const Text = Type.String({ minLength: 1, maxLength: 1000 })

/** One stretch of opening: tickets are given from `open` until `lastTicket`, service ends at `close`. */
export const Span = Type.Object(
  { open: TimeOfDay, lastTicket: Type.Optional(TimeOfDay), close: TimeOfDay },
  { additionalProperties: false },
)
export type Span = Static<typeof Span>

/** Opening hours by weekday; a weekday that is left out is closed (rule D2). */
export const Hours = Type.Object(
  {
    mon: Type.Optional(Type.Array(Span)),
    tue: Type.Optional(Type.Array(Span)),
    wed: Type.Optional(Type.Array(Span)),
    thu: Type.Optional(Type.Array(Span)),
    fri: Type.Optional(Type.Array(Span)),
    sat: Type.Optional(Type.Array(Span)),
    sun: Type.Optional(Type.Array(Span)),
  },
  { additionalProperties: false },
)
export type Hours = Static<typeof Hours>
export type Weekday = keyof Hours

/** A day that is not like its weekday (rule D2): a holiday where `spans` is empty, else special hours for the whole building. */
export const CalendarDay = Type.Object(
  { date: BusinessDate, name: Line, spans: Type.Array(Span, { maxItems: 4 }) },
  { additionalProperties: false },
)
export type CalendarDay = Static<typeof CalendarDay>

export const Zone = Type.Object({ id: ZoneId, name: Line, floor: Type.Optional(Line) }, { additionalProperties: false })
export type Zone = Static<typeof Zone>

export const Agency = Type.Object(
  {
    id: Id,
    prefix: Type.String({ pattern: '^[A-Z]{1,2}$' }),
    name: Line,
    shortName: Line,
    zone: ZoneId,
    /** Lucide icon name for the kiosk tile. */
    icon: Type.Optional(Line),
    /** A few words on what people come for: "KTP, KK, akta". */
    hint: Type.Optional(Line),
    procedure: Type.Optional(Text),
    complaints: Type.Optional(Text),
    hours: Type.Optional(Hours),
    /** How many later priority visitors may pass a regular one of this agency (rule P2). */
    priorityRatio: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
    /** Running numbers kept for the paper roll of an outage, which the kiosk never gives (rule N2): 900 to 999. */
    paperRoll: Type.Optional(
      Type.Object(
        { from: Type.Integer({ minimum: 1 }), to: Type.Integer({ minimum: 1 }) },
        { additionalProperties: false },
      ),
    ),
    english: Type.Optional(
      Type.Object(
        { name: Type.Optional(Line), shortName: Type.Optional(Line), hint: Type.Optional(Line) },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type Agency = Static<typeof Agency>

/** A service and its published components (rule I2): requirements, procedure, time, fee, product, complaints. */
export const Service = Type.Object(
  {
    id: Id,
    agencyId: Id,
    name: Line,
    requirements: Type.Optional(Type.Array(Text)),
    procedure: Type.Optional(Text),
    standardTime: Type.Optional(Text),
    fee: Type.Optional(Text),
    product: Type.Optional(Text),
    complaints: Type.Optional(Text),
    /** A guess of how many minutes a visit takes at the counter. */
    averageMinutes: Type.Number({ minimum: 1, maximum: 480 }),
    /** `false`: the applicant must come in person (rule I9). */
    mayBeRepresented: Type.Boolean(),
    /** Minutes at the counter that the published standard promises (rule S3). */
    standardMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 480 })),
    /** Rule I6; left out: none. */
    identity: Type.Optional(IdentityNeed),
    /** Places a day, in waves: each from its time of day on, or from the opening (rule I8). */
    quota: Type.Optional(
      Type.Array(
        Type.Object(
          { from: Type.Optional(TimeOfDay), places: Type.Integer({ minimum: 1 }) },
          { additionalProperties: false },
        ),
        { minItems: 1 },
      ),
    ),
    /** Services that come first where a visitor wants them too (rule J2). */
    prerequisites: Type.Optional(Type.Array(Id)),
    hours: Type.Optional(Hours),
    english: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Line),
          requirements: Type.Optional(Type.Array(Text)),
          standardTime: Type.Optional(Text),
          fee: Type.Optional(Text),
          product: Type.Optional(Text),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type Service = Static<typeof Service>

export const Counter = Type.Object(
  {
    id: Id,
    number: Type.Integer({ minimum: 1, maximum: 99 }),
    zone: ZoneId,
    agencyId: Id,
    serviceIds: Type.Array(Id, { minItems: 1 }),
    /** Calls priority visitors first, in public (rule P4). */
    priorityFirst: Type.Optional(Type.Boolean()),
    /** When somebody should sit here; a gap between two spans is this counter's break (rules D2, K3). */
    hours: Type.Optional(Hours),
  },
  { additionalProperties: false },
)
export type Counter = Static<typeof Counter>

/** `url` is `preview:` (slips are kept as pictures), `tcp://host:9100`, or a device of the server: `/dev/usb/lp0`. */
export const Printer = Type.Object(
  {
    id: Id,
    name: Line,
    url: Type.String({
      pattern: '^(preview:|/dev/[A-Za-z0-9/_.-]+|tcp://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])(:[0-9]{1,5})?)$',
    }),
    paper: Type.Union([Type.Literal(80), Type.Literal(58)]),
    /** The printer that takes over what no byte was sent of, when this one cannot print. */
    backup: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type Printer = Static<typeof Printer>

/** The defaults of the rulebook that a building may change. */
export const Limits = Type.Object(
  {
    /** Rule P2: later priority visitors that may pass one regular visitor. */
    priorityRatio: Type.Integer({ minimum: 0, maximum: 20 }),
    /** Rule C5: seconds between two calls of one counter. */
    doublePressSeconds: Type.Integer({ minimum: 0, maximum: 60 }),
    /** Rule D3: hours after closing time when the day is closed even if people still wait. */
    closeAfterHours: Type.Integer({ minimum: 0, maximum: 12 }),
    /** Rule M1: announcements before a no-show, and seconds between them. */
    noShowCalls: Type.Integer({ minimum: 1, maximum: 10 }),
    noShowSeconds: Type.Integer({ minimum: 0, maximum: 600 }),
    /** Rule M2: minutes after a no-show within which the visitor gets the place back. */
    reinstateMinutes: Type.Integer({ minimum: 0, maximum: 480 }),
    /** Rule S2: seconds within which a finish or a no-show can be undone. */
    undoSeconds: Type.Integer({ minimum: 0, maximum: 120 }),
    /** Rule I7: numbers of one series that one kiosk gives within so many seconds. */
    burstTickets: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    burstSeconds: Type.Integer({ minimum: 1, maximum: 3600 }),
    /** Rule K3: minutes after which a counter that should be open is reported. */
    absentMinutes: Type.Integer({ minimum: 0, maximum: 480 }),
  },
  { additionalProperties: false },
)
export type Limits = Static<typeof Limits>

/** The limits of a building that changes none. */
export const defaultLimits: Limits = {
  priorityRatio: 2,
  doublePressSeconds: 3,
  closeAfterHours: 3,
  noShowCalls: 2,
  noShowSeconds: 20,
  reinstateMinutes: 30,
  undoSeconds: 15,
  burstTickets: 12,
  burstSeconds: 60,
  absentMinutes: 10,
}

/** The whole queue set-up of a building, as the journal carries it (rule G6). */
export const Building = Type.Object(
  {
    name: Line,
    shortName: Line,
    /** IANA name: `Asia/Makassar`. */
    timeZone: Line,
    /** How the zone is written behind a time: `WITA`. */
    timeZoneLabel: Line,
    hours: Hours,
    /** Holidays and days with special hours (rule D2). */
    calendar: Type.Optional(Type.Array(CalendarDay, { maxItems: 400 })),
    procedure: Type.Optional(Text),
    complaints: Type.Optional(Text),
    /** The printer of the information desk; left out: the building's first (rule B4). */
    deskPrinter: Type.Optional(Id),
    english: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Line),
          procedure: Type.Optional(Text),
          complaints: Type.Optional(Text),
          notices: Type.Optional(Type.Array(Line)),
        },
        { additionalProperties: false },
      ),
    ),
    notices: Type.Array(Line),
    limits: Limits,
    zones: Type.Array(Zone, { minItems: 1 }),
    agencies: Type.Array(Agency, { minItems: 1 }),
    services: Type.Array(Service, { minItems: 1 }),
    counters: Type.Array(Counter, { minItems: 1 }),
    printers: Type.Array(Printer, { minItems: 1 }),
  },
  { additionalProperties: false },
)
export type Building = Static<typeof Building>
