import type { SlipModel } from '../contract/slip.ts'
import { columnsOf, type Line } from './line.ts'
import type { Paper } from './papers.ts'
import { clockTime, compactRanges, floorName, serviceDate } from './slip-facts.ts'
import { printable, wrap, wrapEvenly } from './text.ts'
import { type SlipWording, slipWording } from './wording.ts'

type Look = { size?: number; bold?: boolean }
type Sheet = { model: SlipModel; paper: Paper; say: SlipWording }

const gap = (dots: number): Line => ({ kind: 'gap', dots })
const dashes: Line[] = [gap(14), { kind: 'rule', style: 'dashed' }, gap(14)]
const rule: Line[] = [gap(14), { kind: 'rule', style: 'solid' }, gap(14)]

const left = ({ paper }: Sheet, text: string, { size = 1, bold = false }: Look = {}): Line[] =>
  wrapEvenly(text, Math.floor(paper.columns / size)).map((part) => ({
    kind: 'text',
    align: 'left',
    spans: [{ text: part, size, bold }],
  }))

const centre = ({ paper }: Sheet, text: string, { size = 1, bold = false }: Look = {}): Line[] =>
  wrapEvenly(text, Math.floor(paper.columns / size)).map((part) => ({
    kind: 'text',
    align: 'center',
    spans: [{ text: part, size, bold }],
  }))

/** White on black across the whole paper: it survives any printer, in no colour. */
const block = ({ paper }: Sheet, text: string): Line[] => {
  const size = 2
  const width = Math.floor(paper.columns / size)
  const start = Math.floor((width + text.length) / 2)
  const bar: Line = { kind: 'rule', style: 'bar' }
  return [
    bar,
    {
      kind: 'text',
      align: 'left',
      spans: [{ text: text.padStart(start).padEnd(width), size, bold: true, reverse: true }],
    },
    bar,
  ]
}

const pair = (sheet: Sheet, label: string, value: string): Line[] => {
  const spans = [
    { text: label, size: 1 },
    { text: value, size: 2, bold: true },
  ]
  const room = sheet.paper.columns - columnsOf(spans)
  if (room < 1) return [...left(sheet, label), ...left(sheet, value, { size: 2, bold: true })]
  return [
    { kind: 'text', align: 'left', spans: [{ text: label.padEnd(label.length + room), size: 1 }, ...spans.slice(1)] },
  ]
}

const number = (sheet: Sheet): Line[] => {
  const { model, paper, say } = sheet
  const text = printable(model.number)
  // One column of white on either side: a number that touches the edges is clipped by a paper that sits askew.
  const size = Math.max(1, Math.min(paper.numberSize, Math.floor((paper.columns - 2) / text.length)))
  return [
    ...centre(sheet, say.yourNumber),
    ...centre(sheet, text, { size, bold: true }),
    ...(model.priority ? [...block(sheet, say.priority), gap(14)] : []),
  ]
}

const warnings = (sheet: Sheet): Line[] => {
  const { model, say } = sheet
  const copy =
    model.copyMinute === undefined
      ? []
      : [
          ...centre(sheet, say.copy, { size: 2, bold: true }),
          ...centre(sheet, say.copyAt(`${clockTime(model.copyMinute)} ${model.timeZoneLabel}`), { bold: true }),
          ...rule,
        ]
  const rehearsal = model.rehearsal
    ? [...block(sheet, say.rehearsal), gap(8), ...centre(sheet, say.notARealTicket, { bold: true }), ...rule]
    : []
  return [...rehearsal, ...copy]
}

const place = (sheet: Sheet): Line[] => {
  const { model, say } = sheet
  const floor = model.floor === undefined ? undefined : floorName(model.floor, say.floor)
  return [
    ...(model.counters.length > 0
      ? centre(sheet, say.counters(compactRanges(model.counters)), { size: 2, bold: true })
      : []),
    ...centre(sheet, say.place(model.zone, floor), { bold: true }),
  ]
}

const visit = (sheet: Sheet): Line[] => {
  const { model, say } = sheet
  const time = `${clockTime(model.minute)} ${model.timeZoneLabel}`
  return [
    ...left(sheet, model.agency, { bold: true }),
    ...left(sheet, model.service),
    ...dashes,
    ...left(sheet, say.taken(serviceDate(model.date, say.months), time)),
    ...pair(sheet, say.ahead, String(model.ahead)),
  ]
}

const following = (sheet: Sheet): Line[] => {
  const { model, paper, say } = sheet
  if (model.url === undefined || !URL.canParse(model.url)) return left(sheet, say.ifMissed)
  return [
    { kind: 'qr', data: new URL(model.url).href, cell: paper.qrCell },
    gap(12),
    ...centre(sheet, say.followByPhone),
    ...centre(sheet, say.ifMissed),
  ]
}

const items = (sheet: Sheet, texts: readonly string[]): Line[] =>
  texts.flatMap((text) =>
    wrap(text, sheet.paper.columns - 2).map(
      (part, index): Line => ({
        kind: 'text',
        align: 'left',
        spans: [{ text: `${index === 0 ? '- ' : '  '}${part}`, size: 1 }],
      }),
    ),
  )

const conditions = (sheet: Sheet): Line[] => {
  const { model, say } = sheet
  return [
    ...left(sheet, say.fee(model.fee.replace(/[.\s]+$/, '')), { bold: true }),
    ...left(sheet, say.noOtherCharge),
    ...(model.requirements.length > 0
      ? [gap(10), ...left(sheet, say.bring, { bold: true }), ...items(sheet, model.requirements)]
      : []),
    ...(model.inPersonOnly ? [gap(10), ...left(sheet, say.inPersonOnly, { bold: true })] : []),
    gap(10),
    ...left(sheet, say.refuseLevies),
    ...left(sheet, say.report),
    gap(10),
    ...left(sheet, say.validity),
  ]
}

/** A visitor's slip as lines for one kind of paper; the same model gives the same lines. */
export const layOutSlip = (model: SlipModel, paper: Paper): Line[] => {
  const sheet: Sheet = { model, paper, say: slipWording[model.language] }
  return [
    { kind: 'hem' },
    gap(10),
    ...centre(sheet, model.building.toUpperCase(), { bold: true }),
    ...rule,
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
    ...centre(sheet, sheet.say.mark(model.mark)),
    { kind: 'cut' },
  ]
}
