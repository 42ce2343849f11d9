import type { Signal } from '@preact/signals'
import { ChevronLeft, ChevronRight } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { dayWords, isAnswered, shiftDay } from './days.ts'
import { proofMessages } from './proof-messages.ts'

/** One of the last seven days, a press at a time. `date` empty: today. */
export function DayStepper({ date, today }: { date: Signal<string>; today: string }): JSX.Element {
  const t = proofMessages.t.value
  const chosen = date.value === '' ? today : date.value
  const words = dayWords(chosen, today, language.value)
  const step = (days: number) => () => {
    date.value = shiftDay(chosen, days)
  }
  return (
    <fieldset class="day">
      <legend>{t.day}</legend>
      <button
        type="button"
        aria-label={t.dayBefore}
        disabled={!isAnswered(shiftDay(chosen, -1), today)}
        onClick={step(-1)}
      >
        <Icon node={ChevronLeft} size={26} />
      </button>
      <p role="status">
        {words.name !== '' && <b>{words.name}</b>}
        <span>{words.date}</span>
      </p>
      <button type="button" aria-label={t.dayAfter} disabled={chosen >= today} onClick={step(1)}>
        <Icon node={ChevronRight} size={26} />
      </button>
    </fieldset>
  )
}
