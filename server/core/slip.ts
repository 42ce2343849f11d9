import type { EventOf } from '../../contract/events.ts'
import type { Language } from '../../contract/fields.ts'
import type { ChecklistModel, SlipModel } from '../../contract/slip.ts'
import type { Actor } from './actor.ts'
import { type Hall, setupOf } from './hall.ts'
import type { Moment } from './moment.ts'
import { countersFor } from './views/stops.ts'

/** What the slip of a ticket that was just issued says. `mark`: rule G5; `url`: where a phone follows it. */
export function slipOf(
  hall: Hall,
  event: EventOf<'ticket-issued'>,
  moment: Moment,
  mark: string,
  url: string | undefined,
): SlipModel {
  const { building } = setupOf(hall)
  const { serviceIds, number, language, ahead, wait } = event
  const { agency, service } = named(hall, serviceIds[0] ?? '', language)
  const floor = setupOf(hall).zones.get(agency.zone)?.floor
  const all = serviceIds.map((id) => named(hall, id, language).service)
  return {
    building: (language === 'en' && building.english?.name) || building.name,
    number,
    priority: event.class === 'priority',
    agency: agency.shortName,
    service: service.name,
    zone: agency.zone,
    ...(floor !== undefined && { floor }),
    counters: countersFor(hall, service.id),
    date: moment.date,
    minute: moment.minute,
    timeZoneLabel: building.timeZoneLabel,
    ahead,
    ...(wait && { wait }),
    ...(serviceIds.length > 1 && { stops: serviceIds.map((id) => stopOnSlip(hall, id, language)) }),
    fee: service.fee ?? '',
    requirements: [...new Set(all.flatMap(({ requirements = [] }) => requirements))],
    inPersonOnly: all.some(({ mayBeRepresented }) => !mayBeRepresented),
    ...(url !== undefined && { url }),
    mark,
    rehearsal: hall.day?.rehearsal ?? false,
    language,
  }
}

/** What a list of requirements says. */
export function checklistOf(hall: Hall, event: EventOf<'checklist-printed'>, moment: Moment): ChecklistModel {
  const { building } = setupOf(hall)
  const { agency, service } = named(hall, event.serviceId, event.language)
  return {
    kind: 'checklist',
    building: (event.language === 'en' && building.english?.name) || building.name,
    agency: agency.shortName,
    service: service.name,
    requirements: service.requirements ?? [],
    standardTime: service.standardTime ?? '',
    fee: service.fee ?? '',
    inPersonOnly: !service.mayBeRepresented,
    date: moment.date,
    minute: moment.minute,
    timeZoneLabel: building.timeZoneLabel,
    language: event.language,
  }
}

/** Which printer it comes out of: the kiosk's own; for staff the desk's; else the building's first (rule B4). */
export function printerFor(hall: Hall, actor: Actor): string {
  const { printers, deskPrinter } = setupOf(hall).building
  const wanted = actor.kind === 'device' ? actor.place : actor.kind === 'officer' ? deskPrinter : undefined
  const own = printers.find(({ id }) => id === wanted)
  return (own ?? printers[0])?.id ?? ''
}

/** The print job of a ticket's own slip; copies count on from 2 (rule B1). */
export function slipJobId(ticketId: string, copy = 1): string {
  return `${ticketId}-${copy}`
}

/** The print job of a checklist, by the `seq` of its record. */
export function checklistJobId(seq: number): string {
  return `${seq}-1`
}

function stopOnSlip(hall: Hall, serviceId: string, language: Language): NonNullable<SlipModel['stops']>[number] {
  const { agency, service } = named(hall, serviceId, language)
  return {
    service: service.name,
    agency: agency.shortName,
    zone: agency.zone,
    counters: countersFor(hall, serviceId),
    fee: service.fee ?? '',
  }
}

/** A service and its agency in the reader's language. */
function named(hall: Hall, serviceId: string, language: Language) {
  const { services, agencies } = setupOf(hall)
  const service = services.get(serviceId)
  const agency = agencies.get(service?.agencyId ?? '')
  if (!service || !agency) throw new Error(`there is no service ${serviceId}`)
  if (language === 'id') return { service, agency }
  return { service: { ...service, ...service.english }, agency: { ...agency, ...agency.english } }
}
