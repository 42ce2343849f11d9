import { useComputed, useSignal } from '@preact/signals'
import { Bell, Undo2 } from 'lucide'
import type { JSX } from 'preact'
import type { ParkedTicket } from '../../contract/visits.ts'
import { formatTime, serverClock } from '../../ui-kit/clock.ts'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { minutesBetween } from '../elapsed.ts'
import { KeyButton } from '../key-button.tsx'
import { caps } from '../keys.ts'
import { messages } from '../messages.ts'
import { resumeTicket } from '../orders/calling-orders.ts'
import { returnTicket } from '../orders/ticket-orders.ts'
import { phaseOf } from '../phase.ts'
import { reasonText } from '../reason-texts.ts'
import { Choice } from './choice.tsx'
import type { PanelAt } from './panel-at.ts'
import { PanelFrame } from './panel-frame.tsx'

/** Who is on hold; one of them is called to this counter, or goes back into the queue (rule H1). */
export function ParkedPanel({ at, first }: { at: PanelAt; first: string | undefined }): JSX.Element {
  const t = messages.t.value
  const { view } = at
  const chosenId = useSignal(first ?? view.parked[0]?.id)
  // Another counter may have called the chosen one meanwhile: then none is chosen, and Enter calls nobody else.
  const chosen = view.parked.find(({ id }) => id === chosenId.value)
  const busy = at.deeds.busy.value !== null
  return (
    <PanelFrame
      at={at}
      title={t.parkedTitle}
      deed="parked"
      confirm={{
        icon: Bell,
        lines: chosen === undefined ? [t.callNext] : t.resumeDo(chosen.number),
        why: chosen === undefined ? t.chooseNumber : whyNotResume(at),
      }}
      onConfirm={() => chosen !== undefined && void at.send(resumeTicket(view.counter.id, chosen))}
      other={
        <KeyButton
          class="b to-queue"
          cap={caps.return}
          icon={Undo2}
          dead={chosen === undefined || busy || !at.online}
          pressedBy={caps.return}
          onPress={() => chosen !== undefined && void at.send(returnTicket(chosen, 'parked'))}
        >
          {t.returnShort}
        </KeyButton>
      }
      aside={
        <>
          <TicketNumber number={chosen?.number ?? null} class="aside-number" />
          {chosen?.priority && <PriorityMark />}
          <p>{chosen?.service}</p>
          <p>{t.resumeText}</p>
          <p class="muted foot">{t.returnText}</p>
        </>
      }
    >
      <div class="choices column tall">
        {view.parked.map((ticket, index) => (
          <Choice
            key={ticket.id}
            kind="radio"
            name="parked"
            cap={index < 9 ? String(index + 1) : undefined}
            checked={ticket.id === chosen?.id}
            class="wide"
            onChoose={() => {
              chosenId.value = ticket.id
            }}
          >
            <TicketNumber number={ticket.number} />
            <ParkedFacts ticket={ticket} utcOffset={view.utcOffset} />
          </Choice>
        ))}
      </div>
    </PanelFrame>
  )
}

function whyNotResume({ view }: PanelAt): string | undefined {
  const t = messages.t.value
  if (view.ticket !== null) return t.finishFirst(view.ticket.number)
  return phaseOf(view) === 'paused' ? t.onBreakFirst : undefined
}

function ParkedFacts({ ticket, utcOffset }: { ticket: ParkedTicket; utcOffset: number }): JSX.Element {
  const minutes = useComputed(() => minutesBetween(ticket.parkedAt, serverClock.value))
  return (
    <span class="parked-facts">
      <b>{reasonText('park', ticket.reason)}</b>
      <span class="muted tab">
        {messages.t.value.parkedSince(formatTime(ticket.parkedAt, utcOffset), minutes.value)}
      </span>
    </span>
  )
}
