import { describe, expect, it } from 'vitest'
import type { SlipModel } from '../../contract/slip.ts'
import { encodeLines } from '../../printer/encode.ts'
import { papers } from '../../printer/papers.ts'
import { layOutSlip } from '../../printer/slip.ts'
import { hexDump, textDump } from './readable.ts'
import { englishSlip, sampleSlip } from './sample-slip.ts'

const golden: { name: string; model: SlipModel; width: 80 | 58 }[] = [
  { name: '80-regular-id', model: sampleSlip, width: 80 },
  { name: '58-regular-id', model: sampleSlip, width: 58 },
  { name: '80-priority-en', model: englishSlip, width: 80 },
  { name: '58-priority-en', model: englishSlip, width: 58 },
  {
    name: '80-copy-rehearsal',
    model: { ...sampleSlip, number: 'A-1000', copyMinute: 612, rehearsal: true },
    width: 80,
  },
]

describe('the bytes of a slip', () => {
  it.each(golden)('are those of the golden file ($name)', async ({ name, model, width }) => {
    const lines = layOutSlip(model, papers[width])
    await expect(textDump(lines, papers[width])).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(hexDump(encodeLines(lines, papers[width]))).toMatchFileSnapshot(`golden/${name}.hex`)
  })

  it('do not depend on the slip before', () => {
    const bytes = () => encodeLines(layOutSlip(englishSlip, papers[80]), papers[80])
    const first = bytes()
    encodeLines(layOutSlip(sampleSlip, papers[58]), papers[58])
    expect(bytes()).toEqual(first)
  })

  it('hold no real-time command, which a printer obeys even inside a picture', () => {
    for (const { model, width } of golden) {
      const bytes = encodeLines(layOutSlip(model, papers[width]), papers[width]).toString('hex')
      expect(bytes).not.toMatch(/^(?:..)*?10(?:04|05|14)/)
    }
  })
})
