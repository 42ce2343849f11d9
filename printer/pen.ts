import type { Bitmap } from './bitmap.ts'

export type Point = readonly [x: number, y: number]

/** How a drawing's own units lie on a bitmap: `dot = origin + unit * scale`. */
export type Frame = { originX: number; originY: number; scale: number }

const distanceSquared = (x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number => {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2
}

const drawSegment = (bitmap: Bitmap, from: Point, to: Point, radius: number, frame: Frame) => {
  const { originX, originY, scale } = frame
  const clamp = (value: number, end: number) => Math.max(0, Math.min(end, value))
  const left = clamp(Math.floor(originX + (Math.min(from[0], to[0]) - radius) * scale), bitmap.width)
  const right = clamp(Math.ceil(originX + (Math.max(from[0], to[0]) + radius) * scale), bitmap.width)
  const top = clamp(Math.floor(originY + (Math.min(from[1], to[1]) - radius) * scale), bitmap.height)
  const bottom = clamp(Math.ceil(originY + (Math.max(from[1], to[1]) + radius) * scale), bitmap.height)
  for (let row = top; row < bottom; row += 1) {
    const y = (row + 0.5 - originY) / scale
    for (let column = left; column < right; column += 1) {
      const x = (column + 0.5 - originX) / scale
      if (distanceSquared(x, y, from, to) <= radius * radius) bitmap.dots[row * bitmap.width + column] = 1
    }
  }
}

/** Draws a line through points with a round pen; points and `radius` are in the drawing's units. One point is a dot. */
export const drawStroke = (bitmap: Bitmap, points: readonly Point[], radius: number, frame: Frame): void => {
  points.forEach((point, index) => {
    if (index === 0 && points.length > 1) return
    drawSegment(bitmap, points[index - 1] ?? point, point, radius, frame)
  })
}
