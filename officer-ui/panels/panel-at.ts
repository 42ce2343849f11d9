import type { CounterView } from '../../contract/views.ts'
import type { Connection } from '../../ui-kit/connection.ts'
import type { CounterDeeds } from '../counter-deeds.ts'
import type { Order } from '../orders/order.ts'

/** What every question over the stage is asked with. */
export type PanelAt = {
  view: CounterView
  connection: Connection
  deeds: CounterDeeds
  online: boolean
  /** Sends the answer; the question goes once it was accepted, and stays with all that was typed where it was not. */
  send: (order: Order) => Promise<void>
  leave: () => void
}
