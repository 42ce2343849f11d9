import type { Agency, Building, CalendarDay, Counter, Hours, Service, Span } from '../../contract/building.ts'
import type { Rejection, SetupProblem } from '../../contract/rejections.ts'
import { minuteOf } from './time-of-day.ts'

type Invalid = Extract<Rejection, { code: 'setup-invalid' }>

/** What is wrong with a part of the set-up, or `null`; the first problem only. */
type Check<Part> = (building: Building, part: Part) => Invalid | null

export const checkHours: Check<Hours> = (_building, hours) => {
  for (const [weekday, spans = []] of Object.entries(hours)) {
    const wrong = spansProblem(spans)
    if (wrong) return invalid(wrong, weekday)
  }
  return null
}

export const checkCalendar: Check<readonly CalendarDay[]> = (_building, days) => {
  const seen = new Set<string>()
  for (const { date, spans } of days) {
    if (seen.has(date)) return invalid('date-twice', date)
    seen.add(date)
    const wrong = isDate(date) ? spansProblem(spans) : 'date-unknown'
    if (wrong) return invalid(wrong, date)
  }
  return null
}

export const checkAgency: Check<Agency> = (building, agency) => {
  const { id, prefix, zone, hours, paperRoll } = agency
  const others = building.agencies.filter((other) => other.id !== id)
  const before = building.agencies.find((other) => other.id === id)
  if (others.some((other) => other.prefix === prefix)) return invalid('prefix-taken', prefix)
  if (/[IOQ]/.test(prefix)) return invalid('prefix-misread', prefix)
  // Numbers of the day carry the prefix: a series that is in use keeps its letter.
  if (before && before.prefix !== prefix) return invalid('in-use', before.prefix)
  if (!building.zones.some((each) => each.id === zone)) return invalid('zone-unknown', zone)
  if (paperRoll && paperRoll.from > paperRoll.to) return invalid('paper-roll-empty', prefix)
  return hours ? checkHours(building, hours) : null
}

export const checkService: Check<Service> = (building, service) => {
  const { id, agencyId, hours, quota = [], prerequisites = [] } = service
  if (!building.agencies.some((agency) => agency.id === agencyId)) return invalid('agency-unknown', agencyId)
  const unknown = prerequisites.find((each) => !building.services.some((other) => other.id === each))
  if (unknown !== undefined) return invalid('service-unknown', unknown)
  const services = new Map(building.services.map((each) => [each.id, each]))
  services.set(id, service)
  if (leadsTo(services, prerequisites, id, new Set())) return invalid('prerequisite-circle', id)
  const starts = quota.map(({ from }) => (from === undefined ? -1 : minuteOf(from)))
  if (starts.some((start, place) => place > 0 && start <= (starts[place - 1] ?? 0)))
    return invalid('quota-unordered', id)
  return hours ? checkHours(building, hours) : null
}

export const checkCounter: Check<Counter> = (building, counter) => {
  const { id, number, zone, agencyId, serviceIds, hours } = counter
  const others = building.counters.filter((other) => other.id !== id)
  if (others.some((other) => other.number === number)) return invalid('number-taken', String(number))
  if (!building.zones.some((each) => each.id === zone)) return invalid('zone-unknown', zone)
  if (!building.agencies.some((agency) => agency.id === agencyId)) return invalid('agency-unknown', agencyId)
  const unknown = serviceIds.find((each) => !building.services.some((service) => service.id === each))
  if (unknown !== undefined) return invalid('service-unknown', unknown)
  return hours ? checkHours(building, hours) : null
}

function spansProblem(spans: readonly Span[]): SetupProblem | null {
  const sorted = [...spans].sort((a, b) => minuteOf(a.open) - minuteOf(b.open))
  for (const [place, { open, lastTicket, close }] of sorted.entries()) {
    if (minuteOf(close) <= minuteOf(open)) return 'hours-cross-midnight'
    if (lastTicket !== undefined && (lastTicket <= open || lastTicket > close)) return 'last-ticket-outside'
    const before = sorted[place - 1]
    if (before && minuteOf(open) < minuteOf(before.close)) return 'hours-overlap'
  }
  return null
}

/** Whether prerequisites lead back to the service that has them. */
function leadsTo(
  services: ReadonlyMap<string, Service>,
  ids: readonly string[],
  goal: string,
  seen: Set<string>,
): boolean {
  return ids.some((id) => {
    if (id === goal) return true
    if (seen.has(id)) return false
    seen.add(id)
    return leadsTo(services, services.get(id)?.prerequisites ?? [], goal, seen)
  })
}

/** Whether a date stands in the calendar: `2026-02-30` does not. */
function isDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

function invalid(problem: SetupProblem, where: string): Invalid {
  return { code: 'setup-invalid', problem, where }
}
