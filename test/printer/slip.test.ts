import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SlipModel } from '../../contract/slip.ts'
import { columnsOf, type Line } from '../../printer/line.ts'
import { papers } from '../../printer/papers.ts'
import { layOutSlip } from '../../printer/slip.ts'
import { compactRanges } from '../../printer/slip-facts.ts'
import { textDump } from './readable.ts'
import { journeySlip, sampleSlip } from './sample-slip.ts'

const textOf = (model: SlipModel, width: 80 | 58 = 80) =>
  textDump(layOutSlip(model, papers[width]), papers[width]).replace(/\s+/g, ' ')

const sizeOf = (lines: readonly Line[], text: string): number | undefined =>
  lines.flatMap((line) => (line.kind === 'text' ? line.spans : [])).find((span) => span.text === text)?.size

const anyText = fc.string({ unit: 'grapheme', maxLength: 120 })

const anySlip: fc.Arbitrary<SlipModel> = fc.record({
  building: anyText,
  number: fc.stringMatching(/^[A-Z]{1,2}-[0-9]{3,5}$/),
  priority: fc.boolean(),
  agency: anyText,
  service: anyText,
  zone: fc.stringMatching(/^[A-Z]$/),
  floor: anyText,
  counters: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 40 }),
  date: fc.constant('2026-12-01'),
  minute: fc.integer({ min: 0, max: 1439 }),
  timeZoneLabel: fc.constantFrom('WIB', 'WITA', 'WIT'),
  ahead: fc.nat(100_000),
  wait: fc.record({ from: fc.nat(10_000), to: fc.nat(10_000) }),
  stops: fc.array(
    fc.record({
      service: anyText,
      agency: anyText,
      zone: fc.stringMatching(/^[A-Z]$/),
      counters: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 40 }),
      fee: anyText,
    }),
    { maxLength: 8 },
  ),
  fee: anyText,
  requirements: fc.array(anyText, { maxLength: 6 }),
  inPersonOnly: fc.boolean(),
  url: fc.webUrl({ validSchemes: ['http', 'https'] }),
  mark: fc.stringMatching(/^[A-Z2-7]{12}$/),
  rehearsal: fc.boolean(),
  language: fc.constantFrom('id' as const, 'en' as const),
  copyMinute: fc.integer({ min: 0, max: 1439 }),
})

