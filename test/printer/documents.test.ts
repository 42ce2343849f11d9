import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { PrintModel } from '../../contract/slip.ts'
import { layOut } from '../../printer/document.ts'
import { encodeLines } from '../../printer/encode.ts'
import { papers } from '../../printer/papers.ts'
import { parseCommands } from '../../printer/parse.ts'
import { rasterise, toPng } from '../../printer/raster.ts'
import { textDump } from './readable.ts'
import { englishSlip, journeySlip, sampleChecklist, sampleReport, sampleSlip, sampleTest } from './sample-slip.ts'

/** The text of a document's bytes, as the rasteriser understands them. */
const textOf = (bytes: Buffer) =>
  parseCommands(bytes)
    .map((command) => (command.kind === 'text' ? command.text : command.kind === 'line-feed' ? '\n' : ''))
    .join('')

const codeOf = async (bytes: Buffer, dots: number): Promise<string | undefined> => {
  const { data, width, height } = PNG.sync.read(await toPng(rasterise(bytes, dots)))
  return jsqr.default(Uint8ClampedArray.from(data), width, height)?.data
}

const models: [string, PrintModel][] = [
  ['slip', sampleSlip],
  ['English slip', englishSlip],
  ['journey', journeySlip],
  ['checklist', sampleChecklist],
  ['test', sampleTest],
  ['closing report', sampleReport],
]

describe('the bytes of each document', () => {
  it.each(models)('decode back to what it says: %s', async (_, model) => {
    for (const paper of [papers[80], papers[58]]) {
      const lines = layOut(model, paper)
      const bytes = encodeLines(lines, paper)
      const said = lines.map((line) => (line.kind === 'text' ? `${line.spans.map(({ text }) => text).join('')}\n` : ''))
      expect(textOf(bytes)).toBe(said.join(''))
      expect(await codeOf(bytes, paper.dots)).toBe('url' in model ? model.url : undefined)
    }
  })

  it('tie the closing report to the journal', () => {
    const text = textDump(layOut(sampleReport, papers[80]), papers[80])
    expect(text.replace(/\s+/g, '')).toContain(sampleReport.headHash)
    for (const fact of ['148', '131', '163', '2', '1207']) expect(text.replaceAll(' ', '')).toContain(fact)
    expect(text).toMatch('Hari layanan 24 Nov 2026')
  })

  it('never let a test pass for a number', () => {
    expect(textOf(encodeLines(layOut(sampleTest, papers[58]), papers[58])).replaceAll(/\s+/g, ' ')).toMatch(
      'BUKAN NOMOR ANTREAN',
    )
  })
})
