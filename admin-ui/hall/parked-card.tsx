import { useComputed } from '@preact/signals'
import { Undo2 } from 'lucide'
import type { JSX } from 'preact'
import type { HallView } from '../../contract/views.ts'
import { serverClock } from '../../ui-kit/clock.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { PriorityMark } from '../../ui-kit/priority-mark.tsx'
import { RefusalNote } from '../../ui-kit/staff/refusal-note.tsx'
import type { Session } from '../../ui-kit/staff/session.ts'
import { TicketNumber } from '../../ui-kit/ticket-number.tsx'
import { useCommand } from '../use-command.ts'
import { minutesSince } from './counter-look.ts'
import { hallMessages } from './messages.ts'

/** Visitors on hold in the whole building, and the way back into the queue (rule H1). */
export function ParkedCard({ view, session }: { view: HallView; session: Session }): JSX.Element {
  const t = hallMessages.t.value
  return (
    <section class="card side-card" aria-labelledby="parked-title">
      <h2 class="h" id="parked-title">
        {t.parked}
      </h2>
      {view.parked.length === 0 && <p class="muted">{t.parkedNone}</p>}
      <ul>
        {view.parked.map((ticket) => (
          <Parked key={ticket.id} ticket={ticket} session={session} />
        ))}
      </ul>
    </section>
  )
}

function Parked({ ticket, session }: { ticket: HallView['parked'][number]; session: Session }): JSX.Element {
  const t = hallMessages.t.value
  const desk = useCommand(session)
  const minutes = useComputed(() => minutesSince(ticket.parkedAt, serverClock.value))
  return (
    <li data-parked={ticket.number}>
      <div class="side-line">
        <TicketNumber number={ticket.number} />
        {ticket.priority && <PriorityMark />}
        <span class="what">
          <span>{ticket.service}</span>
          <span class="muted">{t.parkedSince(t.reasons.park[ticket.reason], minutes.value)}</span>
        </span>
        <button
          type="button"
          class="b sm"
          disabled={desk.busy.value}
          onClick={() => void desk.give('return-ticket', { ticketId: ticket.id })}
        >
          <Icon node={Undo2} />
          <span class="vh">{`${ticket.number}: `}</span>
          {t.back}
        </button>
      </div>
      <RefusalNote text={desk.refusal.value?.detail ?? null} />
    </li>
  )
}
