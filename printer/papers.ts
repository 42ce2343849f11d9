/** Paper widths a building can name for a printer, in millimetres. */
export type PaperWidth = 80 | 58

/** What fits across one kind of paper. */
export type Paper = {
  /** Dots across at 203 dots per inch. */
  dots: number
  /** Characters of Font A (12 x 24 dots) across, at size 1. */
  columns: number
  /** The largest magnification of the ticket number. */
  numberSize: number
  /** Side of one QR module, in dots. */
  qrCell: number
}

/** The two papers of slip printers; a printer of another width is one more row. */
export const papers: Record<PaperWidth, Paper> = {
  80: { dots: 576, columns: 48, numberSize: 8, qrCell: 6 },
  58: { dots: 384, columns: 32, numberSize: 6, qrCell: 5 },
}
