import type { TicketClass } from '../../../contract/fields.ts'
import type { Lane, ProofTicket } from './ticket.ts'

/** Who waits, by issue (rule P1): for a service, or for the counter that a ticket was sent to; each class apart. */
export function createQueue() {
  const forService = lanesByClass()
  const forCounter = lanesByClass()

  return {
    enter: (ticket: ProofTicket): void => {
      const { serviceId, sentTo } = ticket.stop
      const lanes = sentTo === null ? forService : forCounter
      const lane = laneAt(lanes[ticket.class], sentTo ?? serviceId)
      const index = indexIn(lane.tickets, ticket.seq)
      if (lane.tickets[index] !== ticket) lane.tickets.splice(index, 0, ticket)
      if (index < lane.from) lane.from = index
      ticket.lane = lane
    },

    leave: (ticket: ProofTicket): void => {
      ticket.lane = null
    },

    /** The earliest candidate of a class at a counter that serves these services (rule P1). */
    first: (ticketClass: TicketClass, counterId: string, serves: Iterable<string>): ProofTicket | null => {
      let first = firstIn(forCounter[ticketClass].get(counterId))
      for (const serviceId of serves) {
        const other = firstIn(forService[ticketClass].get(serviceId))
        if (other && (!first || other.seq < first.seq)) first = other
      }
      return first
    },
  }
}
export type Queue = ReturnType<typeof createQueue>

type Lanes = Map<string, Lane>

function lanesByClass(): Record<TicketClass, Lanes> {
  return { regular: new Map(), priority: new Map() }
}

function laneAt(lanes: Lanes, place: string): Lane {
  const found = lanes.get(place)
  if (found) return found
  const made: Lane = { tickets: [], from: 0 }
  lanes.set(place, made)
  return made
}

function firstIn(lane: Lane | undefined): ProofTicket | null {
  if (!lane) return null
  for (; lane.from < lane.tickets.length; lane.from += 1) {
    const ticket: ProofTicket | undefined = lane.tickets[lane.from]
    if (ticket?.lane === lane) return ticket
  }
  return null
}

/** Where a ticket with this `seq` stands or belongs; at the end at once, as an arrival does. */
function indexIn(tickets: readonly ProofTicket[], seq: number): number {
  let low = (tickets.at(-1)?.seq ?? 0) < seq ? tickets.length : 0
  let high = tickets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tickets[middle]?.seq ?? seq) < seq) low = middle + 1
    else high = middle
  }
  return low
}
