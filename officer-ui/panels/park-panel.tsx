import { Pause } from 'lucide'
import type { JSX } from 'preact'
import { reasonCodes } from '../../contract/reasons.ts'
import type { CounterTicket } from '../../contract/visits.ts'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { messages } from '../messages.ts'
import { park } from '../orders/ticket-orders.ts'
import { reasonTexts } from '../reason-texts.ts'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'
import { ReasonField, reasonGiven } from './reason-field.tsx'
import { useReason } from './use-reason.ts'

/** Why the visitor is put on hold (rule H1). */
export function ParkPanel({ at, ticket }: { at: PanelAt; ticket: CounterTicket }): JSX.Element {
  const t = messages.t.value
  const draft = useReason()
  const reason = reasonGiven(draft)
  return (
    <PanelFrame
      at={at}
      title={t.parkTitle(ticket.number)}
      deed="park"
      confirm={{ icon: Pause, lines: t.parkDo(ticket.number), why: reason === null ? t.chooseReason : undefined }}
      onConfirm={() => reason !== null && void at.send(park(ticket, reason))}
      aside={
        <>
          <TicketNumber number={ticket.number} class="aside-number" />
          <p>{t.parkWhere}</p>
          <p class="muted foot">{t.parkText}</p>
        </>
      }
    >
      <ReasonField draft={draft} codes={reasonCodes.park} texts={reasonTexts.t.value.park} />
    </PanelFrame>
  )
}
