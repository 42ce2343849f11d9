import { PNG } from 'pngjs'
import { type Bitmap, blankBitmap } from './bitmap.ts'
import type { Paper } from './papers.ts'

/** A building's logo as a slip has it, or why it has none. */
export type Logo = { bitmap: Bitmap } | { unreadable: string }

const tallest = 160
// A picture of a few kilobytes can claim any size: larger ones are not unpacked.
const mostPixels = 4_000_000
const dark = 128

const sizeOf = (png: Buffer): { width: number; height: number } => {
  if (png.length < 24 || png.toString('latin1', 1, 4) !== 'PNG') throw new TypeError('not a PNG picture')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** Brightness of a pixel on white paper, 0 to 255. */
const brightness = ({ data, width }: PNG, x: number, y: number): number => {
  const at = (y * width + x) * 4
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4)
  return 255 - ((255 - (red * 299 + green * 587 + blue * 114) / 1000) * alpha) / 255
}

/** Mean brightness of the pixels that become one dot. */
const meanOf = (png: PNG, x: number, y: number, step: number): number => {
  let sum = 0
  let count = 0
  for (let row = Math.floor(y * step); row < Math.max(Math.floor(y * step) + 1, (y + 1) * step); row += 1)
    for (let column = Math.floor(x * step); column < Math.max(Math.floor(x * step) + 1, (x + 1) * step); column += 1)
      if (row < png.height && column < png.width) {
        sum += brightness(png, column, row)
        count += 1
      }
  return count === 0 ? 255 : sum / count
}

const draw = (png: PNG, paper: Paper): Bitmap => {
  const step = Math.max(1, png.width / paper.dots, png.height / tallest)
  const width = Math.min(paper.dots, Math.ceil(png.width / step))
  const height = Math.min(tallest, Math.ceil(png.height / step))
  const bitmap = blankBitmap(Math.ceil(width / 8) * 8, height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (meanOf(png, x, y, step) < dark) bitmap.dots[y * bitmap.width + x] = 1
  return bitmap
}

/** A PNG as black dots for one kind of paper: made smaller where it must be, never larger. Never throws. */
export const readLogo = (file: Buffer, paper: Paper): Logo => {
  try {
    const { width, height } = sizeOf(file)
    if (width * height > mostPixels) return { unreadable: `${width} x ${height} pixels are too many` }
    return { bitmap: draw(PNG.sync.read(file), paper) }
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) }
  }
}
