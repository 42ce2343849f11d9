import type { IconNode } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'
import { messages } from './messages.ts'

type Props = { icon: IconNode; text: string; cap: string; busy: boolean; dead: boolean; onPress?: () => void }

/** The one key that moves a page on; a form's own where nothing is said of the press. */
export function BigKey({ icon, text, cap, busy, dead, onPress }: Props): JSX.Element {
  return (
    <button
      type={onPress === undefined ? 'submit' : 'button'}
      class={busy ? 'b go big waiting' : 'b go big'}
      disabled={dead}
      onClick={onPress}
    >
      {busy ? <span class="ring" aria-hidden /> : <Icon node={icon} />}
      {busy ? messages.t.value.sending : text}
      <kbd>{cap}</kbd>
    </button>
  )
}
