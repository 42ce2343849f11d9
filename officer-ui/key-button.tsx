import type { IconNode } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../ui-kit/icon.tsx'

type Props = {
  class: string
  /** The keyboard's key, as it is printed on the button. */
  cap: string
  icon: IconNode
  /** It was pressed and is under way. */
  waiting?: boolean
  dead: boolean
  /** Instead of the cap: why the key is dead, in two or three words. */
  why?: string | undefined
  /** In a question: the keyboard's key that presses it. */
  pressedBy?: string
  onPress?: () => void
  children: ComponentChildren
}

/** A key of the console: icon, words, and the keyboard's key printed on it. A dead one keeps its place and is dashed. */
export function KeyButton(props: Props): JSX.Element {
  const { class: name, cap, icon, waiting = false, dead, why, pressedBy, onPress, children } = props
  return (
    <button
      type="button"
      class={waiting ? `${name} waiting` : name}
      disabled={dead}
      {...(pressedBy !== undefined && { 'data-key': pressedBy })}
      onClick={(event) => {
        // A key pressed with the mouse gives the focus back, so that Space stays the big key.
        if (event.detail > 0) event.currentTarget.blur()
        onPress?.()
      }}
    >
      {waiting ? <span class="ring" aria-hidden /> : <Icon node={icon} />}
      <span class="words">{children}</span>
      {why === undefined ? <kbd>{cap}</kbd> : <span class="why tab">{why}</span>}
    </button>
  )
}
