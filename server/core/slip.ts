import type { EventOf } from '../../contract/events.ts'
import type { SlipModel } from '../../contract/slip.ts'
import type { Actor } from './actor.ts'
import { type Hall, setupOf } from './hall.ts'
import type { Moment } from './moment.ts'
import { countersFor } from './views/ticket.ts'

/** What the slip of a ticket that was just issued says. `mark`: rule G5; `url`: where a phone follows it. */
export function slipOf(
  hall: Hall,
  event: EventOf<'ticket-issued'>,
  moment: Moment,
  mark: string,
  url: string | undefined,
): SlipModel {
  const setup = setupOf(hall)
  const service = setup.services.get(event.serviceIds[0] ?? '')
  const agency = setup.agencies.get(service?.agencyId ?? '')
  if (!service || !agency) throw new Error(`ticket ${event.ticketId} is for no known service`)
  const floor = setup.zones.get(agency.zone)?.floor
  const english = event.language === 'en'
  const text = { ...service, ...(english && service.english) }
  return {
    building: (english && setup.building.english?.name) || setup.building.name,
    number: event.number,
    priority: event.class === 'priority',
    agency: (english && agency.english?.shortName) || agency.shortName,
    service: text.name,
    zone: agency.zone,
    ...(floor !== undefined && { floor }),
    counters: countersFor(hall, service.id),
    date: moment.date,
    minute: moment.minute,
    timeZoneLabel: setup.building.timeZoneLabel,
    ahead: event.ahead,
    fee: text.fee ?? '',
    requirements: text.requirements ?? [],
    inPersonOnly: !service.mayBeRepresented,
    ...(url !== undefined && { url }),
    mark,
    rehearsal: hall.day?.rehearsal ?? false,
    language: event.language,
  }
}

/** Which printer the slip comes out of: the kiosk's own, else the building's first (rule B4). */
export function printerFor(hall: Hall, actor: Actor): string {
  const { printers } = setupOf(hall).building
  const own = actor.kind === 'device' ? printers.find(({ id }) => id === actor.place) : undefined
  return (own ?? printers[0])?.id ?? ''
}

/** The print job of a ticket's own slip; copies count on from 2 (rule B1). */
export function slipJobId(ticketId: string): string {
  return `${ticketId}-1`
}
