import type { Building, CalendarDay, Hours, Service, Span, Weekday } from '../../contract/building.ts'
import type { ClosedReason } from '../../contract/rejections.ts'
import type { Opening } from '../../contract/views.ts'
import { type Hall, isDayOpen, setupOf } from './hall.ts'
import type { Moment } from './moment.ts'
import { nextWave, placesLeft } from './quota.ts'
import { minuteOf } from './time-of-day.ts'

type Dated = { date: string; weekday: Weekday }

/** Whether a service gives tickets at this moment, or why not and when it will (rules I1, I2, I8, D2). */
export function openingOf(hall: Hall, service: Service, moment: Moment): Opening {
  const { building, missingOfService } = setupOf(hall)
  const missing = missingOfService.get(service.id) ?? []
  if (missing.length > 0) return closed({ why: 'components-missing', missing })
  const hours = hoursOf(hall, service)
  if (!isDayOpen(hall) || hall.day?.date !== moment.date) {
    const holiday = holidayOn(building, moment.date)
    const next = nextOpening(building, hours, moment, mayOpenToday(hall, moment))
    return closed({ ...(holiday ? { why: 'holiday', holiday } : { why: 'day-not-open' }), ...next })
  }
  const pause = hall.pausedServices.get(service.id)
  if (pause) return closed({ why: 'paused', pause })
  const byTime = hall.day.lifted ? open : byHours(building, hours, moment)
  if (!byTime.open) return byTime
  return placesLeft(hall, service, moment.minute) === 0 ? usedUp(building, service, hours, moment) : open
}

/**
 * Whether visitors who have a number can still be served: cut-offs, quotas and breaks do not send them away (rules T1, J4).
 * `Opening` of the closed kind says why not.
 */
export function servingOf(hall: Hall, service: Service, moment: Moment): Opening {
  const opening = openingOf(hall, service, moment)
  if (opening.open) return opening
  const { why } = opening.reason
  return why === 'last-ticket-passed' || why === 'break' || why === 'not-yet-open' || why === 'quota-used-up'
    ? open
    : opening
}

/** The hours that hold for a service: its own, its agency's, or the building's (rule D2). */
export function hoursOf(hall: Hall, service: Service): Hours {
  const { agencies, building } = setupOf(hall)
  return service.hours ?? agencies.get(service.agencyId)?.hours ?? building.hours
}

/** Open or not by hours and calendar alone. */
export function byHours(building: Building, hours: Hours, moment: Moment): Opening {
  const spans = spansOn(building, hours, moment)
  if (spans.some((span) => covers(span, moment.minute))) return open
  const later = spans.find((span) => minuteOf(span.open) > moment.minute)
  if (later)
    return closed({ why: later === spans[0] ? 'not-yet-open' : 'break', opensAt: later.open, opensOn: moment.date })
  const holiday = holidayOn(building, moment.date)
  const next = nextOpening(building, hours, moment, false)
  if (holiday) return closed({ why: 'holiday', holiday, ...next })
  const inService = spans.some((span) => minuteOf(span.close) > moment.minute)
  return closed({ why: inService ? 'last-ticket-passed' : 'closed-today', ...next })
}

/** When the building opens next, while its day is not open. */
export function dayOpening(hall: Hall, moment: Moment): { opensAt?: string; opensOn?: string } {
  const { building } = setupOf(hall)
  return nextOpening(building, building.hours, moment, mayOpenToday(hall, moment))
}

/** A day that was closed is not opened again by the schedule; a rehearsal does not count. */
export function mayOpenToday(hall: Hall, moment: Moment): boolean {
  return hall.day?.date !== moment.date || hall.day.rehearsal
}

/** The spans of a date, earliest first: the calendar's, where it has that date (rule D2). */
export function spansOn(building: Building, hours: Hours, { date, weekday }: Dated): Span[] {
  const special = specialDay(building, date)
  return [...(special ? special.spans : (hours[weekday] ?? []))].sort((a, b) => minuteOf(a.open) - minuteOf(b.open))
}

function specialDay(building: Building, date: string): CalendarDay | undefined {
  return building.calendar?.find((day) => day.date === date)
}

function holidayOn(building: Building, date: string): string | undefined {
  const special = specialDay(building, date)
  return special?.spans.length === 0 ? special.name : undefined
}

function covers(span: Span, minute: number): boolean {
  return minuteOf(span.open) <= minute && minute < minuteOf(span.lastTicket ?? span.close)
}

/** The next wave of today, else the next day. */
function usedUp(building: Building, service: Service, hours: Hours, moment: Moment): Opening {
  const wave = nextWave(service, moment.minute)
  const next =
    wave === undefined ? nextOpening(building, hours, moment, false) : { opensAt: wave, opensOn: moment.date }
  return closed({ why: 'quota-used-up', ...next })
}

function nextOpening(
  building: Building,
  hours: Hours,
  moment: Moment,
  today: boolean,
): { opensAt?: string; opensOn?: string } {
  const later = today ? spansOn(building, hours, moment).find((span) => minuteOf(span.open) > moment.minute) : undefined
  if (later) return { opensAt: later.open, opensOn: moment.date }
  for (const day of moment.coming) {
    const first = spansOn(building, hours, day)[0]
    if (first) return { opensAt: first.open, opensOn: day.date }
  }
  return {}
}

const open: Opening = { open: true }

function closed(reason: ClosedReason): Opening {
  return { open: false, reason }
}
