import type { Agency, Counter } from '../../../contract/building.ts'
import type { ReasonOf } from '../../../contract/reasons.ts'
import type { CounterAway, DisplayView } from '../../../contract/views.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { dayOpening } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { minuteOf } from '../time-of-day.ts'
import { serviceIdsOf } from './agency-now.ts'
import { waitAtAgency } from './board.ts'
import { headOf } from './head.ts'
import { waitingInQueues } from './waiting.ts'

/** The calls of one zone (rule A1), and who is away (rule K2). */
export function displayView(hall: Hall, zoneId: string, moment: Moment): DisplayView | null {
  const { building, zones, counters } = setupOf(hall)
  const zone = zones.get(zoneId)
  if (!zone) return null
  const [current = null, ...recent] = hall.calls.get(zoneId) ?? []
  return {
    ...headOf('display', hall, moment),
    building: building.name,
    zone: zone.id,
    zoneName: zone.name,
    ...(zone.floor !== undefined && { floor: zone.floor }),
    dayOpen: isDayOpen(hall),
    ...(isDayOpen(hall) ? {} : dayOpening(hall, moment)),
    current,
    recent,
    away: [...counters.values()]
      .filter((counter) => counter.zone === zoneId)
      .flatMap((each) => awayOf(hall, each, moment)),
    waits: building.agencies.filter((agency) => agency.zone === zoneId).flatMap((agency) => waitsOf(hall, agency)),
    notices: building.notices,
  }
}

/** A counter on a break, or closed with a time to come back that is still to come. */
function awayOf(hall: Hall, counter: Counter, moment: Moment): CounterAway[] {
  const live = hall.counters.get(counter.id)
  if (!live?.away || live.state === 'open') return []
  const agency = setupOf(hall).agencies.get(counter.agencyId)?.shortName ?? ''
  const { reason, backAt } = live.away
  const who = { counter: counter.number, agency }
  if (live.state === 'paused') {
    const why = (reason ?? 'break') as ReasonOf<'pause'>
    return [{ ...who, state: 'paused', reason: why, ...(backAt !== undefined && { backAt }) }]
  }
  if (backAt === undefined || minuteOf(backAt) <= moment.minute) return []
  return [{ ...who, state: 'closed', ...(reason && { reason: reason as ReasonOf<'close'> }), backAt }]
}

function waitsOf(hall: Hall, { id, shortName }: Agency): DisplayView['waits'] {
  const waiting = waitingInQueues(hall, serviceIdsOf(hall, id)).count
  const wait = waitAtAgency(hall, id)
  return waiting === 0 && !wait ? [] : [{ agency: shortName, waiting, ...(wait && { wait }) }]
}
