import jsqr from 'jsqr'
import { expect, it } from 'vitest'
import { qrPath } from '../../ui-kit/qr-path.ts'

const scale = 4
const quiet = 4

/** Draws the path as a camera would see it: RGBA, four pixels a module, a quiet zone of four modules. */
function draw({ d, side }: { d: string; side: number }) {
  const width = (side + 2 * quiet) * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, column, row] of d.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let y = 0; y < scale; y += 1) {
      const from = ((Number(row) + quiet) * scale + y) * width + (Number(column) + quiet) * scale
      for (let x = 0; x < scale; x += 1) pixels.set([0, 0, 0, 255], (from + x) * 4)
    }
  }
  return { pixels, width }
}

it('[B3] a phone reads the address of the ticket from the code', () => {
  const url = 'http://192.168.10.5:8080/t/9bzjk6wkvp5yxfcf6'
  const { pixels, width } = draw(qrPath(url))
  expect(jsqr.default(pixels, width, width)?.data).toBe(url)
})
