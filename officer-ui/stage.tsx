import { CalendarClock, Coffee, DoorClosed, type IconNode } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { formatTimeOfDay } from '../ui-kit/clock.ts'
import { Icon } from '../ui-kit/icon.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import type { Deed } from './deed.ts'
import { IdleStage } from './idle-stage.tsx'
import { keysFor } from './keys.ts'
import { messages } from './messages.ts'
import { phaseOf } from './phase.ts'
import { pauseText } from './reason-texts.ts'
import { TicketStage } from './ticket-stage.tsx'
import { UndoLine } from './undo-line.tsx'

type Props = {
  view: CounterView
  deeds: CounterDeeds
  online: boolean
  onKey: (deed: Deed) => void
  /** What came of the last key. */
  children: ComponentChildren
}

/** The large card: the visitor in hand, or how many wait, or why there is nothing to do. */
export function Stage({ view, deeds, online, onKey, children }: Props): JSX.Element {
  const t = messages.t.value
  const phase = phaseOf(view)
  const dead = !online || deeds.busy.value !== null
  return (
    <div class={`card stage ${phase}`} data-phase={phase} data-hold={view.hold}>
      {view.ticket !== null && (phase === 'called' || phase === 'serving') && (
        <TicketStage view={view} ticket={view.ticket} deeds={deeds} dead={dead} onKey={onKey} />
      )}
      {phase === 'idle' && <IdleStage view={view} />}
      {phase === 'free' && <Nothing icon={DoorClosed} title={t.counterFree} text={t.counterFreeText} />}
      {phase === 'paused' && <Nothing icon={Coffee} title={t.onBreak} text={breakText(view)} />}
      {phase === 'day-closed' && <Nothing icon={CalendarClock} title={t.dayClosed} text={t.dayClosedText} />}
      <div class="toasts">
        {children}
        {view.undo !== null && keysFor(view).undo !== undefined && (
          <UndoLine view={view} undo={view.undo} dead={dead} onUndo={() => onKey('undo')} />
        )}
      </div>
    </div>
  )
}

function Nothing({ icon, title, text }: { icon: IconNode; title: string; text: string }): JSX.Element {
  return (
    <div class="nothing">
      <Icon node={icon} stroke={1.4} />
      <h2>{title}</h2>
      <p class="muted">{text}</p>
    </div>
  )
}

function breakText(view: CounterView): string {
  const t = messages.t.value
  const { reason, backAt } = view.counter
  const parts = [
    ...(reason === undefined ? [] : [`${pauseText(reason)}.`]),
    ...(backAt === undefined ? [] : [t.backAt(`${formatTimeOfDay(backAt)} ${view.timeZoneLabel}`)]),
    t.onBreakShown,
  ]
  return parts.join(' ')
}
