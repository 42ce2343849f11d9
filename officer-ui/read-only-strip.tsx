import { Eye } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'
import { onlyLooks } from './phase.ts'

/** Says that this console only looks on, because another one runs the counter (rule K1). */
export function ReadOnlyStrip({ view, onLeave }: { view: CounterView; onLeave: () => void }): JSX.Element | null {
  const t = messages.t.value
  if (!onlyLooks(view)) return null
  const { number } = view.counter
  return (
    <div class="strip read-only" role="status">
      <Icon node={Eye} size={20} />
      <b>{view.hold === 'taken' ? t.takenLong(number) : t.elsewhereLong(number)}</b>
      <button type="button" class="b sm" onClick={onLeave}>
        {t.otherCounter}
      </button>
    </div>
  )
}
