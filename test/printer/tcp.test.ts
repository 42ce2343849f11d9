import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { FakeTraits } from '../../printer/fake/traits.ts'
import { transportTo } from '../../printer/transport.ts'
import { type FakePrinter, startFakePrinter } from '../support/fake-printer.ts'

const never = new AbortController().signal
const listener = { clock: () => 0, onChange: () => undefined }
const slip = (length: number) =>
  Buffer.concat([Buffer.from('A\n'.repeat(length / 2)), Buffer.from([0x1d, 0x56, 0x42, 0])])

const start = async (traits: FakeTraits = {}): Promise<FakePrinter> => {
  const fake = await startFakePrinter(traits)
  onTestFinished(() => fake.close())
  return fake
}
const open = async ({ url }: FakePrinter) => {
  const connection = await transportTo(url).open(never, listener)
  onTestFinished(() => connection.drop({ code: 'stopped' }))
  return connection
}

describe('a printer on the network', () => {
  it('takes a slip of any length through a small window, and its status comes between', async () => {
    const fake = await start({ window: 512, pieces: true })
    const connection = await open(fake)
    expect(await connection.ask('push')).toBe(true)
    const flight = connection.send('1-1', slip(60_000), { kind: 'fence' })
    fake.loadPaper(100)
    fake.loadPaper(10_000_000)
    await vi.waitFor(() => expect(flight.proven()).toBe(true), { timeout: 20_000 })
    expect(fake.slips()).toEqual([slip(60_000)])
  })

  it('that closes in peace after a mute slip has taken all of it', async () => {
    const fake = await start({ mute: true })
    const connection = await open(fake)
    const flight = connection.send('1-1', slip(60_000), { kind: 'nothing' })
    await vi.waitFor(() => expect(flight.gone()).toBe(true))
    await connection.finish()
    expect(fake.slips()).toEqual([slip(60_000)])
  })

  it('that stops reading has taken a part', async () => {
    const fake = await start({ deaf: true })
    const connection = await open(fake)
    const length = 20_000_000
    const flight = connection.send('1-1', slip(length), { kind: 'nothing' })
    await vi.waitFor(() => expect(flight.taken()).toBeGreaterThan(0))
    connection.drop({ code: 'stopped-reading' })
    expect(connection.fault()).toEqual({ code: 'stopped-reading' })
    expect(flight.gone()).toBe(false)
    expect(flight.taken()).toBeLessThan(length)
  })

  it('that is off cannot be opened, and an opening under way can be stopped', async () => {
    const fake = await startFakePrinter()
    await fake.close()
    const transport = transportTo(fake.url)
    await expect(transport.open(never, listener)).rejects.toMatchObject({
      why: { code: 'unreachable', detail: 'ECONNREFUSED' },
    })
    await expect(transport.open(AbortSignal.abort(), listener)).rejects.toMatchObject({ why: { code: 'unreachable' } })
  })

  it('answers nothing for a connection that is gone', async () => {
    const fake = await start({ late: 50 })
    const connection = await open(fake)
    const asked = connection.ask(4)
    connection.drop({ code: 'stopped' })
    expect(await asked).toBe(false)
    expect(connection.status().told).toBe('never')
    expect(await connection.ask(1)).toBe(false)
  })
})
