import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import { messages } from '../messages.ts'
import { Choice } from './choice.tsx'

/** A reason as it is being given: a code, and own words that count where the code is `other`. */
export type ReasonDraft = { code: Signal<string | null>; words: Signal<string> }

type Props = {
  draft: ReasonDraft
  codes: readonly string[]
  texts: Readonly<Record<string, string>>
  /** Whether `other` can be said in own words here. */
  ownWords?: boolean
}

/** The choice of a reason, by press, digit or arrows. Own words go to the supervisor alone. */
export function ReasonField({ draft, codes, texts, ownWords = true }: Props): JSX.Element {
  const t = messages.t.value
  const missing = draft.code.value === null ? { 'data-missing': '' } : {}
  return (
    <fieldset class="reasons" {...missing}>
      <legend class="h">
        {t.reason} <span class="muted">{t.required}</span>
      </legend>
      <div class={codes.length > 4 ? 'choices many' : 'choices'}>
        {codes.map((code, at) => (
          <Choice
            key={code}
            kind="radio"
            name="reason"
            cap={String(at + 1)}
            checked={draft.code.value === code}
            onChoose={() => {
              draft.code.value = code
            }}
          >
            {texts[code]}
          </Choice>
        ))}
      </div>
      {ownWords && draft.code.value === 'other' && (
        <TextField label={`${t.ownWords} (${t.optional})`} value={draft.words} hint={t.ownWordsHint} />
      )}
    </fieldset>
  )
}

/** What is sent: the code, or the own words in its place; `null` while nothing was chosen. */
export function reasonGiven({ code, words }: ReasonDraft): string | null {
  const own = words.value.trim()
  return code.value === 'other' && own !== '' ? own : code.value
}
