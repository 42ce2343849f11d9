import { Check } from 'lucide'
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../../ui-kit/icon.tsx'

type Props = {
  kind: 'radio' | 'checkbox'
  name: string
  checked: boolean
  onChoose: () => void
  /** The keyboard's key that is printed on it. */
  cap?: string | undefined
  dead?: boolean
  class?: string
  children: ComponentChildren
}

/** One of several choices, as a button that stays pressed; a radio button or checkbox to keyboard and screen reader. */
export function Choice({
  kind,
  name,
  checked,
  onChoose,
  cap,
  dead = false,
  class: more,
  children,
}: Props): JSX.Element {
  const key = cap === undefined ? {} : { 'data-key': cap }
  const role = kind === 'radio' ? ({ type: 'radio' } as const) : ({ type: 'checkbox' } as const)
  return (
    <label class={more === undefined ? 'choice' : `choice ${more}`}>
      <input class="vh" {...role} {...key} name={name} checked={checked} disabled={dead} onChange={onChoose} />
      <span class="b sm face">
        {checked && <Icon node={Check} />}
        <span class="words">{children}</span>
        {cap !== undefined && <kbd>{cap}</kbd>}
      </span>
    </label>
  )
}
