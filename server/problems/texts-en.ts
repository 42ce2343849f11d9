import { callTexts } from './en/calls.ts'
import { counterTexts } from './en/counters.ts'
import { doorTexts } from './en/door.ts'
import { issuingTexts } from './en/issuing.ts'
import { peopleTexts } from './en/people.ts'
import { setUpTexts } from './en/set-up.ts'
import type { ProblemTexts } from './texts.ts'

/** Every refusal in English: a title, and a sentence that says what to do. */
export const english: ProblemTexts = {
  ...doorTexts,
  ...peopleTexts,
  ...issuingTexts,
  ...callTexts,
  ...counterTexts,
  ...setUpTexts,
}
