import { useSignal } from '@preact/signals'
import { Bell, Info } from 'lucide'
import type { JSX } from 'preact'
import { reasonCodes } from '../../contract/reasons.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { TextField } from '../../ui-kit/staff/text-field.tsx'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { messages } from '../messages.ts'
import { callNumber } from '../orders/calling-orders.ts'
import { reasonTexts } from '../reason-texts.ts'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'
import { ReasonField } from './reason-field.tsx'
import { ticketNumberOf } from './ticket-number-text.ts'
import { useReason } from './use-reason.ts'

/** Which number is called out of order, and why: an exception that the proof shows to everybody (rule C4). */
export function NumberPanel({ at }: { at: PanelAt }): JSX.Element {
  const t = messages.t.value
  const typed = useSignal('')
  const note = useSignal('')
  const draft = useReason()
  const number = ticketNumberOf(typed.value)
  const reason = draft.code.value
  const confirm = () => {
    if (number === null || reason === null) return
    const words = note.value.trim()
    void at.send(callNumber(at.view.counter.id, { number, reason, ...(words !== '' && { note: words }) }))
  }
  const why = number === null ? t.numberField : reason === null ? t.chooseReason : undefined
  const wrong = typed.value.trim().length > 3 && number === null
  return (
    <PanelFrame
      at={at}
      title={t.numberTitle}
      deed="call-number"
      confirm={{ icon: Bell, lines: number === null ? [t.callNumber] : t.numberDo(number), why }}
      onConfirm={confirm}
      aside={
        <>
          <TicketNumber number={number} class="aside-number" />
          <p class="note calm foot">
            <Icon node={Info} />
            <span>{t.numberWarning}</span>
          </p>
        </>
      }
    >
      <div {...(number === null && { 'data-missing': '' })}>
        <TextField
          label={t.numberField}
          value={typed}
          hint={t.numberHint}
          error={wrong ? t.numberBad : undefined}
          maxLength={10}
          class="number-entry"
        />
      </div>
      <ReasonField
        draft={draft}
        codes={reasonCodes.outOfOrder}
        texts={reasonTexts.t.value.outOfOrder}
        ownWords={false}
      />
      <TextField label={`${t.note} (${t.optional})`} value={note} hint={t.ownWordsHint} maxLength={300} />
    </PanelFrame>
  )
}
