import { Download, Search } from 'lucide'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Proof } from '../../contract/proof.ts'
import { formatDate, formatTime } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { language } from '../../ui-kit/messages.ts'
import { unbroken } from '../../ui-kit/unbroken.ts'
import { ownCall } from './call-kinds.ts'
import { Ledger } from './ledger.tsx'
import { ledgerMessages } from './ledger-messages.ts'
import { countedWords, headline, stateWords } from './ledger-words.ts'
import { MarkCheck } from './mark-check.tsx'
import { proofSource, type Question } from './proof-address.ts'
import { proofMessages } from './proof-messages.ts'
import { markGroups } from './tidy.ts'
import { Verdict } from './verdict.tsx'

type Props = { proof: Proof; question: Question; atKiosk: boolean; onAnother(): void }

/** The answer: the verdict in a sentence, the exceptions with their reasons, the ledger. */
export function AnswerPage({ proof, question, atKiosk, onAnother }: Props): JSX.Element {
  const t = proofMessages.t.value
  const top = useRef<HTMLHeadingElement>(null)
  // A reader of the screen starts at the answer.
  useEffect(() => top.current?.focus(), [proof])
  return (
    <main class="answer">
      <div class="about">
        <h1 ref={top} tabIndex={-1}>
          {headline(proof)}
        </h1>
        <p class="muted whose">
          {unbroken(`${proof.agency}, ${proof.service}`)}. {formatDate(proof.date, language.value)}
        </p>
        <Summary proof={proof} />
        <Verdict proof={proof} />
        {proof.markBelongs !== undefined && <MarkCheck belongs={proof.markBelongs} />}
      </div>
      <Ledger proof={proof} />
      <div class="keep">
        <MarkToCompare mark={proof.mark} />
        {!atKiosk && (
          <a class="key" href={proofSource({ ...question, mark: '' })} download={`${proof.number} ${proof.date}.json`}>
            <Icon node={Download} size={20} />
            {t.download}
          </a>
        )}
        <button type="button" class="key another" onClick={onAnother}>
          <Icon node={Search} size={20} />
          {t.another}
        </button>
      </div>
    </main>
  )
}

/** When it was taken, and how many were called meanwhile. */
function Summary({ proof }: { proof: Proof }): JSX.Element {
  const t = ledgerMessages.t.value
  const { total, kinds } = countedWords(proof)
  const called = ownCall(proof) !== undefined
  return (
    <p>
      {t.taken(`${formatTime(proof.issuedAt, proof.utcOffset)} ${proof.timeZoneLabel}`)}{' '}
      {total === 0 ? (
        t.noOtherCalls
      ) : (
        <>
          {called ? t.untilCalled : t.sinceTaken} <b>{t.otherCalls(total)}</b>: {kinds}.
        </>
      )}{' '}
      {stateWords(proof)}
    </p>
  )
}

function MarkToCompare({ mark }: { mark: string }): JSX.Element {
  return (
    <p class="compare">
      <span class="muted small">{ledgerMessages.t.value.compare}</span>
      <span class="num mark-text">
        {markGroups(mark).map((group, at) => (
          <span key={`${at} ${group}`}>{group}</span>
        ))}
      </span>
    </p>
  )
}
