import { CirclePause, LayoutGrid, UserSearch } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import type { Deed } from './deed.ts'
import { KeyButton } from './key-button.tsx'
import { caps, keysFor } from './keys.ts'
import { messages } from './messages.ts'
import { ParkedCard } from './parked-card.tsx'
import { onlyLooks } from './phase.ts'
import { ReceiptsCard } from './receipts-card.tsx'
import { TodayCard } from './today-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

type Props = {
  view: CounterView
  dead: boolean
  onKey: (deed: Deed) => void
  onParked: (ticketId: string) => void
  onLeave: () => void
}

/** Beside the stage: who waits by class, what became of the call, who is on hold, the day so far, and the ways out. */
export function Side({ view, dead, onKey, onParked, onLeave }: Props): JSX.Element {
  const t = messages.t.value
  const keys = keysFor(view)
  return (
    <aside class={sideClass(view)}>
      <WaitingCard view={view} />
      {view.ticket !== null && <ReceiptsCard view={view} ticket={view.ticket} />}
      {view.parked.length > 0 && <ParkedCard view={view} dead={dead || onlyLooks(view)} onChoose={onParked} />}
      <TodayCard view={view} />
      {view.hold === 'live' ? (
        <div class="side-keys">
          <KeyButton
            class="b sm quiet"
            cap={caps['call-number']}
            icon={UserSearch}
            dead={dead || keys['call-number'] === undefined}
            onPress={() => onKey('call-number')}
          >
            {t.callNumber}
          </KeyButton>
          <KeyButton
            class="b sm quiet"
            cap={caps.away}
            icon={CirclePause}
            dead={dead || keys.away === undefined}
            onPress={() => onKey('away')}
          >
            {t.away}
          </KeyButton>
        </div>
      ) : (
        <button type="button" class="b sm quiet" onClick={onLeave}>
          <Icon node={LayoutGrid} />
          {t.otherCounter}
        </button>
      )}
    </aside>
  )
}

/** The day so far gives way where the other cards need the room. */
function sideClass({ ticket, parked }: CounterView): string {
  return ticket !== null && parked.length > 0 ? 'side crowded' : 'side'
}
