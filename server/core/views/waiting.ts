import type { TicketClass } from '../../../contract/fields.ts'
import type { WaitingClass } from '../../../contract/views.ts'
import type { Hall } from '../hall.ts'

/** How many wait in these services' queues, in one class or in both, and since when the first of them. */
export function waitingInQueues(hall: Hall, serviceIds: readonly string[], only?: TicketClass): WaitingClass {
  const classes: TicketClass[] = only ? [only] : ['regular', 'priority']
  let count = 0
  let first: { arrival: number; issuedAt: number } | undefined
  for (const serviceId of serviceIds) {
    for (const ticketClass of classes) {
      const line = hall.queues.get(serviceId)?.[ticketClass] ?? []
      count += line.length
      const head = line[0]
      if (head && (!first || head.arrival < first.arrival)) first = head
    }
  }
  return { count, ...(first && { firstIssuedAt: first.issuedAt }) }
}
