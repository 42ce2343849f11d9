import { UserX } from 'lucide'
import type { JSX } from 'preact'
import { reasonCodes } from '../../contract/reasons.ts'
import type { CounterTicket } from '../../contract/visits.ts'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { messages } from '../messages.ts'
import { markNoShow } from '../orders/ticket-orders.ts'
import { reasonTexts } from '../reason-texts.ts'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'
import { ReasonField, reasonGiven } from './reason-field.tsx'
import { useReason } from './use-reason.ts'

/** Why the visitor counts as absent although no screen told that the call was shown (rule M1). */
export function NoShowPanel({ at, ticket }: { at: PanelAt; ticket: CounterTicket }): JSX.Element {
  const t = messages.t.value
  const draft = useReason()
  const reason = reasonGiven(draft)
  return (
    <PanelFrame
      at={at}
      title={t.noShowTitle(ticket.number)}
      deed="no-show"
      confirm={{ icon: UserX, lines: t.noShowDo(ticket.number), why: reason === null ? t.chooseReason : undefined }}
      onConfirm={() => reason !== null && void at.send(markNoShow(ticket, reason))}
      aside={
        <>
          <TicketNumber number={ticket.number} class="aside-number" />
          <p>{t.noShowBack}</p>
        </>
      }
    >
      <p class="muted lead">{t.noShowText}</p>
      <ReasonField draft={draft} codes={reasonCodes.noShow} texts={reasonTexts.t.value.noShow} />
    </PanelFrame>
  )
}
