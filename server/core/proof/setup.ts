import type { Agency, Building, Counter, Service } from '../../../contract/building.ts'

/** A counter as it is now. `serves`: its own services and those given to it for the day (rule K4). */
export type ProofCounter = {
  id: string
  number: number
  agencyId: string
  serves: ReadonlySet<string>
  priorityFirst: boolean
  open: boolean
}

/** The set-up as the journal tells it: who serves what, and how often one may be passed (rule G6). */
export function createSetup() {
  let texts = { name: '', timeZone: 'UTC', timeZoneLabel: 'UTC' }
  let priorityRatio = 0
  let agencies = new Map<string, Agency>()
  let services = new Map<string, Service>()
  let counters = new Map<string, Counter>()
  const further = new Map<string, readonly string[]>()
  const open = new Set<string>()
  /** Made again when a counter serves something else. */
  let known = new Map<string, ProofCounter>()

  function refresh(): void {
    known = new Map([...counters.values()].map((counter) => [counter.id, counterNow(counter)]))
  }

  function counterNow({ id, number, agencyId, serviceIds, priorityFirst = false }: Counter): ProofCounter {
    const serves = new Set([...serviceIds, ...(further.get(id) ?? [])])
    return { id, number, agencyId, serves, priorityFirst, open: open.has(id) }
  }

  function agencyOf(serviceId: string): Agency | undefined {
    return agencies.get(services.get(serviceId)?.agencyId ?? '')
  }

  return {
    counter: (id: string): ProofCounter | undefined => known.get(id),
    agencyOf,
    service: (id: string): Service | undefined => services.get(id),
    texts: () => texts,

    /** How many later priority visitors may pass a regular one who waits for this service (rule P2). */
    ratioFor: (serviceId: string): number => agencyOf(serviceId)?.priorityRatio ?? priorityRatio,

    /** Whether an open counter without the mark of P4 serves it. */
    isServedUnmarked: (serviceId: string): boolean =>
      [...known.values()].some(({ open, priorityFirst, serves }) => open && !priorityFirst && serves.has(serviceId)),

    replace: (building: Building): void => {
      texts = building
      priorityRatio = building.limits.priorityRatio
      agencies = new Map(building.agencies.map((agency) => [agency.id, agency]))
      services = new Map(building.services.map((service) => [service.id, service]))
      counters = new Map(building.counters.map((counter) => [counter.id, counter]))
      refresh()
    },
    saveRatio: (ratio: number): void => {
      priorityRatio = ratio
    },
    saveAgency: (agency: Agency): void => {
      agencies.set(agency.id, agency)
    },
    saveService: (service: Service): void => {
      services.set(service.id, service)
    },
    saveCounter: (counter: Counter): void => {
      counters.set(counter.id, counter)
      refresh()
    },
    /** All further services of a counter for the day (rule K4). */
    assign: (counterId: string, serviceIds: readonly string[]): void => {
      further.set(counterId, serviceIds)
      refresh()
    },
    /** What was given for the day ends with it. */
    forgetFurther: (): void => {
      further.clear()
      refresh()
    },
    setOpen: (counterId: string, isOpen: boolean): void => {
      if (isOpen) open.add(counterId)
      else open.delete(counterId)
      const counter = known.get(counterId)
      if (counter) known.set(counterId, { ...counter, open: isOpen })
    },
    closeAll: (): void => {
      open.clear()
      refresh()
    },
  }
}
export type Setup = ReturnType<typeof createSetup>
