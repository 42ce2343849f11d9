import { useSignal } from '@preact/signals'
import { ChevronDown } from 'lucide'
import type { JSX } from 'preact'
import type { Proof, ProofCall } from '../../contract/proof.ts'
import { formatTime } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { isNotable } from './call-kinds.ts'
import { ledgerMessages } from './ledger-messages.ts'
import { type LedgerRow, ledgerRows } from './ledger-rows.ts'
import { type CallWords, callWords, ownWords } from './ledger-words.ts'

/** Every call meanwhile, oldest first; long runs by the rules folded until somebody wants them. */
export function Ledger({ proof }: { proof: Proof }): JSX.Element {
  const t = ledgerMessages.t.value
  const unfolded = useSignal<ReadonlySet<number>>(new Set())
  const unfold = (seq: number) => {
    unfolded.value = new Set([...unfolded.value, seq])
  }
  return (
    <ol class="ledger" aria-label={t.ledger}>
      {ledgerRows(proof, unfolded.value).map((row) => (
        <Row key={keyOf(row)} row={row} proof={proof} onUnfold={unfold} />
      ))}
    </ol>
  )
}

type RowProps = { row: LedgerRow; proof: Proof; onUnfold(seq: number): void }

function Row({ row, proof, onUnfold }: RowProps): JSX.Element {
  const t = ledgerMessages.t.value
  const time = (ms: number) => formatTime(ms, proof.utcOffset)
  switch (row.row) {
    case 'issued':
      return <Line kind="own" time={time(row.at)} number={proof.number} words={{ text: t.issued }} />
    case 'own':
      return (
        <Line kind="own" time={time(row.call.at)} number={row.call.number} words={ownWords(row.call)}>
          <b>{t.calledTo(row.call.counter)}</b>
        </Line>
      )
    case 'call':
      return (
        <Line
          kind={kindOfLine(row.call)}
          time={time(row.call.at)}
          number={row.call.number}
          words={callWords(row.call)}
        />
      )
    case 'folded':
      return (
        <li class="folded">
          <button type="button" onClick={() => onUnfold(row.calls[0]?.seq ?? 0)}>
            {t.folded(row.calls.length)}
            <Icon node={ChevronDown} size={20} />
          </button>
        </li>
      )
    default:
      return row satisfies never
  }
}

type LineProps = { kind: string; time: string; number: string; words: CallWords; children?: JSX.Element }

function Line({ kind, time, number, words, children }: LineProps): JSX.Element {
  return (
    <li class={kind} data-number={number}>
      <span class="time tab">{time}</span>
      <span class="of tab">{number}</span>
      <span>
        {children}
        {children !== undefined && ' '}
        {words.strong !== undefined && <b>{words.strong} </b>}
        {words.priority && (
          <>
            <PriorityMark />{' '}
          </>
        )}
        {words.text}
      </span>
    </li>
  )
}

function kindOfLine(call: ProofCall): string {
  if ('unexplained' in call) return 'notable bad'
  return isNotable(call) ? 'notable' : ''
}

function keyOf(row: LedgerRow): string {
  if (row.row === 'issued') return 'issued'
  return row.row === 'folded' ? `folded ${row.calls[0]?.seq}` : String(row.call.seq)
}
