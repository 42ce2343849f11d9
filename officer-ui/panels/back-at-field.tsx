import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { serverNow } from '../../ui-kit/clock.ts'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import { messages } from '../messages.ts'
import { Choice } from './choice.tsx'
import { timeOfDayAt, timeOfDayOf } from './time-of-day.ts'

/** When the officer is back: nobody knows, in so many minutes from now, or at a time that was typed. */
export type BackAt = { is: 'unknown' } | { is: 'in'; minutes: number } | { is: 'typed' }

/** The quick choices, in minutes. */
export const quickMinutes = [15, 30, 60] as const

type Draft = { choice: Signal<BackAt>; typed: Signal<string> }
type Props = Draft & { utcOffset: number }

/** The choice of the time to be back at (rule K2). */
export function BackAtField({ choice, typed, utcOffset }: Props): JSX.Element {
  const t = messages.t.value
  const choose = (next: BackAt) => () => {
    choice.value = next
  }
  const at = choice.value
  const missing = typedProblem({ choice, typed }, utcOffset)
  return (
    <fieldset class="back-at" {...(missing !== undefined && { 'data-missing': '' })}>
      <legend class="h">{t.backAtTitle}</legend>
      <div class="choices row">
        {quickMinutes.map((minutes) => (
          <Choice
            key={minutes}
            kind="radio"
            name="back-at"
            checked={at.is === 'in' && at.minutes === minutes}
            onChoose={choose({ is: 'in', minutes })}
          >
            {t.plusMinutes(minutes)}
          </Choice>
        ))}
        <Choice kind="radio" name="back-at" checked={at.is === 'typed'} onChoose={choose({ is: 'typed' })}>
          {t.timeField}
        </Choice>
        <Choice kind="radio" name="back-at" checked={at.is === 'unknown'} onChoose={choose({ is: 'unknown' })}>
          {t.noTime}
        </Choice>
        {at.is === 'typed' && (
          <TextField
            label={t.timeField}
            value={typed}
            hint={t.timeHint}
            error={typed.value.length > 3 ? missing : undefined}
            maxLength={5}
            class="time-entry"
            first
          />
        )}
      </div>
    </fieldset>
  )
}

/** The time of day that is sent, `13:30`; `undefined` where none is known. */
export function backAtGiven({ choice, typed }: Draft, utcOffset: number): string | undefined {
  const at = choice.value
  if (at.is === 'in') return timeOfDayAt(serverNow() + at.minutes * 60_000, utcOffset)
  return at.is === 'typed' ? (timeOfDayOf(typed.value) ?? undefined) : undefined
}

/** What is wrong with a typed time, in a sentence. */
export function typedProblem({ choice, typed }: Draft, utcOffset: number): string | undefined {
  const t = messages.t.value
  if (choice.value.is !== 'typed') return undefined
  const time = timeOfDayOf(typed.value)
  if (time === null) return t.timeBad
  return time <= timeOfDayAt(serverNow(), utcOffset) ? t.timePassed : undefined
}
