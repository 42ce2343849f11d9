import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { DayStepper } from './day-stepper.tsx'
import type { Draft } from './draft.ts'
import { Keypad } from './keypad.tsx'
import { proofMessages } from './proof-messages.ts'
import { Refusal } from './refusal.tsx'
import { tidyMark, tidyNumber } from './tidy.ts'
import { TypedField } from './typed-field.tsx'
import type { ProofInquiry } from './use-proof.ts'

type Props = { proof: ProofInquiry; draft: Draft; today: string; atKiosk: boolean }

/** The question: which number, of which day, and perhaps the mark of a slip. */
export function QuestionPage({ proof, draft, today, atKiosk }: Props): JSX.Element {
  const t = proofMessages.t.value
  const faulty = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  const inquiry = proof.inquiry.value
  const asking = inquiry.state === 'asking'
  useEffect(() => {
    // On a phone this would push its keyboard over a page that nobody has read yet.
    if (matchMedia('(pointer: fine)').matches || atKiosk) input.current?.focus()
  }, [atKiosk])

  const submit = (event: Event) => {
    event.preventDefault()
    if (asking) return
    const number = tidyNumber(draft.number.value)
    faulty.value = number === null
    if (number === null) input.current?.focus()
    else proof.ask({ number, date: draft.date.value || today, mark: tidyMark(draft.mark.value) })
  }
  return (
    <main class="question">
      {inquiry.state === 'refused' ? (
        <Refusal problem={inquiry.problem} question={proof.question.value} onAgain={proof.again} />
      ) : (
        <div class="lead">
          <h1>{t.ask}</h1>
          {!atKiosk && <p>{t.askLead}</p>}
        </div>
      )}
      <form onSubmit={submit} noValidate>
        <TypedField
          name="number"
          draft={draft}
          label={t.number}
          hint={t.numberHint}
          error={faulty.value ? t.numberMissing : ''}
          onGlass={atKiosk}
          input={input}
        />
        <DayStepper date={draft.date} today={today} />
        <TypedField
          name="mark"
          draft={draft}
          label={t.mark}
          aside={t.optional}
          hint={t.markHint}
          error=""
          onGlass={atKiosk}
        />
        {atKiosk && <Keypad draft={draft} />}
        <button type="submit" class="key go" aria-disabled={asking}>
          {asking && <span class="spin" />}
          {asking ? t.checking : t.check}
        </button>
      </form>
      {!atKiosk && <p class="muted small">{t.whoCanSee}</p>}
    </main>
  )
}
