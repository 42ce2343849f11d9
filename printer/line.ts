import type { Bitmap } from './bitmap.ts'

/** A stretch of text of one look. `size` magnifies Font A in both directions, 1 to 8. */
export type Span = { text: string; size: number; bold?: boolean; reverse?: boolean }

/** One step down the paper, before any printer's bytes. Text is printable ASCII and fits the paper. */
export type Line =
  | { kind: 'hem' }
  | { kind: 'rule'; style: 'solid' | 'dashed' | 'bar' }
  | { kind: 'picture'; bitmap: Bitmap }
  | { kind: 'gap'; dots: number }
  | { kind: 'text'; align: 'left' | 'center'; spans: Span[] }
  | { kind: 'qr'; data: string; cell: number }
  | { kind: 'cut' }

/** Characters of size 1 that a text line takes across. */
export const columnsOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { text, size }) => sum + text.length * size, 0)
