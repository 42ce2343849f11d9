import type { Alert } from '../../../contract/views.ts'
import { absentCounters } from '../absent-counters.ts'
import { countLately } from '../burst.ts'
import { type Hall, setupOf, ticketInHand } from '../hall.ts'
import type { Moment } from '../moment.ts'
import { servedMilliseconds, stopOf } from '../ticket.ts'

/** What needs a supervisor's eye: the clock first, then calls that nobody saw. */
export function alertsOf(hall: Hall, moment: Moment, clockInDoubt: boolean): Alert[] {
  return [
    ...(clockInDoubt ? [{ kind: 'clock-in-doubt' } as const] : []),
    ...unseenCalls(hall),
    ...absentOnes(hall, moment),
    ...overStandard(hall, moment),
    ...bursts(hall, moment),
    ...pausedServices(hall),
  ]
}

/** Rule A4: a visitor is called, and no display watched the zone at the last call. */
function unseenCalls(hall: Hall): Alert[] {
  return atCounters(hall).flatMap(({ counter, ticket }): Alert[] => {
    const call = hall.announcements.get(ticket.announcements.at(-1) ?? '')
    if (ticket.state !== 'called' || call?.screens !== 0 || call.shownAt !== undefined) return []
    return [{ kind: 'call-unseen', counter: counter.number, number: ticket.number, zone: call.zone, at: call.at }]
  })
}

function absentOnes(hall: Hall, moment: Moment): Alert[] {
  const { agencies } = setupOf(hall)
  return absentCounters(hall, moment).map(({ counter, since }) => ({
    kind: 'counter-absent',
    counter: counter.number,
    agency: agencies.get(counter.agencyId)?.shortName ?? '',
    since,
  }))
}

/** Rule S3. */
function overStandard(hall: Hall, moment: Moment): Alert[] {
  return atCounters(hall).flatMap(({ counter, ticket }): Alert[] => {
    const standardMinutes = setupOf(hall).services.get(ticket.serviceId)?.standardMinutes
    const served = servedMilliseconds(stopOf(ticket), moment.at)
    if (ticket.state !== 'serving' || standardMinutes === undefined || served <= standardMinutes * 60_000) return []
    const minutes = (served - (served % 60_000)) / 60_000
    return [{ kind: 'over-standard', counter: counter.number, number: ticket.number, minutes, standardMinutes }]
  })
}

/** Rule I7: kiosks that have reached the limit. */
function bursts(hall: Hall, moment: Moment): Alert[] {
  const { burstTickets, burstSeconds } = setupOf(hall).building.limits
  return [...hall.bursts].flatMap(([key, burst]): Alert[] => {
    const tickets = countLately(burst, moment.at, burstSeconds)
    const [kiosk = '', prefix = ''] = key.split(' ')
    return tickets < burstTickets ? [] : [{ kind: 'burst', prefix, kiosk, tickets }]
  })
}

function pausedServices(hall: Hall): Alert[] {
  const { services } = setupOf(hall)
  return [...hall.pausedServices].map(([serviceId, reason]) => ({
    kind: 'service-paused',
    serviceId,
    service: services.get(serviceId)?.name ?? '',
    reason,
  }))
}

function atCounters(hall: Hall) {
  return [...setupOf(hall).counters.values()].flatMap((counter) => {
    const ticket = ticketInHand(hall, hall.counters.get(counter.id))
    return ticket ? [{ counter, ticket }] : []
  })
}
