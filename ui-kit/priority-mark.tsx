import { HandHeart } from 'lucide'
import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { kitMessages } from './kit-messages.ts'

/** PRIORITAS as a reversed block: no colour of its own, so that it survives every screen and slip. */
export function PriorityMark({ class: name }: { class?: string }): JSX.Element {
  return (
    <span class={name === undefined ? 'prio' : `prio ${name}`}>
      <Icon node={HandHeart} />
      {kitMessages.t.value.priority}
    </span>
  )
}
