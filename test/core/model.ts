import type { Building } from '../../contract/building.ts'
import type { DomainEvent, EventOf, JournalRecord } from '../../contract/events.ts'
import type { TicketClass, TicketState } from '../../contract/fields.ts'

/** A ticket as the model knows it. `passes`: later priority visitors that went before it while it was first in line. */
export type ModelTicket = {
  id: string
  number: string
  serviceId: string
  class: TicketClass
  arrival: number
  state: TicketState
  passes: number
  counterId?: string
}

/**
 * A second account of the hall, kept apart from the rules: one plain list of the day's tickets, where everything is
 * looked up the slow way. It follows the records, and says what rule P2 asks for.
 */
export function createModel(building: Building) {
  let tickets: ModelTicket[] = []
  let date = ''
  let rehearsal = false
  const numbers = new Map<string, string[]>()

  const the = (id: string): ModelTicket => {
    const [ticket, ...others] = tickets.filter((each) => each.id === id)
    if (!ticket || others.length > 0) throw new Error(`ticket ${id} is there ${others.length} times more than once`)
    return ticket
  }
  const move = (id: string, state: TicketState, counterId?: string) => {
    const ticket = the(id)
    ticket.state = state
    delete ticket.counterId
    if (counterId !== undefined) ticket.counterId = counterId
  }
  const countersOf = (id: string) => building.counters.find((counter) => counter.id === id)?.serviceIds ?? []

  /** Who waits in these services' queues, by arrival. */
  function waiting(serviceIds: readonly string[], ticketClass?: TicketClass): ModelTicket[] {
    return tickets
      .filter(({ state, serviceId }) => state === 'waiting' && serviceIds.includes(serviceId))
      .filter((ticket) => ticketClass === undefined || ticket.class === ticketClass)
      .sort((a, b) => a.arrival - b.arrival)
  }

  function ratioFor(serviceId: string): number {
    const agencyId = building.services.find(({ id }) => id === serviceId)?.agencyId
    return building.agencies.find(({ id }) => id === agencyId)?.priorityRatio ?? building.limits.priorityRatio
  }

  /** Rule P2 by its words: whom a counter must call, and whom that passes. */
  function turnAt(counterId: string): { called?: ModelTicket; passed?: ModelTicket } {
    const [regular] = waiting(countersOf(counterId), 'regular')
    const [priority] = waiting(countersOf(counterId), 'priority')
    if (!regular || !priority) return { ...((regular ?? priority) && { called: regular ?? (priority as ModelTicket) }) }
    if (priority.arrival < regular.arrival) return { called: priority }
    return regular.passes >= ratioFor(regular.serviceId) ? { called: regular } : { called: priority, passed: regular }
  }

  /** Counts for whoever was first in line at the calling counter, whatever the event says of it. */
  function called({ ticketId, counterId }: EventOf<'ticket-called'>): void {
    const ticket = the(ticketId)
    const [first] = waiting(countersOf(counterId), 'regular')
    if (first && ticket.class === 'priority' && first.arrival < ticket.arrival) first.passes += 1
    move(ticketId, 'called', counterId)
  }

  function issued(event: EventOf<'ticket-issued'>, seq: number): void {
    const { ticketId: id, number, prefix, serviceIds } = event
    const serviceId = serviceIds[0] ?? ''
    tickets.push({ id, number, serviceId, class: event.class, arrival: seq, state: 'waiting', passes: 0 })
    const series = `${date} ${rehearsal ? 'rehearsal' : ''} ${prefix}`
    numbers.set(series, [...(numbers.get(series) ?? []), number])
  }

  function opened(event: EventOf<'day-opened'>): void {
    if (event.date !== date || event.rehearsal !== rehearsal) tickets = []
    date = event.date
    rehearsal = event.rehearsal
  }

  const follow: { [Type in DomainEvent['type']]?: (event: EventOf<Type>, seq: number) => void } = {
    'day-opened': opened,
    'ticket-issued': issued,
    'ticket-called': called,
    'serving-started': ({ ticketId, counterId }) => move(ticketId, 'serving', counterId),
    'serving-finished': ({ ticketId }) => move(ticketId, 'served'),
    'ticket-no-show': ({ ticketId }) => move(ticketId, 'no-show'),
    'day-closed': ({ expired }) => {
      for (const id of expired) move(id, 'expired')
    },
  }

  return {
    observe: ({ event, seq }: JournalRecord): void => {
      const step = follow[event.type] as ((event: DomainEvent, seq: number) => void) | undefined
      step?.(event, seq)
    },
    tickets: () => tickets,
    waiting,
    turnAt,
    ratioFor,
    /** The numbers of each series of each day, in order of issue. */
    numbers: () => numbers,
  }
}
export type Model = ReturnType<typeof createModel>
