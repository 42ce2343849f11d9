import type { Hours, Span } from '../../contract/building.ts'
import type { CalendarEntry } from './schema.ts'
import type { Path, Report } from './source.ts'

/** Opening hours by weekday (rule D2): each stretch has a length, within its day, after the one above it. */
export function checkHours(hours: Hours, path: Path, report: Report): void {
  for (const [weekday, spans = []] of Object.entries(hours)) checkSpans(spans, [...path, weekday], report)
}

/** Holidays and special hours (rule D2): dates that exist, each once. */
export function checkCalendar(calendar: readonly CalendarEntry[], report: Report): void {
  const seen = new Set<string>()
  calendar.forEach(({ date, spans = [] }, at) => {
    const path = ['calendar', at]
    if (!isDate(date)) report([...path, 'date'], `there is no date ${date}; write year-month-day, such as 2026-12-25`)
    if (seen.has(date)) report([...path, 'date'], `${date} stands twice in the calendar; keep one of the two`)
    seen.add(date)
    checkSpans(spans, [...path, 'spans'], report)
  })
}

/** Times of day compare as text: all are written `hh:mm`. */
function checkSpans(spans: readonly Span[], path: Path, report: Report): void {
  spans.forEach(({ open, lastTicket, close }, at) => {
    const here = [...path, at]
    const before = spans[at - 1]?.close
    if (close === open) report([...here, 'close'], `these hours end when they begin (${open}); they need some length`)
    if (close < open) {
      report(
        [...here, 'close'],
        `the hours end (${close}) before they begin (${open}); across midnight, write two days: until 23:59 and from 00:00`,
      )
    }
    if (close > open && lastTicket !== undefined && (lastTicket <= open || lastTicket > close)) {
      report([...here, 'lastTicket'], `the last ticket (${lastTicket}) must lie after ${open} and not after ${close}`)
    }
    if (before !== undefined && open < before) {
      report(
        [...here, 'open'],
        `these hours begin (${open}) before those above them end (${before}); write them in order`,
      )
    }
  })
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}
