import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChecklistModel } from '../../contract/slip.ts'
import { layOutChecklist } from '../../printer/checklist.ts'
import { columnsOf } from '../../printer/line.ts'
import { papers } from '../../printer/papers.ts'
import { textDump } from './readable.ts'
import { englishChecklist, sampleChecklist } from './sample-slip.ts'

const textOf = (model: ChecklistModel, width: 80 | 58 = 80) =>
  textDump(layOutChecklist(model, papers[width]), papers[width]).replace(/\s+/g, ' ')

const anyText = fc.string({ unit: 'grapheme', maxLength: 120 })

const anyChecklist: fc.Arbitrary<ChecklistModel> = fc.record({
  kind: fc.constant('checklist' as const),
  building: anyText,
  agency: anyText,
  service: anyText,
  requirements: fc.array(anyText, { maxLength: 10 }),
  standardTime: anyText,
  fee: anyText,
  inPersonOnly: fc.boolean(),
  date: fc.constant('2026-12-01'),
  minute: fc.integer({ min: 0, max: 1439 }),
  timeZoneLabel: fc.constantFrom('WIB', 'WITA', 'WIT'),
  language: fc.constantFrom('id' as const, 'en' as const),
})

describe('a checklist', () => {
  it('has a box for each requirement', () => {
    const text = textOf(sampleChecklist)
    expect(text.match(/\[ \]/g)).toHaveLength(sampleChecklist.requirements.length)
    for (const requirement of sampleChecklist.requirements) expect(text).toMatch(requirement)
    expect(textOf({ ...sampleChecklist, requirements: ['', '\u0007'] })).toMatch('Tidak ada berkas yang perlu dibawa.')
  })

  it('says in a block across the paper that it is no queue number, and has neither number nor code', () => {
    for (const width of [80, 58] as const) {
      const lines = layOutChecklist(sampleChecklist, papers[width])
      const reversed = lines.flatMap((line) => (line.kind === 'text' ? line.spans : [])).filter((span) => span.reverse)
      expect(reversed.map(({ text }) => text.trim()).join(' ')).toBe('BUKAN NOMOR ANTREAN')
      for (const span of reversed) expect(columnsOf([span])).toBe(papers[width].columns)
      expect(lines.some(({ kind }) => kind === 'qr')).toBe(false)
    }
    expect(textOf(englishChecklist)).toMatch('N O T A Q U E U E N U M B E R')
  })

  it('tells fee, time, and where to report levies, in the visitor’s language', () => {
    const text = textOf(sampleChecklist)
    expect(text).toMatch(
      'Biaya resmi: Gratis (Rp0). Tidak ada pungutan lain. Jangka waktu: 1 hari kerja (maks. 24 jam).',
    )
    expect(text).toMatch('Tolak calo dan pungli. Lapor: lapor.go.id atau SMS 1708')
    expect(text).toMatch('Dicetak: 24 Nov 2026 pukul 09.38 WITA')
    const english = textOf(englishChecklist)
    expect(english).toMatch('Completion time: 1 working day (24 hours at most).')
    expect(english).toMatch('Refuse brokers and illegal levies.')
  })

  it('[I9] says when nobody may come in the visitor’s place', () => {
    expect(textOf(sampleChecklist)).toMatch('Pemohon harus hadir sendiri.')
    expect(textOf({ ...sampleChecklist, inPersonOnly: false })).not.toMatch('hadir sendiri')
  })

  it.each([80, 58] as const)('is never wider than its paper (%i mm), whatever the texts', (width) => {
    fc.assert(
      fc.property(anyChecklist, (model) => {
        for (const line of layOutChecklist(model, papers[width]))
          if (line.kind === 'text') {
            expect(columnsOf(line.spans)).toBeLessThanOrEqual(papers[width].columns)
            for (const { text } of line.spans) expect(text).toMatch(/^[ -~]+$/)
          }
      }),
    )
  })
})
