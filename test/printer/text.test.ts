import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable, wrap, wrapEvenly } from '../../printer/text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('printable', () => {
  it('drops control characters, so that no text commands the printer', () => {
    expect(printable('A\x1b@B\x1dV\0C\x10\x04\x7f\u009bD')).toBe('A@BVCD')
  })

  it('writes accents and typographic marks plainly, and the rest as a question mark', () => {
    expect(printable('08.00–15.00 · “Café” … № 日')).toBe('08.00-15.00 - "Cafe" ... No ?')
  })

  it('is ASCII on one line whatever comes in', () => {
    fc.assert(fc.property(anyText, (text) => /^[ -~]*$/.test(printable(text))))
  })
})

describe('wrap', () => {
  it('breaks between words, and a longer word where it must', () => {
    expect(wrap('surat keterangan dari kepolisian', 16)).toEqual(['surat keterangan', 'dari kepolisian'])
    expect(wrap('dipindahtangankan', 6)).toEqual(['dipind', 'ahtang', 'ankan'])
  })

  it('loses no letter and never exceeds the width', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 48 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(printable(text).replaceAll(' ', ''))
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('evens lines out without adding any', () => {
    expect(wrapEvenly('MAL PELAYANAN PUBLIK KABUPATEN BALANGAN', 32)).toEqual([
      'MAL PELAYANAN PUBLIK',
      'KABUPATEN BALANGAN',
    ])
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 48 }), (text, width) => {
        expect(wrapEvenly(text, width)).toHaveLength(wrap(text, width).length)
      }),
    )
  })
})
