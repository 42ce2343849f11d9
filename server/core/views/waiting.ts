import type { Counter } from '../../../contract/building.ts'
import type { TicketClass } from '../../../contract/fields.ts'
import type { WaitingClass } from '../../../contract/views.ts'
import { type Hall, waitingFor } from '../hall.ts'
import { queuesOf } from '../routing.ts'
import type { Ticket } from '../ticket.ts'

/** How many wait in these services' queues, in one class or in both, and since when the first of them. */
export function waitingInQueues(hall: Hall, serviceIds: readonly string[], only?: TicketClass): WaitingClass {
  const classes: TicketClass[] = only ? [only] : ['regular', 'priority']
  return together(serviceIds.flatMap((serviceId) => classes.map((each) => waitingFor(hall, serviceId, each))))
}

/** How many of a class a counter may call, and since when the first of them waits (rules P1, C3). */
export function waitingAtCounter(hall: Hall, counter: Counter, ticketClass: TicketClass): WaitingClass {
  return together(queuesOf(hall, counter).map((queue) => queue[ticketClass]))
}

function together(lines: readonly (readonly Ticket[])[]): WaitingClass {
  let count = 0
  let first: Ticket | undefined
  for (const line of lines) {
    count += line.length
    const head = line[0]
    if (head && (!first || head.arrival < first.arrival)) first = head
  }
  return { count, ...(first && { firstIssuedAt: first.issuedAt }) }
}
