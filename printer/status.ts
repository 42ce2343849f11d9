import type { PrinterError, PrinterStatus, PrintWhy } from '../contract/printing.ts'

/** `DLE EOT n`: 1 printer, 2 cause of being offline, 3 error, 4 paper. */
export type Question = 1 | 2 | 3 | 4

/** Of a printer that has not said a word. */
export const unheard: PrinterStatus = {
  online: true,
  paper: 'unknown',
  cover: 'unknown',
  error: 'none',
  told: 'never',
  at: 0,
}

/** Both the answer to `DLE EOT 3` and the second byte of an automatic status have these bits. */
const errorIn = (byte: number): PrinterError => {
  if (byte & 0x20) return 'unrecoverable'
  if (byte & 0x08) return 'cutter'
  if (byte & 0x40) return 'hot'
  return byte & 0x04 ? 'recoverable' : 'none'
}

const paperIn = (byte: number, end: number, nearEnd: number): PrinterStatus['paper'] => {
  if (byte & end) return 'out'
  return byte & nearEnd ? 'low' : 'ok'
}

const causeOf = (byte: number, { error, paper }: PrinterStatus): Partial<PrinterStatus> => ({
  cover: byte & 0x04 ? 'open' : 'closed',
  // That it stopped says paper out; that it did not stop says nothing about the paper: question 4 does.
  paper: byte & 0x20 ? 'out' : paper,
  error: byte & 0x40 ? (error === 'none' ? 'other' : error) : 'none',
})

const toldBy = (question: Question, byte: number, status: PrinterStatus): Partial<PrinterStatus> => {
  switch (question) {
    case 1:
      return { online: (byte & 0x08) === 0 }
    case 2:
      return causeOf(byte, status)
    case 3:
      return errorIn(byte) === 'none' ? {} : { error: errorIn(byte) }
    case 4:
      return { paper: paperIn(byte, 0x60, 0x0c) }
    default:
      return question satisfies never
  }
}

/** The status after an answer to `DLE EOT question`. */
export const afterAnswer = (status: PrinterStatus, question: Question, byte: number, at: number): PrinterStatus => ({
  ...status,
  ...toldBy(question, byte, status),
  told: 'asked',
  at,
})

/** The status after the four bytes that a printer sends by itself (ASB). */
export const afterPush = ([first = 0, second = 0, third = 0]: readonly number[], at: number): PrinterStatus => ({
  online: (first & 0x08) === 0,
  cover: first & 0x20 ? 'open' : 'closed',
  error: errorIn(second),
  paper: paperIn(third, 0x0c, 0x03),
  told: 'pushed',
  at,
})

/** What keeps a printer from printing. The cover first: while it is open the paper's bits keep their old value. */
export const obstacleOf = ({ cover, paper, error, online }: PrinterStatus): PrintWhy | undefined => {
  if (cover === 'open') return { code: 'cover-open' }
  if (paper === 'out') return { code: 'paper-out' }
  if (error !== 'none') return { code: 'printer-error', error }
  return online ? undefined : { code: 'printer-error', error: 'other' }
}
