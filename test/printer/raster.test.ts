import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { Bitmap } from '../../printer/bitmap.ts'
import { encodeLines } from '../../printer/encode.ts'
import { glyphs } from '../../printer/glyphs.ts'
import { papers } from '../../printer/papers.ts'
import { rasterise, toPng } from '../../printer/raster.ts'
import { layOutSlip } from '../../printer/slip.ts'
import { englishSlip, journeySlip, sampleSlip } from './sample-slip.ts'

const cut = '\x1dVB\0'
const bytes = (text: string) => Buffer.from(text, 'latin1')
const print = (text: string) => () => rasterise(bytes(text), 384)

const readQr = async (bitmap: Bitmap): Promise<string | undefined> => {
  const { data, width, height } = PNG.sync.read(await toPng(bitmap))
  return jsqr.default(Uint8ClampedArray.from(data), width, height)?.data
}

describe('the rasteriser', () => {
  it.each([80, 58] as const)('draws a slip whose QR leads to the ticket (%i mm)', async (width) => {
    const paper = papers[width]
    for (const model of [sampleSlip, englishSlip, journeySlip]) {
      const bitmap = rasterise(encodeLines(layOutSlip(model, paper), paper), paper.dots)
      expect(bitmap.width).toBe(paper.dots)
      expect(await readQr(bitmap)).toBe(model.url)
    }
  })

  it('knows every printable character', () => {
    const every = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
    expect(Object.keys(glyphs).sort()).toEqual(every.sort())
    const shapes = every.map((char) => Buffer.from(rasterise(bytes(`${char}\n${cut}`), 16).dots).toString('base64'))
    expect(new Set(shapes).size).toBe(95)
  })

  it('turns black and white round in reverse', () => {
    const black = (text: string) => rasterise(bytes(`${text}\n${cut}`), 16).dots.reduce((sum, dot) => sum + dot, 0)
    expect(black('\x1dB\x01A')).toBe(12 * 24 - black('A'))
  })

  it.each([
    ['an unknown command', `\x1b@${cut}`],
    ['another cut', 'A\n\x1dVA\0'],
    ['unequal magnification', `\x1d!\x10A\n${cut}`],
    ['another code page', `\x1bt\x02${cut}`],
    ['a character outside ASCII', `\xe9\n${cut}`],
    ['a control character', `A\x07\n${cut}`],
  ])('refuses %s', (_, text) => {
    expect(print(text)).toThrow('unknown command')
  })

  it('refuses a slip that stops at any byte inside a command', () => {
    const whole = encodeLines(layOutSlip(sampleSlip, papers[58]), papers[58])
    for (let length = 0; length < whole.length; length += 1)
      expect(() => rasterise(whole.subarray(0, length), 384)).toThrow(/truncated|without a cut/)
  })

  it('refuses what is wider than the paper, after the cut, or in the middle of a line', () => {
    expect(print(`${'A'.repeat(33)}\n${cut}`)).toThrow('wider than the paper')
    expect(print(`\x1dv0\0\x31\0\x01\0${'\0'.repeat(49)}${cut}`)).toThrow('wider than the paper')
    expect(print(`A\n${cut}B`)).toThrow('after the cut')
    expect(print(`A${cut}`)).toThrow('middle of a text line')
    expect(print(`${'A'.repeat(32)}\n${cut}`)).not.toThrow()
  })
})
