import { describe, expect, it } from 'vitest'
import type { PrintModel } from '../../contract/slip.ts'
import { layOut } from '../../printer/document.ts'
import { encodeLines } from '../../printer/encode.ts'
import { papers } from '../../printer/papers.ts'
import { hexDump, textDump } from './readable.ts'
import {
  englishChecklist,
  englishSlip,
  journeySlip,
  sampleChecklist,
  sampleReport,
  sampleSlip,
  sampleTest,
} from './sample-slip.ts'

const golden: { name: string; model: PrintModel; width: 80 | 58 }[] = [
  { name: '80-regular-id', model: sampleSlip, width: 80 },
  { name: '58-regular-id', model: sampleSlip, width: 58 },
  { name: '80-priority-en', model: englishSlip, width: 80 },
  { name: '58-priority-en', model: englishSlip, width: 58 },
  {
    name: '80-copy-rehearsal',
    model: { ...sampleSlip, number: 'A-1000', copyMinute: 612, rehearsal: true },
    width: 80,
  },
  { name: '80-journey-id', model: journeySlip, width: 80 },
  { name: '58-journey-id', model: journeySlip, width: 58 },
  { name: '80-checklist-id', model: sampleChecklist, width: 80 },
  { name: '58-checklist-id', model: sampleChecklist, width: 58 },
  { name: '80-checklist-en', model: englishChecklist, width: 80 },
  { name: '58-checklist-en', model: englishChecklist, width: 58 },
  { name: '80-test-id', model: sampleTest, width: 80 },
  { name: '58-test-id', model: sampleTest, width: 58 },
  { name: '80-test-en', model: { ...sampleTest, language: 'en' }, width: 80 },
  { name: '80-day-report-id', model: sampleReport, width: 80 },
  { name: '58-day-report-id', model: sampleReport, width: 58 },
  { name: '80-day-report-en', model: { ...sampleReport, language: 'en', rehearsal: true }, width: 80 },
]

describe('the bytes of a slip', () => {
  it.each(golden)('are those of the golden file ($name)', async ({ name, model, width }) => {
    const lines = layOut(model, papers[width])
    await expect(textDump(lines, papers[width])).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(hexDump(encodeLines(lines, papers[width]))).toMatchFileSnapshot(`golden/${name}.hex`)
  })

  it('do not depend on the slip before', () => {
    const bytes = () => encodeLines(layOut(englishSlip, papers[80]), papers[80])
    const first = bytes()
    encodeLines(layOut(sampleSlip, papers[58]), papers[58])
    expect(bytes()).toEqual(first)
  })

  it('hold no real-time command, which a printer obeys even inside a picture', () => {
    for (const { model, width } of golden) {
      const bytes = encodeLines(layOut(model, papers[width]), papers[width]).toString('hex')
      expect(bytes).not.toMatch(/^(?:..)*?10(?:04|05|14)/)
    }
  })
})
