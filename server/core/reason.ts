import { type ReasonFor, type ReasonOf, reasonCodes } from '../../contract/reasons.ts'
import type { SideRecord } from './decision.ts'

/** A reason as it is kept: the code for the journal, own words beside it. */
export type Given<What extends ReasonFor> = { code: ReasonOf<What>; side: SideRecord[] }

/**
 * Reads a reason: one of the codes, or own words, which count as `other` and become a note for the supervisor (rule G3).
 * `about` names the thing in the note: `ticket:1042`.
 */
export function reasonGiven<What extends ReasonFor>(what: What, text: string, about: string): Given<What> {
  const codes: readonly string[] = reasonCodes[what]
  if (codes.includes(text)) return { code: text as ReasonOf<What>, side: [] }
  return { code: 'other' as ReasonOf<What>, side: [{ table: 'note', about, text }] }
}

/** The same for a reason that may be left out. */
export function reasonIfGiven<What extends ReasonFor>(
  what: What,
  text: string | undefined,
  about: string,
): { reason?: ReasonOf<What>; side: SideRecord[] } {
  if (text === undefined) return { side: [] }
  const { code, side } = reasonGiven(what, text, about)
  return { reason: code, side }
}

/** A note for the supervisor, where there is one. */
export function noteAbout(about: string, text: string | undefined): SideRecord[] {
  return text === undefined ? [] : [{ table: 'note', about, text }]
}
