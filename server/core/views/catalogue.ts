import type { Agency, Service } from '../../../contract/building.ts'
import type { Catalogue, CatalogueAgency, CatalogueService } from '../../../contract/catalogue.ts'
import { type Hall, setupOf } from '../hall.ts'
import { openingOf } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { quotaOf } from './service-now.ts'
import { countersFor } from './stops.ts'

/** Agencies, services and their six published components, for anyone (rule I2). `phones`: a phone can follow a ticket. */
export function catalogueView(hall: Hall, moment: Moment, phones: boolean): Catalogue {
  const { building } = setupOf(hall)
  const { name, shortName, zones, timeZoneLabel } = building
  return {
    seq: hall.seq,
    building: { name, shortName, english: { name: building.english?.name ?? name }, zones, timeZoneLabel },
    phones,
    agencies: building.agencies.map((agency) => catalogueAgency(hall, agency, moment)),
  }
}

function catalogueAgency(hall: Hall, agency: Agency, moment: Moment): CatalogueAgency {
  const setup = setupOf(hall)
  const { id, prefix, name, shortName, icon = 'building', hint = '', zone, english = {} } = agency
  const floor = setup.zones.get(zone)?.floor
  const services = setup.servicesOfAgency.get(id) ?? []
  return {
    id,
    code: id,
    prefix,
    name,
    shortName,
    icon,
    hint,
    zone,
    ...(floor !== undefined && { floor }),
    counters: [...new Set(services.flatMap((service) => countersFor(hall, service.id)))].sort((a, b) => a - b),
    english: { name: english.name ?? name, shortName: english.shortName ?? shortName, hint: english.hint ?? hint },
    services: services.map((service) => catalogueService(hall, agency, service, moment)),
  }
}

function catalogueService(hall: Hall, agency: Agency, service: Service, moment: Moment): CatalogueService {
  const { building } = setupOf(hall)
  const {
    id,
    name,
    requirements = [],
    standardTime = '',
    fee = '',
    product = '',
    mayBeRepresented,
    averageMinutes,
  } = service
  const procedure = service.procedure ?? agency.procedure ?? building.procedure ?? ''
  const complaints = service.complaints ?? agency.complaints ?? building.complaints ?? ''
  return {
    id,
    name,
    requirements,
    procedure,
    standardTime,
    fee,
    product,
    complaints,
    mayBeRepresented,
    averageMinutes,
    identity: service.identity ?? 'none',
    ...quotaOf(hall, service, moment),
    prerequisites: service.prerequisites ?? [],
    english: {
      name,
      requirements,
      standardTime,
      fee,
      product,
      ...service.english,
      procedure: service.procedure ?? agency.procedure ?? building.english?.procedure ?? procedure,
      complaints: service.complaints ?? agency.complaints ?? building.english?.complaints ?? complaints,
    },
    ...openingOf(hall, service, moment),
  }
}
