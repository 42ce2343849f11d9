import type { SlipModel } from '../contract/slip.ts'
import type { Bitmap } from './bitmap.ts'
import type { Line } from './line.ts'
import type { Paper } from './papers.ts'
import { block, centre, dashes, gap, head, item, left, pair, rule } from './sheet.ts'
import { clockRange, clockTime, compactRanges, floorName, serviceDate, withoutStop } from './slip-facts.ts'
import { printable } from './text.ts'
import { type SlipWording, slipWording } from './wording.ts'

type Sheet = { model: SlipModel; paper: Paper; say: SlipWording }

const number = ({ model, paper, say }: Sheet): Line[] => {
  const text = printable(model.number)
  // One column of white on either side: a number that touches the edges is clipped by a paper that sits askew.
  const size = Math.max(1, Math.min(paper.numberSize, Math.floor((paper.columns - 2) / text.length)))
  return [
    ...centre(paper, say.yourNumber),
    ...centre(paper, text, { size, bold: true }),
    ...(model.priority ? [...block(paper, say.priority), gap(14)] : []),
  ]
}

const warnings = ({ model, paper, say }: Sheet): Line[] => {
  const copy =
    model.copyMinute === undefined
      ? []
      : [
          ...centre(paper, say.copy, { size: 2, bold: true }),
          ...centre(paper, say.copyAt(`${clockTime(model.copyMinute)} ${model.timeZoneLabel}`), { bold: true }),
          ...rule,
        ]
  const rehearsal = model.rehearsal
    ? [...block(paper, say.rehearsal), gap(8), ...centre(paper, say.notARealTicket, { bold: true }), ...rule]
    : []
  return [...rehearsal, ...copy]
}

const place = ({ model, paper, say }: Sheet): Line[] => {
  const floor = model.floor === undefined ? undefined : floorName(model.floor, say.floor)
  return [
    ...(model.counters.length > 0
      ? centre(paper, say.counters(compactRanges(model.counters)), { size: 2, bold: true })
      : []),
    ...centre(paper, say.place(model.zone, floor), { bold: true }),
  ]
}

/** All services of a journey in their order (rules I4, J2): one number takes the visitor through. */
const stops = ({ paper, say }: Sheet, list: NonNullable<SlipModel['stops']>): Line[] => [
  ...left(paper, say.stops, { bold: true }),
  ...list.flatMap(({ service, agency, zone, counters, fee }, index) => {
    const mark = `${index + 1}. `
    const under = (text: string) => item(paper, ' '.repeat(mark.length), text)
    return [
      gap(8),
      ...item(paper, mark, service, true),
      ...under(agency),
      ...under(say.stopPlace(say.place(zone), compactRanges(counters))),
      ...(fee === undefined ? [] : under(say.fee(withoutStop(fee)))),
    ]
  }),
  gap(8),
  ...left(paper, say.sameNumber),
]

const what = (sheet: Sheet): Line[] => {
  const { model, paper } = sheet
  if (model.stops !== undefined && model.stops.length > 1) return stops(sheet, model.stops)
  return [...left(paper, model.agency, { bold: true }), ...left(paper, model.service)]
}

const expected = ({ model: { wait, minute, copyMinute }, paper, say }: Sheet): Line[] => {
  if (wait === undefined) return []
  return [
    ...pair(paper, say.expectedCall, clockRange(minute + wait.from, minute + wait.to)),
    // The minutes count from the taking of the number: hours later, on a copy, they would mislead.
    ...(copyMinute === undefined ? [gap(8), ...left(paper, say.wait(wait.from, wait.to))] : []),
  ]
}

const visit = (sheet: Sheet): Line[] => {
  const { model, paper, say } = sheet
  const time = `${clockTime(model.minute)} ${model.timeZoneLabel}`
  return [
    ...what(sheet),
    ...dashes,
    ...left(paper, say.taken(serviceDate(model.date, say.months), time)),
    ...pair(paper, say.ahead, String(model.ahead)),
    ...expected(sheet),
  ]
}

const following = ({ model, paper, say }: Sheet): Line[] => {
  if (model.url === undefined || !URL.canParse(model.url)) return left(paper, say.ifMissed)
  return [
    { kind: 'qr', data: new URL(model.url).href, cell: paper.qrCell },
    gap(12),
    ...centre(paper, say.followByPhone),
    ...centre(paper, say.ifMissed),
  ]
}

const conditions = ({ model, paper, say }: Sheet): Line[] => {
  const feesAbove = model.stops?.some(({ fee }) => fee !== undefined) ?? false
  return [
    ...(feesAbove ? [] : left(paper, say.fee(withoutStop(model.fee)), { bold: true })),
    ...left(paper, say.noOtherCharge),
    ...(model.requirements.length > 0 ? [gap(10), ...left(paper, say.bring, { bold: true })] : []),
    ...model.requirements.flatMap((text) => item(paper, '- ', text)),
    ...(model.inPersonOnly ? [gap(10), ...left(paper, say.inPersonOnly, { bold: true })] : []),
    gap(10),
    ...left(paper, say.refuseLevies),
    ...left(paper, say.report),
    gap(10),
    ...left(paper, say.validity),
  ]
}

/** A visitor's slip as lines for one kind of paper; the same model gives the same lines. */
export const layOutSlip = (model: SlipModel, paper: Paper, logo?: Bitmap): Line[] => {
  const sheet: Sheet = { model, paper, say: slipWording[model.language] }
  return [
    ...head(paper, model.building, logo),
    ...warnings(sheet),
    ...number(sheet),
    ...place(sheet),
    ...dashes,
    ...visit(sheet),
    ...dashes,
    ...following(sheet),
    ...dashes,
    ...conditions(sheet),
    ...rule,
    ...centre(paper, sheet.say.mark(model.mark)),
    { kind: 'cut' },
  ]
}