describe('a slip', () => {
  it('prints the number as large as the paper allows', () => {
    expect(sizeOf(layOutSlip(sampleSlip, papers[80]), 'K-045')).toBe(8)
    expect(sizeOf(layOutSlip(sampleSlip, papers[58]), 'K-045')).toBe(6)
    expect(sizeOf(layOutSlip({ ...sampleSlip, number: 'A-1000' }, papers[80]), 'A-1000')).toBe(7)
    expect(sizeOf(layOutSlip({ ...sampleSlip, number: 'A-1000' }, papers[58]), 'A-1000')).toBe(5)
  })

  it('[I5] shows PRIORITAS as a reversed block across the paper, to priority visitors only', () => {
    const reversed = (model: SlipModel) =>
      layOutSlip(model, papers[58])
        .flatMap((line) => (line.kind === 'text' ? line.spans : []))
        .filter((span) => span.reverse)
    const [block] = reversed({ ...sampleSlip, priority: true })
    expect(block?.text.trim()).toBe('PRIORITAS')
    expect(columnsOf(block ? [block] : [])).toBe(papers[58].columns)
    expect(reversed(sampleSlip)).toEqual([])
  })

  it('names counters in ranges', () => {
    expect(compactRanges([7, 4, 5, 6])).toBe('4-7')
    expect(compactRanges([12, 1, 2, 9, 5, 2])).toBe('1-2, 5, 9, 12')
    expect(textOf({ ...sampleSlip, counters: [] })).not.toMatch('L o k e t')
  })

  it('[G5] carries the mark of its own journal record', () => {
    expect(textOf(sampleSlip)).toMatch('Bukti LYEPR5GQ2M7T')
  })

  it('[B1] says SALINAN and its time on a copy, and only there', () => {
    expect(textOf({ ...sampleSlip, copyMinute: 10 * 60 + 5 })).toMatch(/S A L I N A N Dicetak ulang pukul 10\.05 WITA/)
    expect(textOf(sampleSlip)).not.toMatch('S A L I N A N')
  })

  it('[I9] says when nobody may come in the visitor’s place', () => {
    expect(textOf(sampleSlip)).toMatch('Pemohon harus hadir sendiri.')
    expect(textOf({ ...sampleSlip, inPersonOnly: false })).not.toMatch('hadir sendiri')
  })

  it('says UJI COBA in a rehearsal', () => {
    expect(textOf({ ...sampleSlip, rehearsal: true })).toMatch('U J I C O B A')
    expect(textOf(sampleSlip)).not.toMatch('U J I')
  })

  it('tells what to expect as minutes and as times of day, and nothing where no counter was open', () => {
    const { wait: _, ...unknown } = sampleSlip
    expect(textOf(sampleSlip)).toMatch(
      /Perkiraan dipanggil 0 9 \. 4 8 - 0 9 \. 5 8 Perkiraan menunggu 10 sampai 20 menit -----/,
    )
    expect(textOf({ ...sampleSlip, language: 'en' })).toMatch(/Expected call .* Expected wait 10 to 20 minutes/)
    expect(textOf({ ...sampleSlip, wait: { from: 0, to: 0 } })).toMatch(
      /Perkiraan dipanggil 0 9 \. 3 8 Perkiraan segera dipanggil/,
    )
    expect(textOf({ ...sampleSlip, wait: { from: 9, to: 9 } })).toMatch('menunggu sekitar 9 menit')
    expect(textOf({ ...sampleSlip, minute: 1430 })).toMatch('0 0 . 0 0 - 0 0 . 1 0')
    expect(textOf(unknown)).not.toMatch('Perkiraan')
  })

  it('[B1] a copy tells the times of day that were told at issue, and no minutes from now', () => {
    const copy = textOf({ ...sampleSlip, copyMinute: 10 * 60 + 5 })
    expect(copy).toMatch('Perkiraan dipanggil 0 9 . 4 8 - 0 9 . 5 8')
    expect(copy).not.toMatch('menit')
  })

  it('[I4] lists the stops of a journey in their order, each with its place and its fee', () => {
    const text = textOf(journeySlip)
    expect(text).toMatch(
      /1\. Layanan pencatatan nikah Kementerian Agama Zona B, loket 22 Biaya resmi: Gratis \(Rp0\) di KUA/,
    )
    expect(text).toMatch(/2\. Kartu Keluarga baru Kependudukan \(Disdukcapil\) Zona A, loket 4-7/)
    expect(text).toMatch(/3\. Pembukaan rekening .* Nomor yang sama dipanggil/)
    expect(text.match(/Biaya resmi/g)).toHaveLength(3)
    expect(textOf(sampleSlip)).not.toMatch('Nomor yang sama')
  })

  it('promises no phone ticket where phones cannot reach the server', () => {
    const { url: _, ...unreachable } = sampleSlip
    expect(textOf(sampleSlip)).toMatch('pindai kode ini')
    expect(textOf(unreachable)).not.toMatch(/QR|pindai/)
    expect(textOf(unreachable)).toMatch('Bila terlewat, lapor ke meja informasi.')
  })

  it('ends a fee with one full stop', () => {
    expect(textOf({ ...sampleSlip, fee: 'Rp30.000.' })).toMatch('Biaya resmi: Rp30.000. Tidak ada pungutan lain.')
  })

  it('writes a storey in the visitor’s language', () => {
    expect(textOf({ ...sampleSlip, floor: '2' })).toMatch('Zona A, lantai 2')
    expect(textOf({ ...sampleSlip, language: 'en' })).toMatch('Zone A, floor 1')
    expect(textOf({ ...sampleSlip, floor: 'Gedung Timur' })).toMatch('Zona A, Gedung Timur')
  })

  it.each([80, 58] as const)('is never wider than its paper (%i mm), whatever the texts', (width) => {
    fc.assert(
      fc.property(anySlip, (model) => {
        for (const line of layOutSlip(model, papers[width]))
          if (line.kind === 'text') {
            expect(columnsOf(line.spans)).toBeLessThanOrEqual(papers[width].columns)
            for (const { text } of line.spans) expect(text).toMatch(/^[ -~]+$/)
          }
      }),
    )
  })
})
