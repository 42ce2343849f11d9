import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeLines } from '../../printer/encode.ts'
import { papers } from '../../printer/papers.ts'
import { createPreviewTransport } from '../../printer/preview.ts'
import { createPulse } from '../../printer/pulse.ts'
import { layOutSlip } from '../../printer/slip.ts'
import { sampleSlip } from './sample-slip.ts'

const bytes = encodeLines(layOutSlip(sampleSlip, papers[58]), papers[58])
const never = new AbortController().signal

let folder: string
let waits: number[]
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'antrean-preview-')), 'slips')
  waits = []
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const preview = () =>
  createPreviewTransport({
    folder,
    dots: 384,
    keep: 3,
    pace: 70,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    },
  })
/** Prints a slip; the answer is why it could not be kept. */
const print = async (transport: ReturnType<typeof preview>, jobId: string, slip = bytes) => {
  const changed = createPulse()
  const connection = await transport.open(never, { clock: () => 0, onChange: changed.beat })
  const flight = connection.send(jobId, slip, { kind: 'nothing' })
  await changed.next()
  expect(flight.proven()).toBe(connection.fault() === undefined)
  expect(flight.taken()).toBe(connection.fault() === undefined ? slip.length : 0)
  return connection.fault()
}

describe('a preview printer', () => {
  it('leaves each slip as bytes and picture, at a printer’s pace', async () => {
    expect(await print(preview(), '7-0')).toBeUndefined()
    expect(readdirSync(folder).sort()).toEqual(['7-0.bin', '7-0.png'])
    expect(readFileSync(join(folder, '7-0.bin'))).toEqual(bytes)
    expect(PNG.sync.read(readFileSync(join(folder, '7-0.png'))).width).toBe(384)
    expect(waits).toEqual([70])
  })

  it('keeps the newest slips, also those of an earlier run', async () => {
    for (const jobId of ['1-0', '2-0']) await print(preview(), jobId)
    const again = preview()
    for (const jobId of ['3-0', '2-0', '4-0']) await print(again, jobId)
    expect(readdirSync(folder).filter((name) => name.endsWith('.bin'))).toEqual(['2-0.bin', '3-0.bin', '4-0.bin'])
    expect(readdirSync(folder)).toHaveLength(6)
  })

  it('leaves nothing of what a printer would not take, nor outside its folder', async () => {
    expect(await print(preview(), '1-0', bytes.subarray(0, 99))).toMatchObject({ code: 'not-kept' })
    expect(await print(preview(), '../1-0')).toEqual({ code: 'not-kept', detail: 'not a file name: ../1-0' })
    expect(readdirSync(folder)).toEqual([])
    expect(readdirSync(join(folder, '..'))).toEqual(['slips'])
  })
})
