import { CircleCheck, TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import type { Proof } from '../../contract/proof.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { ledgerMessages } from './ledger-messages.ts'
import { verdictWords } from './ledger-words.ts'

/** The answer in one sentence; where a call has no explanation, how to complain. */
export function Verdict({ proof }: { proof: Proof }): JSX.Element {
  const bad = proof.verdict === 'unexplained'
  return (
    <div class={bad ? 'verdict bad' : 'verdict'} role="status">
      <Icon node={bad ? TriangleAlert : CircleCheck} size={22} />
      <div>
        <b>{verdictWords(proof)}</b>
        {bad && <p>{ledgerMessages.t.value.complain}</p>}
      </div>
    </div>
  )
}
