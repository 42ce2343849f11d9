import { messages } from '../messages.ts'
import { type Order, saying, single } from './order.ts'

/** Why a counter is left, and until when as a time of day (rule K2). */
export type Leave = { reason: string; backAt?: string }

const texts = () => messages.t.peek()

/** Takes a free counter. */
export function openCounter(counterId: string): Order {
  return single('open-counter', 'open-counter', { counterId })
}

/** Ends the work at a counter; `deed` stays the break key's. */
export function closeCounter(counterId: string, leave: Leave): Order {
  return single('away', 'close-counter', { counterId, ...leave }, () => saying(texts().saidClosed))
}

/** Takes a break. */
export function pauseCounter(counterId: string, leave: Leave): Order {
  return single('away', 'pause-counter', { counterId, ...leave })
}

/** Goes on after a break. */
export function resumeCounter(counterId: string): Order {
  return single('resume-counter', 'resume-counter', { counterId })
}

/** Runs the counter from here instead of the console that runs it (rule K1). */
export function takeOver(counterId: string, counter: number): Order {
  return single('take-over', 'take-over-counter', { counterId }, () => saying(texts().saidTakenOver(counter)))
}

/** Gives no more numbers for a service, for now. */
export function pauseService(service: { id: string; name: string }, reason: string): Order {
  const done = () => saying(texts().saidServicePaused(service.name))
  return single('away', 'pause-service', { serviceId: service.id, reason }, done)
}

/** Gives numbers for a service again. */
export function resumeService(service: { id: string; name: string }): Order {
  const done = () => saying(texts().saidServiceResumed(service.name))
  return single('away', 'resume-service', { serviceId: service.id }, done)
}
