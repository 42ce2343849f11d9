import type { SomeTexts } from '../texts.ts'

/** Refusals before any rule was asked: the request, its key, who sent it, the server itself. */
export const doorTexts = {
  'invalid-body': ({ errors }) => {
    const has = (name: string) => errors.some(({ field }) => field.split('.').includes(name))
    if (has('reason')) {
      return ['Reason is required', 'Choose a reason, or write it in your own words, 200 characters at most.']
    }
    if (has('places')) {
      return [
        'Quota not possible',
        'A quota has at least 1 place. To give no numbers at all, pause the service instead.',
      ]
    }
    return ['Something is not filled in right', 'Check the marked fields and send it again.']
  },
  'invalid-key': () => ['Invalid request key', 'Idempotency-Key must be a UUID.'],
  'key-reused': () => ['Key already used', 'This Idempotency-Key was used for another command. Use a new key.'],
  'sign-in-needed': () => ['Sign-in needed', 'Please sign in first.'],
  'session-expired': () => ['Session ended', 'Your session has ended. Please sign in again; nothing was changed.'],
  'wrong-credentials': () => ['Sign-in failed', 'The user name or the password is wrong. Check them and try again.'],
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
} as const satisfies SomeTexts
