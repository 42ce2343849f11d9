import type { Hours, Service, Span, Weekday } from '../../contract/building.ts'
import type { ClosedReason } from '../../contract/rejections.ts'
import type { Opening } from '../../contract/views.ts'
import { type Hall, isDayOpen, setupOf } from './hall.ts'
import type { Moment } from './moment.ts'

/** `08:30` -> 510 */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Whether a service gives tickets at this moment, or why not and when it will (rules I1, I2, D2). */
export function openingOf(hall: Hall, service: Service, moment: Moment): Opening {
  const setup = setupOf(hall)
  const missing = setup.missingOfService.get(service.id) ?? []
  if (missing.length > 0) return closed({ why: 'components-missing', missing })
  const hours = service.hours ?? setup.agencies.get(service.agencyId)?.hours ?? setup.building.hours
  if (!isDayOpen(hall) || hall.day?.date !== moment.date)
    return closed({ why: 'day-not-open', ...nextOpening(hours, moment, mayOpenToday(hall, moment)) })
  return hall.day.lifted ? { open: true } : byHours(hours, moment)
}

/** Open or not by the hours alone. */
export function byHours(hours: Hours, moment: Moment): Opening {
  const spans = spansOn(hours, moment.weekday)
  if (spans.some((span) => covers(span, moment.minute))) return { open: true }
  const later = spans.find((span) => minuteOf(span.open) > moment.minute)
  if (later)
    return closed({ why: later === spans[0] ? 'not-yet-open' : 'break', opensAt: later.open, opensOn: moment.date })
  const inService = spans.some((span) => minuteOf(span.close) > moment.minute)
  return closed({ why: inService ? 'last-ticket-passed' : 'closed-today', ...nextOpening(hours, moment, false) })
}

/** When the building opens next, while its day is not open. */
export function dayOpening(hall: Hall, moment: Moment): { opensAt?: string; opensOn?: string } {
  return nextOpening(setupOf(hall).building.hours, moment, mayOpenToday(hall, moment))
}

/** A day that was closed is not opened again by the schedule; a rehearsal does not count. */
export function mayOpenToday(hall: Hall, moment: Moment): boolean {
  return hall.day?.date !== moment.date || hall.day.rehearsal
}

/** The spans of a weekday, earliest first. */
export function spansOn(hours: Hours, weekday: Weekday): Span[] {
  return [...(hours[weekday] ?? [])].sort((a, b) => minuteOf(a.open) - minuteOf(b.open))
}

function covers(span: Span, minute: number): boolean {
  return minuteOf(span.open) <= minute && minute < minuteOf(span.lastTicket ?? span.close)
}

function nextOpening(hours: Hours, moment: Moment, today: boolean): { opensAt?: string; opensOn?: string } {
  const later = today ? spansOn(hours, moment.weekday).find((span) => minuteOf(span.open) > moment.minute) : undefined
  if (later) return { opensAt: later.open, opensOn: moment.date }
  for (const day of moment.coming) {
    const first = spansOn(hours, day.weekday)[0]
    if (first) return { opensAt: first.open, opensOn: day.date }
  }
  return {}
}

function closed(reason: ClosedReason): Opening {
  return { open: false, reason }
}
