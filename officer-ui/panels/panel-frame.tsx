import { type IconNode, X } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../../ui-kit/icon.tsx'
import type { Deed } from '../deed.ts'
import { KeyButton } from '../key-button.tsx'
import { messages } from '../messages.ts'
import { NoticeLine } from '../notice-line.tsx'
import { phaseOf } from '../phase.ts'
import type { PanelAt } from './panel-at.ts'
import { usePanelKeys } from './use-panel-keys.ts'

type Props = {
  at: PanelAt
  title: string
  /** The deed that the answer is sent as. */
  deed: Deed
  /** The big key: what Enter does. `why`: what is still missing, in words. */
  confirm: { icon: IconNode; lines: string[]; why: string | undefined }
  onConfirm: () => void
  /** On the right: whom it is about and what will happen. */
  aside: ComponentChildren
  /** A second way to answer, beside the big key. */
  other?: ComponentChildren
  children: ComponentChildren
}

/** A question over the stage: choices on the left, its consequence on the right, Enter and Esc below. */
export function PanelFrame({ at, title, deed, confirm, onConfirm, aside, other, children }: Props): JSX.Element {
  const t = messages.t.value
  const form = useRef<HTMLFormElement>(null)
  usePanelKeys(form)
  const busy = at.deeds.busy.value
  const why = at.online ? confirm.why : t.offlineKey
  return (
    <form
      ref={form}
      class="main"
      tabIndex={-1}
      noValidate
      aria-labelledby="panel-title"
      onSubmit={(event) => {
        event.preventDefault()
        if (why === undefined) onConfirm()
        else event.currentTarget.querySelector<HTMLElement>('[data-missing] input')?.focus()
      }}
    >
      <div class={`card stage panel ${phaseOf(at.view)}`} data-panel={deed}>
        <div class="panel-left">
          <h2 id="panel-title" class={`of-${deed}`}>
            {title}
          </h2>
          {children}
        </div>
        <div class="panel-aside">{aside}</div>
        <div class="toasts">
          <NoticeLine deeds={at.deeds} />
        </div>
      </div>
      <div class="keys">
        <button
          type="submit"
          class={busy === deed ? 'b go next waiting' : 'b go next'}
          aria-disabled={why !== undefined}
          disabled={busy !== null}
        >
          {busy === deed ? <span class="ring" aria-hidden /> : <Icon node={confirm.icon} />}
          <span class="words">
            {confirm.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {why !== undefined && <small>{why}</small>}
          </span>
          <kbd>Enter</kbd>
        </button>
        <KeyButton class="b" cap="Esc" icon={X} dead={false} onPress={at.leave}>
          {t.cancel}
        </KeyButton>
        {other}
      </div>
    </form>
  )
}
