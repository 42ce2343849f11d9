import type { PrintModel } from '../contract/slip.ts'
import { layOutChecklist } from './checklist.ts'
import type { Line } from './line.ts'
import type { Paper } from './papers.ts'
import { layOutSlip } from './slip.ts'

/** Whatever a slip printer prints, as lines for one kind of paper; a model without a `kind` is a visitor's slip. */
export const layOut = (model: PrintModel, paper: Paper): Line[] =>
  'kind' in model ? layOutChecklist(model, paper) : layOutSlip(model, paper)
