import type { ClosedReason } from '../../contract/rejections.ts'
import type { ProblemTexts } from './texts.ts'

/** Every refusal in English: a title, and a sentence that says what to do. */
export const english: ProblemTexts = {
  'invalid-body': () => ['Something is not filled in right', 'Check the marked fields and send it again.'],
  'invalid-key': () => ['Invalid request key', 'Idempotency-Key must be a UUID.'],
  'key-reused': () => ['Key already used', 'This Idempotency-Key was used for another command. Use a new key.'],
  'sign-in-needed': () => ['Sign-in needed', 'Please sign in first.'],
  'session-expired': () => ['Session ended', 'Your session has ended. Please sign in again; nothing was changed.'],
  'wrong-credentials': () => ['Sign-in failed', 'The user name or the password is wrong.'],
  'wrong-password': () => ['Wrong password', 'The present password does not match. It was not changed.'],
  'password-too-common': () => ['Password easy to guess', 'Choose another password: this one is too easy to guess.'],
  'password-change-needed': () => ['Change your password', 'The one-time password must be replaced before you go on.'],
  forbidden: () => ['Not allowed', 'This account or device may not do that.'],
  'origin-refused': () => [
    'Page of another origin',
    'The request came from another page. Open Antrean from its own address.',
  ],
  'device-refused': () => ['Device not known', 'Pair this device on the admin page.'],
  'stale-page': () => ['Page out of date', 'Antrean was just upgraded. Reload this page; nothing was changed.'],
  'slow-down': ({ seconds }) => ['Too often', `Wait ${seconds} seconds, then try again.`],
  'not-found': () => ['Not found', 'There is nothing at this address.'],
  'not-stored': () => [
    'Not saved',
    'It could not be saved and nothing was changed. Try again; if it happens again, call the technician.',
  ],
  'outcome-unknown': () => ['Outcome not certain', 'Repeat the command with the same key to learn its outcome.'],
  'server-closing': () => ['Server is shutting down', 'Try again in a moment. Nothing was changed.'],
  'internal-error': () => ['Server error', 'An error happened on the server and was logged. Try again.'],
  'building-exists': () => ['Building already set up', 'A building file is read once, into an empty data folder.'],
  'day-not-open': () => [
    'Service day not open',
    'Wait for the opening time, or ask a supervisor to open the service day.',
  ],
  'day-already-open': () => ['Service day already open', 'The service day is open already, without limits of hours.'],
  'tickets-in-service': ({ numbers }) => [
    'Visitors still being served',
    `Finish ${numbers.join(', ')} first, or close by force with a reason.`,
  ],
  'reason-needed': () => ['Reason is required', 'Write why the day is closed by force.'],
  'service-unknown': () => ['Unknown service', 'There is no such service. Choose one from the list.'],
  'service-closed': ({ reason }) => ['Service is closed', closed(reason)],
  'one-service-at-a-time': () => ['One service, one number', 'Choose one service for one number.'],
  'ticket-unknown': () => ['Unknown number', "This number is not in today's queue."],
  'ticket-elsewhere': ({ number, state }) => [
    'The number has moved on',
    `${number} is now ${states[state]}, so this does not apply.`,
  ],
  'counter-unknown': () => ['Unknown counter', 'There is no such counter. Choose one from the list.'],
  'counter-not-open': ({ counter }) => ['Counter not open', `Open counter ${counter} first.`],
  'counter-taken': ({ counter }) => [
    'Counter in use',
    `Counter ${counter} is run by another officer. Choose another one.`,
  ],
  'counter-busy': ({ number }) => ['A visitor is still here', `Finish ${number} first, then close the counter.`],
  'counter-of-other-agency': ({ counter }) => [
    "Another agency's counter",
    `Counter ${counter} belongs to another agency.`,
  ],
  'officer-at-other-counter': ({ counter }) => ['You are at another counter', `Close counter ${counter} first.`],
  'other-console': ({ counter }) => [
    'Run from another screen',
    `You run counter ${counter} on another computer. This screen only shows it.`,
  ],
  'double-press': ({ seconds }) => ['Just called', `The next call is possible in ${seconds} seconds.`],
  'ticket-still-called': ({ number }) => [
    'A call is still open',
    `${number} is still called. Start serving or mark a no-show first.`,
  ],
  'username-taken': () => ['User name taken', 'Choose another user name.'],
  'agency-needed': () => ['Agency is required', 'Choose the agency of this officer.'],
  'agency-unknown': () => ['Unknown agency', 'There is no such agency. Choose one from the list.'],
  'officer-unknown': () => ['Unknown officer', 'There is no such officer.'],
  'last-admin': () => ['Last admin', 'The last admin cannot be disabled. Add another admin first.'],
  'device-unknown': () => ['Unknown device', 'There is no such device, or it was revoked.'],
  'zone-unknown': () => ['Zone is required', 'Choose the zone where this display hangs.'],
  'printer-unknown': () => ['Unknown printer', 'There is no such printer. Choose one from the list.'],
  'pairing-code-unknown': ({ triesLeft }) => [
    'Code does not match',
    `Check the code on the device's screen. Tries left: ${triesLeft}.`,
  ],
  'too-many-tries': ({ seconds }) => ['Too many tries', `Wait ${Math.ceil(seconds / 60)} minutes, then try again.`],
}

const states = {
  waiting: 'waiting',
  called: 'called',
  serving: 'being served',
  served: 'finished',
  'no-show': 'a no-show',
  parked: 'on hold',
  cancelled: 'cancelled',
  expired: 'expired',
}

function closed({ why, opensAt, opensOn }: ClosedReason): string {
  const again = opensAt ? ` Opens ${opensOn ?? ''} at ${opensAt}.` : ''
  switch (why) {
    case 'day-not-open':
      return `The service day is not open.${again}`
    case 'not-yet-open':
      return `The service is not open yet.${again}`
    case 'break':
      return `The service is on a break.${again}`
    case 'last-ticket-passed':
      return `Tickets are no longer given today.${again}`
    case 'closed-today':
      return `The service is closed.${again}`
    case 'components-missing':
      return 'Its published standards are incomplete, so this service cannot be opened yet.'
    default:
      return why satisfies never
  }
}
