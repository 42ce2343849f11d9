import { type Bitmap, blankBitmap, paste } from './bitmap.ts'
import { glyphs } from './glyphs.ts'
import { drawStroke, type Point } from './pen.ts'

/** Cell of Font A at size 1, in dots. */
export const cell = { width: 12, height: 24 }

const penRadius = 1
const curveSteps = 8

const parsePoint = (text: string): Point => {
  const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number)
  return [x, y]
}

const curve = ([ax, ay]: Point, [px, py]: Point, [bx, by]: Point): Point[] =>
  Array.from({ length: curveSteps }, (_, index) => {
    const t = (index + 1) / curveSteps
    const [a, p, b] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * ax + p * px + b * bx, a * ay + p * py + b * by]
  })

const parseStroke = (text: string): Point[] => {
  const points: Point[] = []
  let pull: Point | undefined
  for (const token of text.trim().split(' ')) {
    if (token.startsWith('~')) {
      pull = parsePoint(token.slice(1))
      continue
    }
    const point = parsePoint(token)
    const last = points.at(-1)
    if (pull !== undefined && last !== undefined) points.push(...curve(last, pull, point))
    else points.push(point)
    pull = undefined
  }
  return points
}

const drawGlyph = (strokes: string, size: number, bold: boolean): Bitmap => {
  const bitmap = blankBitmap(cell.width * size, cell.height * size)
  // A printer strikes bold text twice, the second time one dot to the right.
  for (const stroke of strokes.split('/').filter((text) => text.trim() !== ''))
    for (const shift of bold ? [0, 0.5, 1] : [0])
      drawStroke(bitmap, parseStroke(stroke), penRadius, { originX: shift * size, originY: 0, scale: size })
  return bitmap
}

const invert = ({ width, height, dots }: Bitmap): Bitmap => ({ width, height, dots: dots.map((dot) => 1 - dot) })

export type Look = { size: number; bold: boolean; reverse: boolean }

/** Draws printable ASCII with a look; remembers what it has drawn. */
export const createTypeface = () => {
  const drawn = new Map<string, Bitmap>()

  const glyph = (char: string, { size, bold, reverse }: Look): Bitmap => {
    const key = `${char} ${size} ${bold} ${reverse}`
    const known = drawn.get(key)
    if (known !== undefined) return known
    const strokes = glyphs[char]
    if (strokes === undefined) throw new RangeError(`no glyph for ${JSON.stringify(char)}`)
    const bitmap = drawGlyph(strokes, size, bold)
    const made = reverse ? invert(bitmap) : bitmap
    drawn.set(key, made)
    return made
  }

  return {
    /** Puts one character with its cell's upper left corner at `x`, `y`. */
    draw: (target: Bitmap, char: string, look: Look, x: number, y: number): void =>
      paste(target, glyph(char, look), x, y),
  }
}
export type Typeface = ReturnType<typeof createTypeface>
