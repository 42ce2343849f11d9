import type { ChecklistModel } from '../contract/slip.ts'
import type { Bitmap } from './bitmap.ts'
import type { Line } from './line.ts'
import type { Paper } from './papers.ts'
import { block, centre, dashes, gap, head, item, left, rule } from './sheet.ts'
import { clockTime, serviceDate, withoutStop } from './slip-facts.ts'
import { printable } from './text.ts'
import { slipWording } from './wording.ts'

/** A service's requirements to tick off at home, as lines for one kind of paper. It must never pass for a number. */
export const layOutChecklist = (model: ChecklistModel, paper: Paper, logo?: Bitmap): Line[] => {
  const say = slipWording[model.language]
  const time = `${clockTime(model.minute)} ${model.timeZoneLabel}`
  const boxes = model.requirements.filter((text) => printable(text) !== '').flatMap((text) => box(paper, text))
  return [
    ...head(paper, model.building, logo),
    ...centre(paper, say.checklist, { size: 2, bold: true }),
    gap(10),
    ...block(paper, say.notANumber),
    gap(14),
    ...left(paper, model.agency, { bold: true }),
    ...left(paper, model.service),
    ...dashes,
    ...left(paper, boxes.length > 0 ? say.bring : say.bringNothing, { bold: true }),
    ...boxes,
    ...dashes,
    ...left(paper, say.fee(withoutStop(model.fee)), { bold: true }),
    ...left(paper, say.noOtherCharge),
    gap(10),
    ...left(paper, say.standardTime(withoutStop(model.standardTime))),
    ...(model.inPersonOnly ? [gap(10), ...left(paper, say.inPersonOnly, { bold: true })] : []),
    ...dashes,
    ...left(paper, say.takeANumber),
    gap(10),
    ...left(paper, say.refuseLevies),
    ...left(paper, say.report),
    ...rule,
    ...centre(paper, say.printed(serviceDate(model.date, say.months), time)),
    { kind: 'cut' },
  ]
}

/** With room above, so that a pen finds the box. */
const box = (paper: Paper, text: string): Line[] => [gap(10), ...item(paper, '[ ] ', text)]
