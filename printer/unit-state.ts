import type { PrinterState, PrinterStatus, UnitCaps } from '../contract/printing.ts'

/** All that a printer's state is told from. */
export type UnitFacts = {
  paused: boolean
  /** Not tried yet, answering, or not to be reached. */
  reach: 'untried' | 'reached' | 'lost'
  caps: UnitCaps | undefined
  status: PrinterStatus
}

/** The one word on a printer: what a person must see first comes first. */
export const unitState = ({ paused, reach, caps, status }: UnitFacts): PrinterState => {
  if (paused) return 'paused'
  if (reach === 'lost') return 'offline'
  if (reach === 'untried') return 'unknown-unit'
  if (status.cover === 'open') return 'cover-open'
  if (status.paper === 'out') return 'paper-out'
  if (status.error !== 'none' || !status.online) return 'error'
  if (caps === undefined) return 'unknown-unit'
  return status.paper === 'low' ? 'paper-low' : 'ready'
}
