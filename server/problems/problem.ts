import type { Language } from '../../contract/fields.ts'
import type { Problem, Rejection, RejectionCode } from '../../contract/rejections.ts'
import type { ProblemTexts } from './texts.ts'
import { english } from './texts-en.ts'
import { indonesian } from './texts-id.ts'

/** HTTP status of each refusal: a code without one does not compile. */
const statuses: Record<RejectionCode, number> = {
  'invalid-body': 400,
  'invalid-key': 400,
  'key-reused': 422,
  'sign-in-needed': 401,
  'session-expired': 401,
  'wrong-credentials': 401,
  'wrong-password': 403,
  'password-too-common': 422,
  'password-change-needed': 403,
  forbidden: 403,
  'origin-refused': 403,
  'device-refused': 401,
  'stale-page': 409,
  'slow-down': 429,
  'not-found': 404,
  'not-stored': 503,
  'outcome-unknown': 503,
  'server-closing': 503,
  'internal-error': 500,
  'building-exists': 409,
  'day-not-open': 409,
  'day-already-open': 409,
  'tickets-in-service': 409,
  'reason-needed': 422,
  'service-unknown': 404,
  'service-closed': 409,
  'service-chosen-twice': 422,
  'identity-needed': 422,
  'identity-invalid': 422,
  'identity-in-use': 409,
  'number-not-reserved': 422,
  'number-taken': 409,
  'ticket-unknown': 404,
  'ticket-elsewhere': 409,
  'counter-unknown': 404,
  'counter-not-open': 409,
  'counter-taken': 409,
  'counter-busy': 409,
  'counter-of-other-agency': 403,
  'officer-at-other-counter': 409,
  'other-console': 409,
  'double-press': 409,
  'ticket-still-called': 409,
  'counter-paused': 409,
  'counter-not-paused': 409,
  'back-at-passed': 422,
  'not-a-candidate': 409,
  'no-show-too-early': 409,
  'no-show-unseen': 422,
  'ticket-of-other-agency': 403,
  'counter-does-not-serve': 422,
  'journey-asks': 422,
  'reinstate-too-late': 409,
  'nothing-to-undo': 409,
  'undo-too-late': 409,
  'ticket-moved-on': 409,
  'nobody-waits-there': 409,
  'announcement-unknown': 404,
  'service-of-other-agency': 403,
  'service-not-paused': 409,
  'setup-invalid': 422,
  'username-taken': 409,
  'agency-needed': 422,
  'agency-unknown': 404,
  'officer-unknown': 404,
  'last-admin': 409,
  'device-unknown': 404,
  'zone-unknown': 404,
  'printer-unknown': 404,
  'pairing-code-unknown': 404,
  'too-many-tries': 429,
}

const texts: Record<Language, ProblemTexts> = { id: indonesian, en: english }

/** A refusal as the reader sees it (RFC 9457). */
export function problemOf(rejection: Rejection, language: Language): Problem {
  const text = texts[language][rejection.code] as (rejection: Rejection) => [string, string]
  const [title, detail] = text(rejection)
  return { type: `urn:antrean:${rejection.code}`, title, status: statuses[rejection.code], detail, ...rejection }
}

/** The reader's language by `Accept-Language`; Indonesian unless English is asked for. */
export function languageOf(header: string | undefined): Language {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'id'
}
