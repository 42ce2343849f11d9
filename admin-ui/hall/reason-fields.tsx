import type { JSX } from 'preact'
import { reasonCodes } from '../../contract/reasons.ts'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import { SelectField } from '../select-field.tsx'
import { hallMessages } from './messages.ts'
import type { AskedReason, ReasonDraft } from './reason-draft.ts'

/** A reason from a short list, or in own words. */
export function ReasonFields({
  what,
  draft,
  tried,
}: {
  what: AskedReason
  draft: ReasonDraft
  tried: boolean
}): JSX.Element {
  const t = hallMessages.t.value
  const names: Readonly<Record<string, string>> = t.reasons[what]
  return (
    <>
      <SelectField
        label={t.reason}
        value={draft.code}
        options={reasonCodes[what].map((code) => ({ value: code, text: names[code] ?? code }))}
      />
      {draft.code.value === 'other' && (
        <TextField
          label={t.ownWords}
          value={draft.words}
          hint={t.ownWordsHint}
          maxLength={200}
          first
          error={tried && draft.given.value === null ? t.ownWordsNeeded : undefined}
        />
      )}
    </>
  )
}
