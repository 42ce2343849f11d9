import type { Service } from '../../../contract/building.ts'
import type { CommandOf } from '../../../contract/commands.ts'
import type { EventOf } from '../../../contract/events.ts'
import type { PriorityCategory } from '../../../contract/fields.ts'
import type { Rejection } from '../../../contract/rejections.ts'
import { type Actor, actorId, rolesOf } from '../actor.ts'
import { burstKey, secondsToWait } from '../burst.ts'
import { accept, type Decision, type Facts, refuse, type SideRecord } from '../decision.ts'
import { waitOfNewcomer } from '../estimates.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { openingOf } from '../hours.ts'
import { nextNumber, numberOf, prefixOf, runningNumber } from '../numbering.ts'
import type { Preparations } from '../prepared.ts'
import { aheadOfNewcomer } from '../routing.ts'
import { agencyOf } from '../setup.ts'
import { identityRefusal, nikProblem } from './identity.ts'
import { orderOfStops } from './journeys.ts'

/**
 * Gives a visitor the next number of the series of the first stop, if all services are open now (rules N1, I1, I2, I4 to
 * I8, J2).
 */
export function issueTicket(
  hall: Hall,
  command: CommandOf<'issue-ticket'> & Preparations['issue-ticket'],
  actor: Actor,
  facts: Facts,
): Decision {
  const { identity, identityHash = null } = command
  const chosen = servicesNamed(hall, command.serviceIds)
  if (!chosen.ok) return refuse(chosen.rejection)
  const problem = identity === undefined ? null : nikProblem(identity)
  if (problem) return refuse({ code: 'identity-invalid', why: problem })
  for (const service of chosen.services) {
    const refused = serviceRefusal(hall, service, identityHash, facts)
    if (refused) return refuse(refused)
  }
  const ticketClass = command.priority ? 'priority' : 'regular'
  const stops = chosen.services.length > 1 ? orderOfStops(hall, chosen.services, ticketClass) : chosen.services
  const agency = agencyOf(setupOf(hall), stops[0]?.id ?? '')
  if (!agency) return refuse({ code: 'service-unknown', serviceId: command.serviceIds[0] ?? '' })
  const seconds = burstWait(hall, agency.prefix, actor, facts)
  if (seconds > 0) return refuse({ code: 'slow-down', seconds })

  // What no service asked for is not kept.
  const identified = identityHash !== null && chosen.services.some(({ identity: need = 'none' }) => need !== 'none')
  const event = issuing(hall, stops, command, facts)
  const side = categoryOf(event.ticketId, command.priority)
  if (identified) side.push({ table: 'identity', ticketId: event.ticketId, identityHash })
  const number = nextNumber(hall, agency)
  return accept([{ ...event, number, prefix: agency.prefix, ...(identified && { identified }) }], side)
}

/** A number of the paper roll, given during an outage, joins the queue as it is (rule N2). */
export function enterPaperTicket(
  hall: Hall,
  command: CommandOf<'enter-paper-ticket'>,
  _actor: Actor,
  facts: Facts,
): Decision {
  const { serviceId, number, priority } = command
  const setup = setupOf(hall)
  const service = setup.services.get(serviceId)
  const agency = agencyOf(setup, serviceId)
  if (!service || !agency) return refuse({ code: 'service-unknown', serviceId })
  if (!isDayOpen(hall) || !hall.day) return refuse({ code: 'day-not-open' })
  const { prefix, paperRoll } = agency
  const running = runningNumber(number)
  const isReserved = paperRoll && running >= paperRoll.from && running <= paperRoll.to
  if (prefixOf(number) !== prefix || numberOf(prefix, running) !== number || !isReserved) {
    const range = paperRoll && { from: numberOf(prefix, paperRoll.from), to: numberOf(prefix, paperRoll.to) }
    return refuse({ code: 'number-not-reserved', number, ...range })
  }
  if (facts.isNumberGiven(hall.day.date, hall.day.rehearsal, number)) return refuse({ code: 'number-taken', number })
  const event = issuing(hall, [service], command, facts)
  return accept([{ ...event, number, prefix, paper: true }], categoryOf(event.ticketId, priority))
}

type Named = { ok: true; services: Service[] } | { ok: false; rejection: Rejection }

function servicesNamed(hall: Hall, serviceIds: readonly string[]): Named {
  const services: Service[] = []
  for (const serviceId of serviceIds) {
    const service = setupOf(hall).services.get(serviceId)
    if (!service) return { ok: false, rejection: { code: 'service-unknown', serviceId } }
    if (services.includes(service)) return { ok: false, rejection: { code: 'service-chosen-twice', serviceId } }
    services.push(service)
  }
  return { ok: true, services }
}

function serviceRefusal(hall: Hall, service: Service, identityHash: string | null, facts: Facts): Rejection | null {
  const opening = openingOf(hall, service, facts.moment)
  if (!opening.open) return { code: 'service-closed', serviceId: service.id, reason: opening.reason }
  return identityRefusal(hall, service, identityHash, facts)
}

/** Seconds that a kiosk has to wait after a burst (rule I7); staff do not. */
function burstWait(hall: Hall, prefix: string, actor: Actor, { moment }: Facts): number {
  if (!rolesOf(actor).includes('kiosk')) return 0
  const { burstTickets, burstSeconds } = setupOf(hall).building.limits
  return secondsToWait(hall.bursts.get(burstKey(actorId(actor), prefix)), moment.at, burstTickets, burstSeconds)
}

function issuing(
  hall: Hall,
  stops: readonly Service[],
  { priority, language = 'id' }: Pick<CommandOf<'issue-ticket'>, 'priority' | 'language'>,
  { nextSeq }: Facts,
): Omit<EventOf<'ticket-issued'>, 'number' | 'prefix'> {
  const serviceIds = stops.map(({ id }) => id)
  const first = serviceIds[0] ?? ''
  const ticketClass = priority ? 'priority' : 'regular'
  const wait = waitOfNewcomer(hall, first, ticketClass)
  return {
    type: 'ticket-issued',
    ticketId: String(nextSeq),
    serviceIds,
    class: ticketClass,
    ahead: aheadOfNewcomer(hall, first, ticketClass),
    ...(wait && { wait }),
    language,
  }
}

/** The category is beside the journal and is deleted with the day (rule I5). */
function categoryOf(ticketId: string, category: PriorityCategory | undefined): SideRecord[] {
  return category ? [{ table: 'priority-category', ticketId, category }] : []
}
