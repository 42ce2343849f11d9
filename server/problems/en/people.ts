import type { SomeTexts } from '../texts.ts'

/** Refusals about officers and devices. */
export const peopleTexts = {
  'username-taken': () => ['User name taken', 'Choose another user name.'],
  'agency-needed': () => ['Agency is required', 'Choose the agency of this officer.'],
  'agency-unknown': () => ['Unknown agency', 'There is no such agency. Choose one from the list.'],
  'officer-unknown': () => ['Unknown officer', 'There is no such officer. Choose one from the list.'],
  'last-admin': () => ['Last admin', 'The last admin cannot be disabled. Add another admin first.'],
  'device-unknown': () => ['Unknown device', 'There is no such device, or it was revoked.'],
  'zone-unknown': () => ['Zone is required', 'Choose the zone where this display hangs.'],
  'printer-unknown': () => ['Unknown printer', 'There is no such printer. Choose one from the list.'],
  'pairing-code-unknown': ({ triesLeft }) => [
    'Code does not match',
    `Check the code on the device's screen. Tries left: ${triesLeft}.`,
  ],
  'too-many-tries': ({ seconds }) => ['Too many tries', `Wait ${Math.ceil(seconds / 60)} minutes, then try again.`],
} as const satisfies SomeTexts
