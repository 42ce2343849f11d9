import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { LanguageKey } from '../language-key.tsx'
import { PhoneHead } from '../phone-head.tsx'
import { AnswerPage } from './answer-page.tsx'
import { createDraft } from './draft.ts'
import { KioskReturn } from './kiosk-return.tsx'
import { proofMessages } from './proof-messages.ts'
import { QuestionPage } from './question-page.tsx'
import { useProof } from './use-proof.ts'
import { useToday } from './use-today.ts'

/** Proof of order, for anyone: a question, and the ledger that answers it. `atKiosk`: on the glass, without a keyboard. */
export function ProofScreen({ atKiosk }: { atKiosk: boolean }): JSX.Element {
  const t = proofMessages.t.value
  const today = useToday()
  const proof = useProof(atKiosk)
  const draft = useMemo(createDraft, [])
  useSignalEffect(() => draft.take(proof.question.value))
  useSignalEffect(() => {
    const now = proof.inquiry.value
    const title = proofMessages.t.value.title
    document.title = now.state === 'answered' ? `${title} · ${now.proof.number}` : title
  })
  const inquiry = proof.inquiry.value
  const building = inquiry.state === 'answered' ? inquiry.proof.building : today.value.building
  return (
    <div class={atKiosk ? 'phone proof glass' : 'phone proof'}>
      <PhoneHead {...(building === undefined ? {} : { building })} note={t.title} />
      {inquiry.state === 'answered' ? (
        <AnswerPage
          proof={inquiry.proof}
          question={proof.question.value}
          atKiosk={atKiosk}
          onAnother={() => proof.ask({ number: '', date: proof.question.value.date, mark: '' })}
        />
      ) : (
        <QuestionPage proof={proof} draft={draft} today={today.value.date} atKiosk={atKiosk} />
      )}
      <footer class="foot">
        <LanguageKey />
        {atKiosk && <KioskReturn />}
      </footer>
    </div>
  )
}
