import { Check, Undo2, UserX } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import { useSecondsUntil } from './countdown.ts'
import { caps } from './keys.ts'
import { messages } from './messages.ts'

type Props = { view: CounterView; undo: NonNullable<CounterView['undo']>; dead: boolean; onUndo: () => void }

/** What the last key did, and for how many seconds it can still be taken back (rule S2). */
export function UndoLine({ view, undo, dead, onUndo }: Props): JSX.Element | null {
  const t = messages.t.value
  const left = useSecondsUntil(undo.until)
  if (left.value === 0) return null
  const finished = undo.what === 'finish'
  const outcome = view.today.find(({ number }) => number === undo.number)?.outcome ?? 'done'
  return (
    <div class="toast undo">
      <Icon node={finished ? Check : UserX} size={20} stroke={2.5} />
      <span>{finished ? t.saidFinished(undo.number, t.outcomes[outcome]) : t.saidNoShow(undo.number)}</span>
      <button
        type="button"
        class="b sm toast-do"
        disabled={dead}
        onClick={(event) => {
          if (event.detail > 0) event.currentTarget.blur()
          onUndo()
        }}
      >
        <Icon node={Undo2} />
        {t.undo}
        <span class="tab left">{t.secondsShort(left.value)}</span>
        <kbd>{caps.undo}</kbd>
      </button>
    </div>
  )
}
