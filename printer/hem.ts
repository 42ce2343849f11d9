import { type Bitmap, blankBitmap } from './bitmap.ts'
import { drawStroke, type Point } from './pen.ts'

const period = 48
const height = 32

const zigzag = (dots: number, peak: number, valley: number): Point[] =>
  Array.from({ length: (2 * dots) / period + 3 }, (_, index) => [
    ((index - 1) * period) / 2,
    index % 2 === 0 ? peak : valley,
  ])

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
]

const diamond = (x: number, y: number, reach: number): Point[] => [
  [x - reach, y],
  [x, y - reach],
  [x + reach, y],
  [x, y + reach],
  [x - reach, y],
]

/** The stitched zigzag of Banjar cloth that opens every slip, as wide as the paper. */
export const drawHem = (dots: number): Bitmap => {
  const bitmap = blankBitmap(dots, height)
  const frame = { originX: 0, originY: 0, scale: 1 }
  drawStroke(bitmap, zigzag(dots, 26, 12), 2.4, frame)
  const stitches = zigzag(dots, 15, 1.5)
  stitches.slice(1).forEach((point, index) => {
    const start = stitches[index]
    if (start === undefined) return
    for (const share of [0, 0.2, 0.4, 0.6, 0.8]) drawStroke(bitmap, [between(start, point, share)], 1.3, frame)
  })
  for (let x = 0; x <= dots; x += period)
    for (const reach of [1, 3]) drawStroke(bitmap, diamond(x, 25, reach), 1, frame)
  return bitmap
}
