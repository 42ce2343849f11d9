import type { BoardView, HallView } from '../../../contract/views.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { headOf } from './head.ts'
import { waitingInQueues } from './waiting.ts'

/** The whole hall, for the supervisor. */
export function hallView(hall: Hall, moment: Moment): HallView {
  const setup = setupOf(hall)
  const day = isDayOpen(hall) ? hall.day : null
  return {
    ...headOf('hall', hall, moment),
    building: setup.building.name,
    day: day && { date: day.date, rehearsal: day.rehearsal, lifted: day.lifted, openedAt: day.openedAt },
    counters: setup.building.counters.map((counter) => {
      const live = hall.counters.get(counter.id)
      const ticket = live?.ticketId === undefined ? undefined : hall.tickets.get(live.ticketId)
      return {
        ...counter,
        state: live?.state ?? 'closed',
        ...(ticket && { ticket: { id: ticket.id, number: ticket.number, state: ticket.state } }),
      }
    }),
    printers: setup.building.printers.map(({ id, name }) => ({ id, name })),
    queues: setup.building.agencies.map(({ id }) => {
      const serviceIds = servicesOf(hall, id)
      const { count, ...first } = waitingInQueues(hall, serviceIds)
      const priority = waitingInQueues(hall, serviceIds, 'priority').count
      return { agencyId: id, waiting: count, regular: count - priority, priority, ...first }
    }),
  }
}

/** How full the building is, for anyone. */
export function boardView(hall: Hall, moment: Moment): BoardView {
  const setup = setupOf(hall)
  return {
    ...headOf('board', hall, moment),
    building: setup.building.name,
    dayOpen: isDayOpen(hall),
    agencies: setup.building.agencies.map(({ id, shortName }) => ({
      id,
      name: shortName,
      waiting: waitingInQueues(hall, servicesOf(hall, id)).count,
      countersOpen: setup.building.counters.filter(
        (counter) => counter.agencyId === id && hall.counters.get(counter.id)?.state === 'open',
      ).length,
    })),
  }
}

function servicesOf(hall: Hall, agencyId: string): string[] {
  return (setupOf(hall).servicesOfAgency.get(agencyId) ?? []).map(({ id }) => id)
}
