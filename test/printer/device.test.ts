import { execFileSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDevice } from '../../printer/device.ts'
import { attachFakePrinter } from '../../printer/fake/device.ts'
import type { FakeTraits } from '../../printer/fake/traits.ts'
import type { Connection } from '../../printer/port.ts'
import { createTransport } from '../../printer/transport.ts'
import { folderForTest } from '../support/temp-folder.ts'

const never = new AbortController().signal
const slip = Buffer.concat([Buffer.from('A\n'.repeat(40_000)), Buffer.from([0x1d, 0x56, 0x42, 0x00])])

/** A fake printer behind two named pipes, and an open way to it. */
const plugIn = async (traits: FakeTraits = {}): Promise<{ fake: Fake; connection: Connection; folder: string }> => {
  const folder = folderForTest()
  const [slips, answers] = [join(folder, 'slips'), join(folder, 'answers')]
  execFileSync('mkfifo', [slips, answers])
  const fake = await attachFakePrinter({ slips, answers }, traits)
  const channel = openDevice(slips, { read: 1, write: 1 }, { answers })
  const connection = await createTransport(channel).open(never, { clock: () => 0, onChange: () => undefined })
  onTestFinished(() => {
    connection.drop({ code: 'stopped' })
    fake.close()
  })
  return { fake, connection, folder }
}
type Fake = Awaited<ReturnType<typeof attachFakePrinter>>

describe('a printer on a cable', () => {
  it('answers, takes a slip longer than the pipe, and proves it', async () => {
    const { fake, connection } = await plugIn()
    expect(await connection.poll()).toBe(true)
    expect(connection.status()).toMatchObject({ online: true, paper: 'ok', cover: 'closed' })
    const flight = connection.send('1-1', slip, { kind: 'process-id', id: 'ABCD' })
    await vi.waitFor(() => expect(flight.proven()).toBe(true), { timeout: 20_000 })
    expect(flight.taken()).toBe(slip.length)
    expect(fake.slips()).toEqual([slip])
  })

  it('that takes no more never holds the process, nor its pool of threads', async () => {
    const { fake, connection, folder } = await plugIn()
    fake.freeze(true)
    const flights = Array.from({ length: 6 }, () => connection.send('1-1', slip, { kind: 'nothing' }))
    // As many reads of files as the pool has threads would hang behind a write that blocks.
    writeFileSync(join(folder, 'file'), 'read')
    const read = await Promise.all(Array.from({ length: 8 }, () => readFile(join(folder, 'file'), 'utf8')))
    expect(read).toEqual(Array.from({ length: 8 }, () => 'read'))
    expect(flights.some((flight) => flight.gone())).toBe(false)
  })

  it('that comes back after a stop goes on where it was', async () => {
    const { fake, connection } = await plugIn({ paper: 600 })
    const flight = connection.send('1-1', slip, { kind: 'fence' })
    await vi.waitFor(() => expect(flight.taken()).toBeGreaterThan(600), { timeout: 20_000 })
    fake.loadPaper(10_000_000)
    await vi.waitFor(() => expect(flight.proven()).toBe(true), { timeout: 20_000 })
    expect(fake.slips()).toEqual([slip])
  })

  it.each(['lp0', 'folder/lp0'])('that is not there is no printer, and no file comes to be: %s', async (name) => {
    const folder = folderForTest()
    await expect(openDevice(join(folder, name))(never, events)).rejects.toMatchObject({ why: { code: 'no-device' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('that is a file, a folder or a pipe is no printer', async () => {
    const folder = folderForTest()
    const [file, pipe] = [join(folder, 'file'), join(folder, 'pipe')]
    writeFileSync(file, 'kept')
    execFileSync('mkfifo', [pipe])
    for (const path of [file, pipe, folder])
      await expect(openDevice(path)(never, events)).rejects.toMatchObject({ why: { code: 'not-a-device', path } })
    expect(statSync(file).size).toBe(4)
  })
})

const events = { onBytes: () => undefined, onTaken: () => undefined, onFault: () => undefined }
