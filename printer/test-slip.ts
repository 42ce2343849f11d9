import type { TestModel } from '../contract/slip.ts'
import type { Bitmap } from './bitmap.ts'
import type { Line } from './line.ts'
import type { Paper } from './papers.ts'
import { block, centre, dashes, gap, head, left, rule } from './sheet.ts'
import { clockTime, serviceDate } from './slip-facts.ts'
import { slipWording } from './wording.ts'

const letters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('')

/** A test print as lines for one kind of paper: it shows edges, letters, sizes and a code, and that it is no number. */
export const layOutTest = (model: TestModel, paper: Paper, logo?: Bitmap): Line[] => {
  const say = slipWording[model.language]
  const time = `${clockTime(model.minute)} ${model.timeZoneLabel}`
  return [
    ...head(paper, model.building, logo),
    ...centre(paper, say.test, { size: 2, bold: true }),
    gap(10),
    ...block(paper, say.notANumber),
    gap(14),
    ...left(paper, say.printer(model.printer), { bold: true }),
    ...left(paper, say.proofs[model.proof]),
    ...dashes,
    ...left(paper, say.edges),
    gap(10),
    ...left(paper, letters),
    ...([1, 2, 3, 4] as const).flatMap((size) => left(paper, 'Aa 09', { size })),
    gap(14),
    ...(model.url !== undefined && URL.canParse(model.url)
      ? [{ kind: 'qr', data: new URL(model.url).href, cell: paper.qrCell } as const]
      : []),
    ...rule,
    ...centre(paper, say.printed(serviceDate(model.date, say.months), time)),
    { kind: 'cut' },
  ]
}
