import { CalendarClock, DoorClosed } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import { IdleStage } from './idle-stage.tsx'
import { messages } from './messages.ts'
import { phaseOf } from './phase.ts'
import { TicketStage } from './ticket-stage.tsx'

type Props = { view: CounterView; deeds: CounterDeeds; children: ComponentChildren }

/** The large card: the visitor in hand, or how many wait, or why there is nothing to do. */
export function Stage({ view, deeds, children }: Props): JSX.Element {
  const t = messages.t.value
  const phase = phaseOf(view)
  return (
    <div class={`card stage ${phase}`} data-phase={phase}>
      {view.ticket !== null && (phase === 'called' || phase === 'serving') && (
        <TicketStage view={view} ticket={view.ticket} deeds={deeds} />
      )}
      {phase === 'idle' && <IdleStage view={view} />}
      {phase === 'free' && (
        <div class="nothing">
          <Icon node={DoorClosed} stroke={1.4} />
          <h2>{t.counterFree}</h2>
          <p class="muted">{t.counterFreeText}</p>
        </div>
      )}
      {phase === 'day-closed' && (
        <div class="nothing">
          <Icon node={CalendarClock} stroke={1.4} />
          <h2>{t.dayClosed}</h2>
          <p class="muted">{t.dayClosedText}</p>
        </div>
      )}
      {children}
    </div>
  )
}
