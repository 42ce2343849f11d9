import type { TicketState } from './fields.ts'
import type { ReasonOf } from './reasons.ts'

/** Why a service gives no ticket now (rule I1), and when it will: `opensOn` is a service day, `opensAt` a time of day. */
export type ClosedReason = {
  why:
    | 'day-not-open'
    | 'not-yet-open'
    | 'break'
    | 'last-ticket-passed'
    | 'closed-today'
    | 'holiday'
    | 'quota-used-up'
    | 'paused'
    | 'components-missing'
  opensAt?: string
  opensOn?: string
  missing?: string[]
  /** Name of the holiday. */
  holiday?: string
  /** Why the service gives no numbers for now. */
  pause?: ReasonOf<'pauseService'>
}

/** What a set-up command got wrong; `where` names the thing: a weekday, a date, a name, an id. */
export type SetupProblem =
  | 'hours-cross-midnight'
  | 'hours-overlap'
  | 'last-ticket-outside'
  | 'date-unknown'
  | 'date-twice'
  | 'prefix-taken'
  | 'prefix-misread'
  | 'number-taken'
  | 'agency-unknown'
  | 'service-unknown'
  | 'zone-unknown'
  | 'printer-unknown'
  | 'paper-roll-empty'
  | 'prerequisite-circle'
  | 'quota-unordered'
  | 'in-use'

/** Every answer that is not a yes: a value, never an exception. The code is stable; the text is made for the reader. */
export type Rejection =
  | { code: 'invalid-body'; errors: { field: string; message: string }[] }
  | { code: 'invalid-key' }
  | { code: 'key-reused' }
  | { code: 'sign-in-needed' }
  | { code: 'session-expired' }
  | { code: 'wrong-credentials' }
  | { code: 'wrong-password' }
  | { code: 'password-too-common' }
  | { code: 'password-change-needed' }
  | { code: 'forbidden' }
  | { code: 'origin-refused' }
  | { code: 'device-refused' }
  | { code: 'stale-page' }
  | { code: 'slow-down'; seconds: number }
  | { code: 'not-found' }
  | { code: 'not-stored' }
  | { code: 'outcome-unknown' }
  | { code: 'server-closing' }
  | { code: 'internal-error' }
  | { code: 'building-exists' }
  | { code: 'day-not-open' }
  | { code: 'day-already-open' }
  | { code: 'tickets-in-service'; numbers: string[] }
  | { code: 'reason-needed' }
  | { code: 'service-unknown'; serviceId: string }
  | { code: 'service-closed'; serviceId: string; reason: ClosedReason }
  | { code: 'service-chosen-twice'; serviceId: string }
  | { code: 'identity-needed'; serviceId: string }
  | { code: 'identity-invalid'; why: 'digits' | 'region' | 'birth-date' }
  | { code: 'identity-in-use'; number: string }
  | { code: 'number-not-reserved'; number: string; from?: string; to?: string }
  | { code: 'number-taken'; number: string }
  | { code: 'ticket-unknown' }
  | { code: 'ticket-elsewhere'; number: string; state: TicketState }
  | { code: 'counter-unknown' }
  | { code: 'counter-not-open'; counter: number }
  | { code: 'counter-taken'; counter: number }
  | { code: 'counter-busy'; number: string }
  | { code: 'counter-of-other-agency'; counter: number }
  | { code: 'officer-at-other-counter'; counter: number }
  | { code: 'other-console'; counter: number }
  | { code: 'double-press'; seconds: number }
  | { code: 'ticket-still-called'; number: string }
  | { code: 'counter-paused'; counter: number }
  | { code: 'counter-not-paused'; counter: number }
  | { code: 'back-at-passed'; backAt: string }
  | { code: 'not-a-candidate'; number: string; counter: number }
  | { code: 'no-show-too-early'; calls: number; of: number; seconds: number }
  | { code: 'no-show-unseen'; calls: number; of: number }
  | { code: 'ticket-of-other-agency'; number: string }
  | { code: 'counter-does-not-serve'; counter: number }
  | { code: 'journey-asks'; number: string; left: number }
  | { code: 'reinstate-too-late'; number: string; minutes: number }
  | { code: 'nothing-to-undo' }
  | { code: 'undo-too-late'; seconds: number }
  | { code: 'ticket-moved-on'; number: string }
  | { code: 'nobody-waits-there' }
  | { code: 'announcement-unknown' }
  | { code: 'service-of-other-agency'; serviceId: string }
  | { code: 'service-not-paused'; serviceId: string }
  | { code: 'setup-invalid'; problem: SetupProblem; where: string }
  | { code: 'username-taken' }
  | { code: 'agency-needed' }
  | { code: 'agency-unknown' }
  | { code: 'officer-unknown' }
  | { code: 'last-admin' }
  | { code: 'device-unknown' }
  | { code: 'zone-unknown' }
  | { code: 'printer-unknown' }
  | { code: 'pairing-code-unknown'; triesLeft: number }
  | { code: 'too-many-tries'; seconds: number }

export type RejectionCode = Rejection['code']

/** A rejection as it crosses the wire: `application/problem+json` (RFC 9457). `title` and `detail` are in the reader's language. */
export type Problem = { type: string; title: string; status: number; detail: string } & Rejection
