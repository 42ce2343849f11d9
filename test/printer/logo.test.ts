import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../printer/document.ts'
import { encodeLines } from '../../printer/encode.ts'
import { readLogo } from '../../printer/logo.ts'
import { papers } from '../../printer/papers.ts'
import { rasterise } from '../../printer/raster.ts'
import { realTimeIn, withoutRealTime } from '../../printer/real-time.ts'
import { sampleSlip } from './sample-slip.ts'

/** A picture of one grey, `alpha` 0 is glass. */
const picture = (width: number, height: number, grey: number, alpha = 255): Buffer => {
  const png = new PNG({ width, height })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([grey, grey, grey, alpha], at)
  return PNG.sync.write(png)
}

const bitmapOf = (file: Buffer) => {
  const logo = readLogo(file, papers[80])
  if ('unreadable' in logo) throw new Error(logo.unreadable)
  return logo.bitmap
}

describe('a building’s logo', () => {
  it('is black where the picture is dark, made smaller where it is too large', () => {
    expect(bitmapOf(picture(16, 10, 0))).toMatchObject({ width: 16, height: 10 })
    expect(bitmapOf(picture(16, 10, 0)).dots.every((dot) => dot === 1)).toBe(true)
    expect(bitmapOf(picture(16, 10, 255)).dots.some((dot) => dot === 1)).toBe(false)
    expect(bitmapOf(picture(16, 10, 0, 0)).dots.some((dot) => dot === 1)).toBe(false)
    expect(bitmapOf(picture(1_200, 100, 0))).toMatchObject({ width: 576, height: 48 })
    expect(bitmapOf(picture(100, 400, 0))).toMatchObject({ width: 40, height: 160 })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('GIF89a, and so on, for a while')],
    ['half a picture', picture(50, 50, 0).subarray(0, 60)],
    ['a picture that claims to be endless', Buffer.concat([picture(1, 1, 0).subarray(0, 16), Buffer.alloc(8, 0x7f)])],
  ])('that is %s is told, and nothing is thrown', (_, file) => {
    expect(readLogo(file, papers[80])).toEqual({ unreadable: expect.any(String) })
  })

  it('stands on the slip, however high, in commands of one band each', () => {
    const logo = bitmapOf(picture(576, 160, 0))
    const bytes = encodeLines(layOut(sampleSlip, papers[80], logo), papers[80])
    const without = encodeLines(layOut(sampleSlip, papers[80]), papers[80])
    const taller = rasterise(bytes, 576).height - rasterise(without, 576).height
    expect(taller).toBe(160 + 10)
  })

  it('holds no real-time command, whatever its dots', () => {
    const hostile = fc.array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x00, 0xff), { maxLength: 60 })
    fc.assert(
      fc.property(hostile, (bytes) => {
        const clean = withoutRealTime(Uint8Array.from(bytes))
        expect(realTimeIn(clean)).toBe(-1)
        expect(clean).toHaveLength(bytes.length)
        for (const [at, byte] of clean.entries()) expect((byte ^ (bytes[at] ?? 0)) & ~1).toBe(0)
      }),
    )
    expect(withoutRealTime(Uint8Array.of(1, 2, 3))).toEqual(Uint8Array.of(1, 2, 3))
  })
})
