import type { CounterView } from '../contract/views.ts'
import { onlyLooks, phaseOf } from './phase.ts'

/** A question that lies over the stage until it is answered or left with Esc. */
export type Panel =
  | { is: 'transfer' | 'park' | 'no-show'; ticketId: string }
  /** What the end of a visit still needs; `thenCall`: the next visitor is called after it. */
  | { is: 'ending'; ticketId: string; thenCall: boolean }
  | { is: 'call-number' }
  /** `first`: the ticket that the list opens on. */
  | { is: 'parked'; first?: string }
  | { is: 'away' }
  | { is: 'take-over' }

/** Whether the question still makes sense: what it is about may have gone on without this console. */
export function stillAsks(panel: Panel, view: CounterView): boolean {
  const live = view.hold === 'live'
  const phase = phaseOf(view)
  switch (panel.is) {
    case 'transfer':
    case 'park':
      return live && view.ticket?.id === panel.ticketId
    case 'no-show':
      return live && view.ticket?.id === panel.ticketId && phase === 'called'
    case 'ending':
      return live && view.ticket?.id === panel.ticketId && phase === 'serving'
    case 'call-number':
      return live && phase === 'idle'
    case 'parked':
      return live && view.parked.length > 0
    case 'away':
      return live && view.dayOpen
    case 'take-over':
      return onlyLooks(view)
    default:
      return panel satisfies never
  }
}
