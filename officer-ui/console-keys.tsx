import { Check, CornerUpRight, type IconNode, Pause, Repeat, Undo2, UserX } from 'lucide'
import type { JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import type { CounterDeeds } from './counter-deeds.ts'
import type { Deed } from './deed.ts'
import { KeyButton } from './key-button.tsx'
import { caps, keysFor } from './keys.ts'
import { messages } from './messages.ts'
import { nextLook } from './next-look.ts'
import { phaseOf } from './phase.ts'

type Props = { view: CounterView; deeds: CounterDeeds; online: boolean; onKey: (deed: Deed) => void }
type SmallSlot = 'recall' | 'no-show' | 'transfer' | 'park' | 'finish' | 'return'

const icons: Record<SmallSlot, IconNode> = {
  recall: Repeat,
  'no-show': UserX,
  transfer: CornerUpRight,
  park: Pause,
  finish: Check,
  return: Undo2,
}

/** While nobody is served the upper keys announce; while somebody is, they end the visit. The lower keys never change. */
const rows = {
  before: ['recall', 'no-show', 'transfer', 'park'],
  during: ['finish', 'return', 'transfer', 'park'],
} as const

/** The keys under the stage. Each keeps its place; one that does nothing now is dashed. */
export function ConsoleKeys({ view, deeds, online, onKey }: Props): JSX.Element {
  const t = messages.t.value
  const keys = keysFor(view)
  const busy = deeds.busy.value
  const outcome = deeds.outcome.value
  const labels: Record<SmallSlot, string> = {
    recall: t.recall,
    'no-show': t.noShow,
    transfer: t.transfer,
    park: t.park,
    finish: t.finishOnly(t.outcomes[outcome]),
    return: t.returnShort,
  }
  const next = nextLook(view, outcome)
  const resting = deeds.resting.value && keys.next !== undefined && online
  const press = (deed: Deed | undefined) => deed !== undefined && onKey(deed)
  return (
    <div class="keys">
      <KeyButton
        class={resting ? 'b go next resting' : 'b go next'}
        cap={t.space}
        icon={next.icon}
        waiting={keys.next !== undefined && busy === keys.next}
        dead={keys.next === undefined || !online || busy !== null || resting}
        onPress={() => press(keys.next)}
      >
        {next.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {(online ? next.why : t.offlineKey) !== undefined && <small>{online ? next.why : t.offlineKey}</small>}
      </KeyButton>
      {rows[phaseOf(view) === 'serving' ? 'during' : 'before'].map((slot) => (
        <KeyButton
          key={slot}
          class={`b ${slot}`}
          cap={caps[slot]}
          icon={icons[slot]}
          waiting={keys[slot] !== undefined && busy === keys[slot]}
          dead={keys[slot] === undefined || !online || busy !== null}
          why={slot === 'no-show' ? whyNotAbsent(view) : undefined}
          onPress={() => press(keys[slot])}
        >
          {labels[slot]}
        </KeyButton>
      ))}
    </div>
  )
}

/** How far the called visitor is from counting as absent (rule M1). */
function whyNotAbsent({ ticket }: CounterView): string | undefined {
  if (ticket?.state !== 'called' || ticket.noShow.allowed || ticket.noShow.withReason) return undefined
  return messages.t.value.oneOf(ticket.noShow.calls, ticket.noShow.of)
}
