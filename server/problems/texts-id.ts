import { callTexts } from './id/calls.ts'
import { counterTexts } from './id/counters.ts'
import { doorTexts } from './id/door.ts'
import { issuingTexts } from './id/issuing.ts'
import { peopleTexts } from './id/people.ts'
import { setUpTexts } from './id/set-up.ts'
import type { ProblemTexts } from './texts.ts'

/** Every refusal in Indonesian: a title, and a sentence that says what to do. */
export const indonesian: ProblemTexts = {
  ...doorTexts,
  ...peopleTexts,
  ...issuingTexts,
  ...callTexts,
  ...counterTexts,
  ...setUpTexts,
}
