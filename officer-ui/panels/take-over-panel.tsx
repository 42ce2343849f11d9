import { MonitorSmartphone } from 'lucide'
import type { JSX } from 'preact'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { messages } from '../messages.ts'
import { takeOver } from '../orders/counter-orders.ts'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'

/** Whether this console shall run the counter instead of the one that does (rule K1). */
export function TakeOverPanel({ at }: { at: PanelAt }): JSX.Element {
  const t = messages.t.value
  const { counter, ticket, hold } = at.view
  return (
    <PanelFrame
      at={at}
      title={t.takeOverTitle(counter.number)}
      deed="take-over"
      confirm={{ icon: MonitorSmartphone, lines: t.takeOverDo, why: undefined }}
      onConfirm={() => void at.send(takeOver(counter.id, counter.number))}
      aside={
        <>
          <span class="num aside-number">{counter.number}</span>
          <p>{counter.agency}</p>
        </>
      }
    >
      <p class="lead large">{hold === 'taken' ? t.takeOverOther : t.takeOverOwn}</p>
      <p class="lead">{t.takeOverKeeps}</p>
      {ticket !== null && (
        <p class="lead in-hand">
          <TicketNumber number={ticket.number} />
          <span class="muted">{ticket.state === 'serving' ? t.serving : t.called}</span>
        </p>
      )}
    </PanelFrame>
  )
}
