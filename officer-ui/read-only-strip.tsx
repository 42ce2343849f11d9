import { Eye } from 'lucide'
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { messages } from './messages.ts'
import { onlyLooks } from './phase.ts'

/** Says that this console only looks on, because another one runs the counter (rule K1), and when it was taken away. */
export function ReadOnlyStrip({ view, onLeave }: { view: CounterView; onLeave: () => void }): JSX.Element {
  const t = messages.t.value
  const ranHere = useRef(false)
  if (!onlyLooks(view)) ranHere.current = view.hold === 'live'
  const { number } = view.counter
  const why = view.hold === 'taken' ? t.takenLong(number) : t.elsewhereLong(number)
  return (
    <div role={ranHere.current ? 'alert' : 'status'}>
      {onlyLooks(view) && (
        <div class={ranHere.current ? 'strip read-only lately' : 'strip read-only'}>
          <Icon node={Eye} size={20} />
          <b>{ranHere.current ? t.wasTakenOver(number) : why}</b>
          <button type="button" class="b sm" onClick={onLeave}>
            {t.otherCounter}
          </button>
        </div>
      )}
    </div>
  )
}
