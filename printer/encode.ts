import { BreakLine, CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer'
import { type Bitmap, blankBitmap, fillRect, packRows } from './bitmap.ts'
import { feedAndCut, longestPicture } from './commands.ts'
import { drawHem } from './hem.ts'
import type { Line, Span } from './line.ts'
import type { Paper } from './papers.ts'
import { withoutRealTime } from './real-time.ts'

const feedDots = (dots: number) => Buffer.from([0x1b, 0x4a, dots])

/** `GS v 0`: a bitmap at its own size. Its width must be a multiple of eight, its height below 1,024. */
const rasterBytes = (bitmap: Bitmap): Buffer => {
  const across = bitmap.width / 8
  const head = [0x1d, 0x76, 0x30, 0, across & 0xff, across >> 8, bitmap.height & 0xff, bitmap.height >> 8]
  return Buffer.concat([Buffer.from(head), withoutRealTime(packRows(bitmap))])
}

/** Bands of a picture, one below the other, each short enough for one command. */
const bandsOf = ({ width, height, dots }: Bitmap): Bitmap[] => {
  const rows = Math.max(1, Math.floor((longestPicture * 8) / width))
  return Array.from({ length: Math.ceil(height / rows) }, (_, index) => {
    const band = dots.subarray(index * rows * width, (index + 1) * rows * width)
    return { width, height: band.length / width, dots: band }
  })
}

const rules = {
  solid: { height: 3, step: 32, length: 32 },
  dashed: { height: 3, step: 16, length: 10 },
  bar: { height: 6, step: 32, length: 32 },
} as const

const drawRule = (dots: number, style: keyof typeof rules): Bitmap => {
  const { height, step, length } = rules[style]
  const bitmap = blankBitmap(dots, height)
  for (let x = 0; x < dots; x += step) fillRect(bitmap, x + (step - length) / 2, 0, length, height)
  return bitmap
}

const once = <Value>(make: (dots: number) => Value) => {
  const made = new Map<number, Value>()
  return (dots: number): Value => {
    const value = made.get(dots) ?? make(dots)
    made.set(dots, value)
    return value
  }
}

const hemBytes = once((dots) => rasterBytes(drawHem(dots)))
const ruleBytes = {
  solid: once((dots) => rasterBytes(drawRule(dots, 'solid'))),
  dashed: once((dots) => rasterBytes(drawRule(dots, 'dashed'))),
  bar: once((dots) => rasterBytes(drawRule(dots, 'bar'))),
}

const addSpan = (printer: ThermalPrinter, { text, size, bold = false, reverse = false }: Span) => {
  // The library swaps height and width here; ours are always equal.
  printer.setTextSize(size - 1, size - 1)
  printer.bold(bold)
  printer.invert(reverse)
  printer.print(text)
}

const addLine = (printer: ThermalPrinter, line: Line, paper: Paper): void => {
  switch (line.kind) {
    case 'hem':
      printer.alignLeft()
      printer.add(hemBytes(paper.dots))
      break
    case 'rule':
      printer.alignLeft()
      printer.add(ruleBytes[line.style](paper.dots))
      break
    case 'picture':
      printer.alignCenter()
      for (const band of bandsOf(line.bitmap)) printer.add(rasterBytes(band))
      break
    case 'gap':
      printer.add(feedDots(line.dots))
      break
    case 'text':
      if (line.align === 'center') printer.alignCenter()
      else printer.alignLeft()
      for (const span of line.spans) addSpan(printer, span)
      printer.newLine()
      break
    case 'qr':
      printer.alignCenter()
      printer.printQR(line.data, { model: 2, cellSize: line.cell, correction: 'M' })
      break
    case 'cut':
      // The library's own cut() feeds eight blank lines and resets the printer, which also switches off its status
      // reports (Epson UB-E02 guide, 4.4).
      printer.add(feedAndCut)
      break
    default:
      line satisfies never
  }
}

/** Lines as the bytes of an ESC/POS printer, all modes set afresh, so that no slip depends on the one before it. */
export const encodeLines = (lines: readonly Line[], paper: Paper): Buffer => {
  // A fresh instance a slip: the library's buffer and code page outlive a job. It never sees a connection.
  const printer = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: '',
    width: paper.columns,
    characterSet: CharacterSet.PC437_USA,
    breakLine: BreakLine.NONE,
  })
  printer.resetLineSpacing()
  for (const line of lines) addLine(printer, line, paper)
  return printer.getBuffer()
}
