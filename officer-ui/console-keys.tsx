import { Bell, Check, DoorOpen, type IconNode, Play, Repeat, UserX } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import type { CounterView } from '../contract/views.ts'
import { Icon } from '../ui-kit/icon.tsx'
import type { CounterDeeds } from './counter-deeds.ts'
import { type Deed, keysFor, type Slot } from './keys.ts'
import { messages } from './messages.ts'
import { phaseOf, waitingAt } from './phase.ts'

type Props = { view: CounterView; deeds: CounterDeeds; online: boolean; onKey: (deed: Deed) => void }

/** The keys under the stage. Each keeps its place; one that does nothing now is dashed. */
export function ConsoleKeys({ view, deeds, online, onKey }: Props): JSX.Element {
  const t = messages.t.value
  const keys = keysFor(view)
  const busy = deeds.busy.value
  const key = (slot: Slot, label: string, icon: IconNode, cap: string) => {
    const deed = keys[slot]
    return (
      <KeyButton
        class={`b ${slot}`}
        cap={cap}
        icon={icon}
        waiting={deed !== undefined && busy === deed}
        dead={deed === undefined || !online || busy !== null}
        onPress={() => deed !== undefined && onKey(deed)}
      >
        {label}
      </KeyButton>
    )
  }
  const next = nextLook(view, deeds)
  const resting = deeds.resting.value && keys.next !== undefined && online
  return (
    <div class="keys">
      <KeyButton
        class={resting ? 'b go next resting' : 'b go next'}
        cap={t.space}
        icon={next.icon}
        waiting={keys.next !== undefined && busy === keys.next}
        dead={keys.next === undefined || !online || busy !== null || resting}
        onPress={() => keys.next !== undefined && onKey(keys.next)}
      >
        {next.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {next.why !== undefined && <small>{next.why}</small>}
      </KeyButton>
      {key('recall', t.recall, Repeat, 'F3')}
      {key('no-show', t.noShow, UserX, 'F4')}
      {key('finish', t.finishOnly(t.outcomes[deeds.outcome.value]), Check, 'F8')}
    </div>
  )
}

type KeyProps = {
  class: string
  cap: string
  icon: IconNode
  waiting: boolean
  dead: boolean
  onPress: () => void
  children: ComponentChildren
}

function KeyButton({ class: name, cap, icon, waiting, dead, onPress, children }: KeyProps): JSX.Element {
  return (
    <button
      type="button"
      class={waiting ? `${name} waiting` : name}
      disabled={dead}
      onClick={(event) => {
        // A key pressed with the mouse gives the focus back, so that Space stays the big key.
        if (event.detail > 0) event.currentTarget.blur()
        onPress()
      }}
    >
      {waiting ? <span class="ring" aria-hidden /> : <Icon node={icon} />}
      <span class="words">{children}</span>
      <kbd>{cap}</kbd>
    </button>
  )
}

/** What the big key says: always what moves the visit on, and why it cannot where it cannot. */
function nextLook(view: CounterView, deeds: CounterDeeds): { icon: IconNode; lines: string[]; why?: string } {
  const t = messages.t.value
  const phase = phaseOf(view)
  switch (phase) {
    case 'free':
      return { icon: DoorOpen, lines: [t.freeDo] }
    case 'called':
      return { icon: Play, lines: [t.startServing] }
    case 'serving':
      return { icon: Bell, lines: t.thenCall(t.outcomes[deeds.outcome.value]) }
    case 'day-closed':
      return { icon: Bell, lines: [t.callNext], why: t.dayClosed }
    case 'idle':
      return waitingAt(view) > 0
        ? { icon: Bell, lines: [t.callNext] }
        : { icon: Bell, lines: [t.callNext], why: t.nobody }
    default:
      return phase satisfies never
  }
}
