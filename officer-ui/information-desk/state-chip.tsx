import { Ban, Bell, CircleCheck, CirclePause, Hourglass, type IconNode, UserX } from 'lucide'
import type { JSX } from 'preact'
import type { TicketState } from '../../contract/fields.ts'
import { Icon } from '../../ui-kit/icon.tsx'
import { messages } from './messages.ts'

const looks: Readonly<Record<TicketState, { icon: IconNode; tone: string }>> = {
  waiting: { icon: Hourglass, tone: 'waiting' },
  called: { icon: Bell, tone: 'called' },
  serving: { icon: CircleCheck, tone: 'serving' },
  served: { icon: CircleCheck, tone: 'over' },
  'no-show': { icon: UserX, tone: 'bad' },
  parked: { icon: CirclePause, tone: 'parked' },
  cancelled: { icon: Ban, tone: 'over' },
  expired: { icon: Ban, tone: 'over' },
}

/** A ticket's state as icon and word. */
export function StateChip({ state }: { state: TicketState }): JSX.Element {
  const { icon, tone } = looks[state]
  return (
    <span class={`chip ${tone}`} data-state={state}>
      <Icon node={icon} />
      {messages.t.value.states[state]}
    </span>
  )
}
