import { PNG } from 'pngjs'
import qrcode from 'qrcode'
import { type Bitmap, blankBitmap, fillRect, paste } from './bitmap.ts'
import { type Command, parseCommands } from './parse.ts'
import { cell, createTypeface, type Look } from './typeface.ts'

// ESC 2: a sixth of an inch, at 203 dots per inch.
const lineSpacing = 30
// White paper above the first mark and below the last, between head and cutter.
const margin = 24

type Align = 'left' | 'center' | 'right'
type Run = { text: string; look: Look }
type Piece = { height: number; paint: (target: Bitmap, top: number) => void }

const typeface = createTypeface()

const startOf = (align: Align, width: number, dots: number): number => {
  if (width > dots) throw new RangeError(`${width} dots are wider than the paper of ${dots}`)
  if (align === 'left') return 0
  return align === 'center' ? Math.floor((dots - width) / 2) : dots - width
}

const textPiece = (runs: readonly Run[], align: Align, dots: number): Piece => {
  const width = runs.reduce((sum, { text, look }) => sum + text.length * look.size * cell.width, 0)
  const tallest = Math.max(0, ...runs.map(({ look }) => look.size * cell.height))
  const start = startOf(align, width, dots)
  const paint = (target: Bitmap, top: number) => {
    let x = start
    for (const { text, look } of runs)
      for (const char of text) {
        typeface.draw(target, char, look, x, top + tallest - look.size * cell.height)
        x += look.size * cell.width
      }
  }
  return { height: Math.max(lineSpacing, tallest), paint }
}

const bitmapPiece = (bitmap: Bitmap, align: Align, dots: number): Piece => {
  const start = startOf(align, bitmap.width, dots)
  return { height: bitmap.height, paint: (target, top) => paste(target, bitmap, start, top) }
}

const drawQr = (data: string, side: number): Bitmap => {
  const { modules } = qrcode.create([{ data: Buffer.from(data, 'latin1'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  })
  const bitmap = blankBitmap(modules.size * side, modules.size * side)
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) === 1) fillRect(bitmap, column * side, row * side, side, side)
  return bitmap
}

/** A printer in the making of one slip: what it was told so far, and what lies on the paper. */
const createHead = (dots: number) => {
  const pieces: Piece[] = []
  let look: Look = { size: 1, bold: false, reverse: false }
  let align: Align = 'left'
  let runs: Run[] = []
  let qr = { cell: 3, data: '' }
  let cut = false

  const lay = (piece: Piece) => {
    if (runs.length > 0) throw new RangeError('a picture or feed in the middle of a text line')
    pieces.push(piece)
  }

  const obey = (command: Command): void => {
    if (cut) throw new RangeError(`${command.kind} after the cut`)
    switch (command.kind) {
      case 'text':
        runs.push({ text: command.text, look })
        break
      case 'line-feed':
        pieces.push(textPiece(runs, align, dots))
        runs = []
        break
      case 'align':
        align = command.align
        break
      case 'size':
        look = { ...look, size: command.size }
        break
      case 'bold':
        look = { ...look, bold: command.on }
        break
      case 'reverse':
        look = { ...look, reverse: command.on }
        break
      case 'feed':
        lay({ height: command.dots, paint: () => undefined })
        break
      case 'raster':
        lay(bitmapPiece(command.bitmap, align, dots))
        break
      case 'qr-cell':
        qr = { ...qr, cell: command.dots }
        break
      case 'qr-data':
        qr = { ...qr, data: command.data }
        break
      case 'qr-print':
        lay(bitmapPiece(drawQr(qr.data, qr.cell), align, dots))
        break
      case 'cut':
        lay({ height: 0, paint: () => undefined })
        cut = true
        break
      case 'default-spacing':
      case 'code-page':
      case 'qr-model':
      case 'qr-correction':
        break
      default:
        command satisfies never
    }
  }

  const tearOff = (): Bitmap => {
    if (!cut) throw new RangeError('the slip ends without a cut')
    const height = pieces.reduce((sum, piece) => sum + piece.height, 2 * margin)
    const paper = blankBitmap(dots, height)
    let top = margin
    for (const piece of pieces) {
      piece.paint(paper, top)
      top += piece.height
    }
    return paper
  }

  return { obey, tearOff }
}

/**
 * What the bytes of one slip leave on paper of `dots` across. It stands for the printer in previews and tests, so it is
 * strict: throws on a command that is not ours, on anything wider than the paper or after the cut, on a missing cut.
 */
export const rasterise = (bytes: Uint8Array, dots: number): Bitmap => {
  const head = createHead(dots)
  for (const command of parseCommands(bytes)) head.obey(command)
  return head.tearOff()
}

/** A bitmap as a PNG file, black on white. The packing runs off the main thread. */
export const toPng = ({ width, height, dots }: Bitmap): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false, filterType: 0 })
    png.data = Buffer.alloc(dots.length, 255)
    for (let index = 0; index < dots.length; index += 1) if (dots[index] === 1) png.data[index] = 0
    const parts: Buffer[] = []
    png.on('data', (part: Buffer) => parts.push(part))
    png.on('end', () => resolve(Buffer.concat(parts)))
    png.on('error', reject)
    png.pack()
  })
