import type { TransfersView } from '../../contract/views.ts'

type TargetService = TransfersView['services'][number]

/** Where a visitor may be sent: a service, or one counter of it. */
export type Target = {
  key: string
  service: TargetService
  /** The counter that the visitor goes straight to. */
  counter?: { id: string; number: number }
}

/** From where the visitor is sent on. */
export type From = { serviceId: string; agencyId: string; counterId: string }

/**
 * Every place that a visitor can be sent to from a counter (rule T1): first the counters that serve the same service, then
 * the services of the own agency, then those of the others.
 */
export function targetsFrom(services: readonly TargetService[], from: From): Target[] {
  const same = services.find(({ id }) => id === from.serviceId)
  const others = services.filter(({ id }) => id !== from.serviceId)
  const own = others.filter(({ agencyId }) => agencyId === from.agencyId)
  const rest = others.filter(({ agencyId }) => agencyId !== from.agencyId)
  return [
    ...(same === undefined ? [] : countersToChoose(same, from.counterId).map((counter) => straightTo(same, counter))),
    ...[...own, ...rest].map((service) => ({ key: service.id, service })),
  ]
}

/** The open counters of a service that a visitor can be sent straight to. */
export function countersToChoose({ counters }: TargetService, ownCounterId: string): { id: string; number: number }[] {
  return counters
    .filter(({ id, state }) => state === 'open' && id !== ownCounterId)
    .map(({ id, number }) => ({ id, number }))
}

function straightTo(service: TargetService, counter: { id: string; number: number }): Target {
  return { key: `${service.id} ${counter.id}`, service, counter }
}
