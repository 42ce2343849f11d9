import { counterOf, joinQueue, leaveQueue } from '../find.ts'
import type { Hall, LiveCounter } from '../hall.ts'
import { setupOf } from '../hall.ts'
import { indexSetup } from '../setup.ts'
import type { Effects } from './effect.ts'

/** Who runs a counter, breaks and closing (rules K1, K2, K4). */
export const counterEffects: Effects<
  | 'counter-opened'
  | 'counter-closed'
  | 'counter-paused'
  | 'counter-resumed'
  | 'counter-taken-over'
  | 'services-assigned'
> = {
  'counter-opened': (hall, { counterId, officerId, consoleId }, { at }) => {
    const counter = counterOf(hall, counterId)
    Object.assign(counter, { state: 'open', officerId, consoleId, openedAt: at })
    delete counter.away
  },
  'counter-closed': (hall, { counterId, reason, backAt }) => {
    const counter = counterOf(hall, counterId)
    leave(hall, counterId, counter)
    counter.away = { ...(reason && { reason }), ...(backAt !== undefined && { backAt }) }
  },
  'counter-paused': (hall, { counterId, reason, backAt }) => {
    const away = { reason, ...(backAt !== undefined && { backAt }) }
    Object.assign(counterOf(hall, counterId), { state: 'paused', away })
  },
  'counter-resumed': (hall, { counterId }) => {
    const counter = counterOf(hall, counterId)
    counter.state = 'open'
    delete counter.away
  },
  'counter-taken-over': (hall, { counterId, officerId, consoleId }) => {
    Object.assign(counterOf(hall, counterId), { officerId, consoleId })
  },
  'services-assigned': (hall, { counterId, serviceIds }) => {
    hall.furtherServices.set(counterId, serviceIds)
    hall.setup = indexSetup(setupOf(hall).building, hall.furtherServices)
  },
}

/** A counter that nobody runs any more: who was sent to it waits for the service (rule T1). */
export function leave(hall: Hall, counterId: string, counter: LiveCounter): void {
  counter.state = 'closed'
  for (const field of ['officerId', 'consoleId', 'openedAt', 'ticketId', 'away', 'last'] as const) delete counter[field]
  const sent = hall.sent.get(counterId)
  if (!sent) return
  for (const ticket of [...sent.regular, ...sent.priority]) {
    leaveQueue(hall, ticket)
    delete ticket.sentTo
    joinQueue(hall, ticket)
  }
  hall.sent.delete(counterId)
}
