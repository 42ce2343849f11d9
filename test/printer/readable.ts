import { columnsOf, type Line } from '../../printer/line.ts'
import type { Paper } from '../../printer/papers.ts'

const rowLength = 24

/** Bytes as rows of hex and ASCII, rows that repeat left out as `*`: for golden files that people review. */
export const hexDump = (bytes: Buffer): string => {
  const rows: string[] = []
  let last = ''
  for (let at = 0; at < bytes.length; at += rowLength) {
    const part = bytes.subarray(at, at + rowLength)
    const ascii = part.toString('latin1').replace(/[^ -~]/g, '.')
    const hex = part.toString('hex').replace(/..(?!$)/g, '$& ')
    if (hex !== last) rows.push(`${at.toString(16).padStart(5, '0')}  ${hex.padEnd(rowLength * 3)} ${ascii}`)
    else if (rows.at(-1) !== '*') rows.push('*')
    last = hex
  }
  return `${rows.join('\n')}\n`
}

const describe = (line: Line, { columns }: Paper): string => {
  switch (line.kind) {
    case 'hem':
      return '^'.repeat(columns)
    case 'rule':
      return { solid: '=', dashed: '-', bar: '#' }[line.style].repeat(columns)
    case 'picture':
      return `[picture ${line.bitmap.width} x ${line.bitmap.height}]`
    case 'gap':
      return ''
    case 'qr':
      return `[QR ${line.data}]`
    case 'cut':
      return '8<'
    case 'text': {
      const wide = line.spans.map(({ text, size }) => Array.from(text, (char) => char.padEnd(size)).join('')).join('')
      const indent = line.align === 'center' ? Math.floor((columns - columnsOf(line.spans)) / 2) : 0
      return `${' '.repeat(indent)}${wide}`.trimEnd()
    }
    default:
      return line satisfies never
  }
}

/** A slip's lines as text of the paper's columns, large letters spaced out. */
export const textDump = (lines: readonly Line[], paper: Paper): string =>
  `${lines.map((line) => describe(line, paper)).join('\n')}\n`
