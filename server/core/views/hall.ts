import type { Counter } from '../../../contract/building.ts'
import type { HallView } from '../../../contract/views.ts'
import { calledSince, type Hall, isDayOpen, setupOf, ticketInHand } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { stopOf, type Ticket } from '../ticket.ts'
import { serviceIdsOf } from './agency-now.ts'
import { alertsOf } from './alerts.ts'
import { parkedAt } from './counter.ts'
import { headOf } from './head.ts'
import { waitingInQueues } from './waiting.ts'

/** The whole hall, for the supervisor. */
export function hallView(hall: Hall, moment: Moment, clockInDoubt: boolean): HallView {
  const { building, counters } = setupOf(hall)
  const day = isDayOpen(hall) ? hall.day : null
  return {
    ...headOf('hall', hall, moment),
    building: building.name,
    day: day && { date: day.date, rehearsal: day.rehearsal, lifted: day.lifted, openedAt: day.openedAt },
    counters: [...counters.values()].map((counter) => counterRow(hall, counter)),
    printers: building.printers.map(({ id, name }) => ({ id, name })),
    queues: building.agencies.map(({ id }) => {
      const serviceIds = serviceIdsOf(hall, id)
      const { count, ...first } = waitingInQueues(hall, serviceIds)
      const priority = waitingInQueues(hall, serviceIds, 'priority').count
      return { agencyId: id, waiting: count, regular: count - priority, priority, ...first }
    }),
    parked: parkedAt(hall),
    alerts: alertsOf(hall, moment, clockInDoubt),
  }
}

function counterRow(hall: Hall, counter: Counter): HallView['counters'][number] {
  const { id, number, zone, agencyId, serviceIds, priorityFirst = false } = counter
  const live = hall.counters.get(id)
  const ticket = ticketInHand(hall, live)
  return {
    id,
    number,
    zone,
    agencyId,
    serviceIds,
    furtherServiceIds: hall.furtherServices.get(id) ?? [],
    state: live?.state ?? 'closed',
    ...live?.away,
    priorityFirst,
    ...(ticket && {
      ticket: {
        id: ticket.id,
        number: ticket.number,
        state: ticket.state,
        calledAt: calledSince(hall, ticket),
        ...startOf(ticket),
      },
    }),
  }
}

function startOf(ticket: Ticket): { startedAt?: number } {
  const { startedAt } = stopOf(ticket)
  return startedAt === undefined ? {} : { startedAt }
}
