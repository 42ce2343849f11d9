import { CircleCheck, TriangleAlert } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { ledgerMessages } from './ledger-messages.ts'

/** Whether the mark that was typed is the one of this journal (rule G5). */
export function MarkCheck({ belongs }: { belongs: boolean }): JSX.Element {
  const t = ledgerMessages.t.value
  return (
    <div class={belongs ? 'verdict' : 'verdict bad'} data-mark={belongs ? 'right' : 'wrong'}>
      <Icon node={belongs ? CircleCheck : TriangleAlert} size={22} />
      <div>
        <b>{belongs ? t.markRight : t.markWrong}</b>
        {!belongs && <p>{t.markWrongDo}</p>}
      </div>
    </div>
  )
}
