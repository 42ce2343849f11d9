import type { Rejection, RejectionCode } from '../../contract/rejections.ts'

/** Title and detail of each refusal, in one language. */
export type ProblemTexts = {
  [Code in RejectionCode]: (rejection: Extract<Rejection, { code: Code }>) => [title: string, detail: string]
}

/** The refusals of one part of the building; all parts together are `ProblemTexts`. */
export type SomeTexts = Partial<ProblemTexts>
