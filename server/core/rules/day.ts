import type { Building, Hours } from '../../../contract/building.ts'
import type { CommandOf } from '../../../contract/commands.ts'
import type { EventOf } from '../../../contract/events.ts'
import type { Actor } from '../actor.ts'
import { accept, type Decision, type Facts, refuse } from '../decision.ts'
import { type Hall, isDayOpen, setupOf } from '../hall.ts'
import { byHours, mayOpenToday, spansOn } from '../hours.ts'
import type { Moment } from '../moment.ts'
import { noteAbout } from '../reason.ts'
import { isAtCounter, isOpen } from '../ticket.ts'
import { minuteOf } from '../time-of-day.ts'

/** Version of these rules, carried by each opened day (rule G6). */
export const rulesVersion = 2

/**
 * Opens the service day; the same date again continues its numbers; on an open day a supervisor lifts its hours. A day
 * that was left open is closed first (rule D1).
 */
export function openDay(hall: Hall, command: CommandOf<'open-day'>, actor: Actor, facts: Facts): Decision {
  const { moment } = facts
  const open = isDayOpen(hall) ? hall.day : null
  if (open?.date === moment.date) {
    const other = (command.rehearsal ?? false) !== open.rehearsal
    if (actor.kind === 'system' || open.lifted || other) return refuse({ code: 'day-already-open' })
    return accept([{ type: 'day-hours-lifted', date: open.date }])
  }
  const { building } = setupOf(hall)
  const rehearsal = command.rehearsal ?? false
  const opened: EventOf<'day-opened'> = {
    type: 'day-opened',
    date: moment.date,
    rehearsal,
    lifted: actor.kind !== 'system' && !byHours(building, building.hours, moment).open,
    numbers: facts.numbersOn(moment.date, rehearsal),
    rulesVersion,
    building,
  }
  return accept(open ? [closing(hall, 'left-open', facts), opened] : [opened])
}

/** Closes the day and expires who still waits; refused while somebody is called or served, unless forced (rule D3). */
export function closeDay(hall: Hall, command: CommandOf<'close-day'>, actor: Actor, facts: Facts): Decision {
  if (!isDayOpen(hall)) return refuse({ code: 'day-not-open' })
  if (actor.kind === 'system')
    return accept([closing(hall, hall.day?.date === facts.moment.date ? 'schedule' : 'left-open', facts)])
  const inService = [...hall.tickets.values()].filter(isAtCounter)
  if (inService.length > 0 && !command.force)
    return refuse({ code: 'tickets-in-service', numbers: inService.map(({ number }) => number) })
  if (command.force && !command.reason) return refuse({ code: 'reason-needed' })
  return accept(
    [closing(hall, command.force ? 'forced' : 'supervisor', facts)],
    noteAbout(`day:${hall.day?.date}`, command.reason),
  )
}

/** A supervisor has looked at the server's date and time (rule D4). */
export function confirmDate(_hall: Hall, _command: CommandOf<'confirm-date'>, _actor: Actor, facts: Facts): Decision {
  return accept([{ type: 'date-confirmed', date: facts.moment.date }])
}

/** What the schedule should do now (rules D1, D3), or `null`. */
export function dueBySchedule(hall: Hall, moment: Moment): CommandOf<'open-day'> | CommandOf<'close-day'> | null {
  const { building } = setupOf(hall)
  const day = hall.day
  const spans = allHours(building).flatMap((hours) => spansOn(building, hours, moment))
  if (!day || day.closed) {
    const opens = spans.some((span) => minuteOf(span.open) <= moment.minute && moment.minute < minuteOf(span.close))
    return opens && mayOpenToday(hall, moment) ? { type: 'open-day' } : null
  }
  if (day.date !== moment.date) return { type: 'close-day' }
  if (day.lifted) return null
  const nobodyIsThere = ![...hall.tickets.values()].some(isOpen)
  // Hours that were taken away while the day was open say nothing about when it should close.
  if (spans.length === 0) return nobodyIsThere ? { type: 'close-day' } : null
  const minutesPast =
    moment.minute - spans.reduce((latest, span) => (minuteOf(span.close) > latest ? minuteOf(span.close) : latest), 0)
  const late = minutesPast >= building.limits.closeAfterHours * 60
  return minutesPast >= 0 && (late || nobodyIsThere) ? { type: 'close-day' } : null
}

function closing(hall: Hall, reason: EventOf<'day-closed'>['reason'], facts: Facts): EventOf<'day-closed'> {
  const expired = [...hall.tickets.values()].filter(isOpen).map(({ id }) => id)
  const audit = hall.day?.rehearsal ? null : facts.audit()
  const date = hall.day?.date ?? facts.moment.date
  return { type: 'day-closed', date, reason, expired, headHash: facts.headHash, ...(audit && { audit }) }
}

function allHours(building: Building): Hours[] {
  const own = [...building.agencies, ...building.services].flatMap(({ hours }) => (hours ? [hours] : []))
  return [building.hours, ...own]
}
