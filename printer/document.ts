import type { PrintModel } from '../contract/slip.ts'
import type { Bitmap } from './bitmap.ts'
import { layOutChecklist } from './checklist.ts'
import { layOutDayReport } from './day-report.ts'
import type { Line } from './line.ts'
import type { Paper } from './papers.ts'
import { layOutSlip } from './slip.ts'
import { layOutTest } from './test-slip.ts'

/** Whatever a slip printer prints, as lines for one kind of paper; a model without a `kind` is a visitor's slip. */
export const layOut = (model: PrintModel, paper: Paper, logo?: Bitmap): Line[] => {
  if (!('kind' in model)) return layOutSlip(model, paper, logo)
  switch (model.kind) {
    case 'checklist':
      return layOutChecklist(model, paper, logo)
    case 'test':
      return layOutTest(model, paper, logo)
    case 'day-report':
      return layOutDayReport(model, paper, logo)
    default:
      return model satisfies never
  }
}
