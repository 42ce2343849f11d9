import type { Building } from '../../../contract/building.ts'
import { type Hall, setupOf } from '../hall.ts'
import { emptyQueue } from '../queue.ts'
import { indexSetup } from '../setup.ts'
import type { Effects } from './effect.ts'

/** The building's set-up, whole or in part (rule G6). */
export const setUpEffects: Effects<
  'building-imported' | 'building-saved' | 'calendar-saved' | 'agency-saved' | 'service-saved' | 'counter-saved'
> = {
  'building-imported': (hall, { building }) => put(hall, building),
  'building-saved': (hall, { type: _, ...saved }) => put(hall, { ...buildingOf(hall), ...saved }),
  'calendar-saved': (hall, { days }) => put(hall, { ...buildingOf(hall), calendar: days }),
  'agency-saved': (hall, { agency }) => {
    const building = buildingOf(hall)
    put(hall, { ...building, agencies: replaced(building.agencies, agency) })
  },
  'service-saved': (hall, { service }) => {
    const building = buildingOf(hall)
    if (hall.day && !hall.queues.has(service.id)) hall.queues.set(service.id, emptyQueue())
    put(hall, { ...building, services: replaced(building.services, service) })
  },
  'counter-saved': (hall, { counter }) => {
    const building = buildingOf(hall)
    if (hall.day && !hall.counters.has(counter.id)) hall.counters.set(counter.id, { state: 'closed', ended: [] })
    const counters = replaced(building.counters, counter)
    put(hall, { ...building, counters: counters.sort((a, b) => a.number - b.number) })
  },
}

function put(hall: Hall, building: Building): void {
  hall.setup = indexSetup(building, hall.furtherServices)
}

function buildingOf(hall: Hall): Building {
  return setupOf(hall).building
}

/** The list with this thing in place of the one of the same id, or at its end. */
function replaced<Thing extends { id: string }>(things: readonly Thing[], thing: Thing): Thing[] {
  const known = things.some(({ id }) => id === thing.id)
  return known ? things.map((each) => (each.id === thing.id ? thing : each)) : [...things, thing]
}
