import type { DayReportModel } from '../contract/slip.ts'
import type { Bitmap } from './bitmap.ts'
import type { Line } from './line.ts'
import type { Paper } from './papers.ts'
import { block, centre, dashes, gap, head, left, pair, rule } from './sheet.ts'
import { clockTime, serviceDate } from './slip-facts.ts'
import { slipWording } from './wording.ts'

/** The closing report of a service day as lines for one kind of paper. Its last line ties the paper to the journal. */
export const layOutDayReport = (model: DayReportModel, paper: Paper, logo?: Bitmap): Line[] => {
  const say = slipWording[model.language]
  const time = (minute: number) => `${clockTime(minute)} ${model.timeZoneLabel}`
  const date = serviceDate(model.date, say.months)
  return [
    ...head(paper, model.building, logo),
    ...(model.rehearsal ? [...block(paper, say.rehearsal), ...rule] : []),
    ...centre(paper, say.dayReport, { size: 2, bold: true }),
    gap(10),
    ...centre(paper, say.serviceDay(date), { bold: true }),
    ...centre(paper, say.hours(time(model.openedMinute), time(model.closedMinute))),
    ...dashes,
    ...pair(paper, say.tickets, String(model.tickets)),
    ...pair(paper, say.served, String(model.served)),
    ...pair(paper, say.calls, String(model.calls)),
    ...pair(paper, say.exceptions, String(model.exceptions)),
    ...dashes,
    ...left(paper, say.lastRecord(model.headSeq)),
    // In groups, as people compare long strings of signs.
    ...left(paper, model.headHash.replace(/(.{4})(?=.)/g, '$1 '), { bold: true }),
    gap(10),
    ...left(paper, say.keepWithFiles),
    ...rule,
    ...centre(paper, say.printed(date, time(model.closedMinute))),
    { kind: 'cut' },
  ]
}
