import type { CommandOf } from '../../../contract/commands.ts'
import type { DomainEvent } from '../../../contract/events.ts'
import type { Rejection } from '../../../contract/rejections.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { type Hall, setupOf } from '../hall.ts'
import { checkAgency, checkCalendar, checkCounter, checkHours, checkService } from '../set-up-checks.ts'

/** Takes over a building file, once, into an empty data folder (rule G6). */
export function importBuilding(hall: Hall, { building }: CommandOf<'import-building'>): Decision {
  return hall.setup ? refuse({ code: 'building-exists' }) : accept([{ type: 'building-imported', building }])
}

/** Sets hours, notices, limits and the desk's printer; what is left out stays as it is. */
export function saveBuilding(hall: Hall, command: CommandOf<'save-building'>): Decision {
  const { building } = setupOf(hall)
  const { hours = building.hours, notices = building.notices, limits, deskPrinter = building.deskPrinter } = command
  if (deskPrinter !== undefined && !building.printers.some(({ id }) => id === deskPrinter))
    return refuse({ code: 'printer-unknown' })
  return saved(checkHours(building, hours), {
    type: 'building-saved',
    hours,
    notices,
    limits: { ...building.limits, ...limits },
    ...(deskPrinter !== undefined && { deskPrinter }),
  })
}

/** Sets all holidays and special days (rule D2). */
export function saveCalendar(hall: Hall, { days }: CommandOf<'save-calendar'>): Decision {
  return saved(checkCalendar(setupOf(hall).building, days), { type: 'calendar-saved', days })
}

/** Adds an agency, or sets all that is known of one. */
export function saveAgency(hall: Hall, { agency }: CommandOf<'save-agency'>): Decision {
  return saved(checkAgency(setupOf(hall).building, agency), { type: 'agency-saved', agency })
}

/** Adds a service, or sets all that is known of one: its quota, identity, prerequisites and published parts. */
export function saveService(hall: Hall, { service }: CommandOf<'save-service'>): Decision {
  return saved(checkService(setupOf(hall).building, service), { type: 'service-saved', service })
}

/** Adds a counter, or sets all that is known of one; it holds from its next call. */
export function saveCounter(hall: Hall, { counter }: CommandOf<'save-counter'>): Decision {
  return saved(checkCounter(setupOf(hall).building, counter), { type: 'counter-saved', counter })
}

function saved(problem: Rejection | null, event: DomainEvent): Decision {
  return problem ? refuse(problem) : accept([event])
}
