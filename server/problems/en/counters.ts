import type { SomeTexts } from '../texts.ts'

/** Refusals about counters and who runs them. */
export const counterTexts = {
  'counter-unknown': () => ['Unknown counter', 'There is no such counter. Choose one from the list.'],
  'counter-not-open': ({ counter }) => [
    'Counter not open',
    `Counter ${counter} is not open. Open it first, or choose another one.`,
  ],
  'counter-taken': ({ counter }) => [
    'Counter in use',
    `Counter ${counter} is run by another officer. Choose another one.`,
  ],
  'counter-busy': ({ number }) => [
    'A visitor is still here',
    `Finish ${number}, put it on hold or return it first, then take the break or close the counter.`,
  ],
  'counter-of-other-agency': ({ counter }) => [
    "Another agency's counter",
    `Counter ${counter} belongs to another agency. Choose one of your agency.`,
  ],
  'officer-at-other-counter': ({ counter }) => ['You are at another counter', `Close counter ${counter} first.`],
  'other-console': ({ counter }) => [
    'Run from another screen',
    `You run counter ${counter} on another computer. This screen only shows it; take over if you need to.`,
  ],
  'counter-paused': ({ counter }) => ['Counter on a break', `Go on with service at counter ${counter} first.`],
  'counter-not-paused': ({ counter }) => ['Counter not on a break', `Counter ${counter} is in service already.`],
  'back-at-passed': ({ backAt }) => ['Time to be back has passed', `It is past ${backAt}. Enter a time later today.`],
  'counter-does-not-serve': ({ counter }) => [
    'Counter does not serve this',
    `Counter ${counter} does not serve this service. Choose another counter, or transfer without choosing one.`,
  ],
} as const satisfies SomeTexts
