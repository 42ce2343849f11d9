import { DoorClosed, LayoutGrid } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'
import { TodayCard } from './today-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

type Props = { view: CounterView; dead: boolean; onClose: () => void; onLeave: () => void }

/** Beside the stage: who waits by class, what was done today, and the way out. */
export function Side({ view, dead, onClose, onLeave }: Props): JSX.Element {
  const t = messages.t.value
  return (
    <aside class="side">
      <WaitingCard view={view} />
      <TodayCard view={view} />
      {view.hold === 'live' ? (
        <button type="button" class="b sm quiet" disabled={dead || view.ticket !== null} onClick={onClose}>
          <Icon node={DoorClosed} />
          {view.ticket === null ? t.closeCounter : `${t.closeCounter}: ${t.finishFirst(view.ticket.number)}`}
        </button>
      ) : (
        <button type="button" class="b sm quiet" onClick={onLeave}>
          <Icon node={LayoutGrid} />
          {t.otherCounter}
        </button>
      )}
    </aside>
  )
}
