import type { Bitmap } from './bitmap.ts'
import { columnsOf, type Line } from './line.ts'
import type { Paper } from './papers.ts'
import { wrap, wrapEvenly } from './text.ts'

type Look = { size?: number; bold?: boolean }

/** White paper of so many dots. */
export const gap = (dots: number): Line => ({ kind: 'gap', dots })

/** Between two parts of a document. */
export const dashes: readonly Line[] = [gap(14), { kind: 'rule', style: 'dashed' }, gap(14)]

/** Below the head and above the foot. */
export const rule: readonly Line[] = [gap(14), { kind: 'rule', style: 'solid' }, gap(14)]

const lines =
  (align: 'left' | 'center') =>
  (paper: Paper, text: string, { size = 1, bold = false }: Look = {}): Line[] =>
    wrapEvenly(text, Math.floor(paper.columns / size)).map((part) => ({
      kind: 'text',
      align,
      spans: [{ text: part, size, bold }],
    }))

/** Text from the left edge, as many lines as it takes. */
export const left = lines('left')

/** Text in the middle, as many lines as it takes. */
export const centre = lines('center')

/** White on black across the whole paper: it survives any printer, in no colour. */
export const block = (paper: Paper, text: string): Line[] => {
  const size = 2
  const width = Math.floor(paper.columns / size)
  const bar: Line = { kind: 'rule', style: 'bar' }
  const middle = wrapEvenly(text, width).map((part): Line => {
    const padded = part.padStart(Math.floor((width + part.length) / 2)).padEnd(width)
    return { kind: 'text', align: 'left', spans: [{ text: padded, size, bold: true, reverse: true }] }
  })
  return [bar, ...middle, bar]
}

/** A label, and its value large at the right edge; below one another where the paper is too narrow. */
export const pair = (paper: Paper, label: string, value: string): Line[] => {
  const strong = { text: value, size: 2, bold: true }
  const room = paper.columns - columnsOf([{ text: label, size: 1 }, strong])
  if (room < 1) {
    const width = Math.floor(paper.columns / strong.size)
    const values = wrapEvenly(value, width).map((part): Line => {
      return { kind: 'text', align: 'left', spans: [{ ...strong, text: part.padStart(width) }] }
    })
    return [...left(paper, label), ...values]
  }
  return [{ kind: 'text', align: 'left', spans: [{ text: label.padEnd(label.length + room), size: 1 }, strong] }]
}

/** A paragraph behind a mark, its further lines indented as far as the mark is long. */
export const item = (paper: Paper, mark: string, text: string, bold = false): Line[] =>
  wrap(text, paper.columns - mark.length).map((part, index) => ({
    kind: 'text',
    align: 'left',
    spans: [{ text: `${index === 0 ? mark : ' '.repeat(mark.length)}${part}`, size: 1, bold }],
  }))

/** The top of every document: hem, logo, name of the building. */
export const head = (paper: Paper, building: string, logo?: Bitmap): Line[] => [
  { kind: 'hem' },
  gap(10),
  ...(logo === undefined ? [] : [{ kind: 'picture', bitmap: logo } as const, gap(10)]),
  ...centre(paper, building.toUpperCase(), { bold: true }),
  ...rule,
]
