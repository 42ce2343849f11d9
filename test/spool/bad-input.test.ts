import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { SlipModel } from '../../contract/slip.ts'
import { layOut } from '../../printer/document.ts'
import { encodeLines } from '../../printer/encode.ts'
import { readLogo } from '../../printer/logo.ts'
import { papers } from '../../printer/papers.ts'
import { rasterise } from '../../printer/raster.ts'
import { sayWhy } from '../../printer/say-why.ts'
import { startFakePrinter } from '../support/fake-printer.ts'
import { bytesOf, good, openPrintRoom, type PrintRoom, slipOf } from './print-room.ts'

/** What the supervisor reads of a printer. */
const notes = (room: PrintRoom) => room.view()?.notes.map((why) => sayWhy(why, 'en'))

const insert = (room: PrintRoom, slip: SlipModel) =>
  room.queue.jobs.insert({ jobId: '101-1', printerId: 'east', slip, at: room.clock() })

/** A picture whose every row of dots begins with `10 04`. */
const hostileLogo = (): Buffer => {
  const png = new PNG({ width: 16, height: 8 })
  png.data.fill(255)
  for (let y = 0; y < 8; y += 1) for (const x of [3, 13]) png.data.fill(0, (y * 16 + x) * 4, (y * 16 + x) * 4 + 3)
  return PNG.sync.write(png)
}

describe('bad input ends in a state and a sentence', () => {
  it('an address where nobody listens', async () => {
    const room = await openPrintRoom()
    room.start({ printer: { url: 'tcp://127.0.0.1:1' } })
    room.issue(101)
    await room.untilPrinter('offline')
    room.pass(200_000)
    await room.until(101, 'expired')
    expect(notes(room)).toEqual(['The printer cannot be reached. Check its power and network cable. (ECONNREFUSED)'])
    expect(room.history(101)?.steps[0]).toMatchObject({ state: 'queued', bytesSent: 0, why: { code: 'unreachable' } })
  })

  it.each(['tcp://', 'tcp://a:99999', 'http://printer', 'printer'])('no address at all: %s', async (url) => {
    const room = await openPrintRoom()
    room.start({ printer: { url } })
    await room.untilPrinter('offline')
    expect(notes(room)).toEqual([`Not a printer's address: ${url}`])
  })

  it('a host that accepts and never reads', async () => {
    const room = await openPrintRoom({ deaf: true })
    room.start({ patience: { answer: 20, close: 20 } })
    room.issue(101)
    await room.until(101, 'sent-unconfirmed')
    expect(sayWhy(room.history(101)?.why ?? { code: 'lost' }, 'en')).toMatch('cannot confirm that it came out')
  })

  it('a host that never reads and once did answer: not a byte is sent', async () => {
    const room = await openPrintRoom({ deaf: true })
    room.knows(good)
    room.start({ patience: { answer: 20 } })
    room.issue(101)
    await room.untilPrinter('offline')
    expect(notes(room)).toEqual([
      'The printer is connected but does not answer. Another computer may use it, or it hangs.',
    ])
    expect(room.history(101)?.state).toBe('queued')
  })

  it('a host that answers and hangs up', async () => {
    const room = await openPrintRoom({ busy: true })
    room.start()
    room.issue(101)
    await room.untilPrinter('offline')
    expect(notes(room)).toEqual(['The connection to the printer broke. (closed by the printer)'])
    expect(room.history(101)?.state).toBe('queued')
  })

  it('a host that speaks another protocol', async () => {
    const web = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => web.once('listening', resolve))
    const address = web.address()
    const room = await openPrintRoom()
    const port = typeof address === 'object' ? address?.port : 0
    room.start({ printer: { url: `tcp://127.0.0.1:${port}` } })
    room.issue(101)
    await room.untilPrinter('offline')
    expect(room.history(101)?.state).toBe('queued')
    await room.stop()
    web.close()
  })

  it('a device that is not there: no file comes to be', async () => {
    const room = await openPrintRoom()
    const path = join(room.queue.dataDir, 'lp0')
    room.start({ printer: { url: path } })
    room.issue(101)
    await room.untilPrinter('offline')
    expect(notes(room)).toEqual([`There is no printer at ${path}. Check the USB cable.`])
    expect(existsSync(path)).toBe(false)
  })

  it('a device that is a file or a folder: nothing is written', async () => {
    const room = await openPrintRoom()
    const path = join(room.queue.dataDir, 'file')
    writeFileSync(path, 'kept')
    room.start({ printer: { url: path } })
    room.issue(101)
    await room.untilPrinter('offline')
    expect(notes(room)).toEqual([`${path} is no printer.`])
    await room.stop()
    mkdirSync(join(room.queue.dataDir, 'folder'))
    room.start({ printer: { url: join(room.queue.dataDir, 'folder') } })
    await room.untilPrinter('offline')
    expect(room.view()?.notes[0]?.code).toBe('not-a-device')
  })

  it('an IPv6 address is an address', async () => {
    const room = await openPrintRoom()
    const other = await startFakePrinter({ host: '::1' })
    room.start({ printer: { url: other.url } })
    room.issue(101)
    await room.until(101, 'printed')
    expect(other.url).toMatch('tcp://[::1]:')
    expect(other.slips()).toEqual([bytesOf(101)])
    await room.stop()
    await other.close()
  })

  it('a logo that is no picture: the slip is printed without it', async () => {
    const room = await openPrintRoom()
    room.start({ printer: { logo: Buffer.from('GIF89a') } })
    room.issue(101)
    await room.until(101, 'printed')
    expect(notes(room)).toEqual(['The logo cannot be read; slips are printed without it. (not a PNG picture)'])
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('a logo with a real-time command in it: one dot more, and the slip is whole', async () => {
    const room = await openPrintRoom()
    const logo = hostileLogo()
    room.start({ printer: { logo } })
    room.issue(101)
    await room.until(101, 'printed')
    const read = readLogo(logo, papers[80])
    const bitmap = 'bitmap' in read ? read.bitmap : undefined
    expect(room.fake.garbled()).toEqual([])
    expect(room.fake.slips()).toEqual([encodeLines(layOut(slipOf(101), papers[80], bitmap), papers[80])])
    expect(room.fake.slips()[0]?.length).toBeGreaterThan(bytesOf(101).length)
  })

  it.each([
    ['emoji', 'KTP 🪪 baru 👍🏽'],
    ['Arabic', 'خدمة الهوية'],
    ['two hundred characters', 'Pelayanan '.repeat(20)],
    ['commands', 'A\x1b@B\x1dV\0C\x10\x04\x01'],
  ])('a service name of %s: the slip comes out, and fits', async (_, service) => {
    const room = await openPrintRoom()
    room.start()
    insert(room, { ...slipOf(101), service })
    await room.until(101, 'printed')
    expect(() => rasterise(room.fake.slips()[0] ?? Buffer.alloc(0), papers[80].dots)).not.toThrow()
    expect(room.fake.garbled()).toEqual([])
  })

  it('paper shorter than the slip, roll after roll', async () => {
    const room = await openPrintRoom({ paper: 300 })
    room.start()
    room.issue(101)
    for (let roll = 0; roll < 8; roll += 1) {
      await room.untilPrinter('paper-out')
      room.fake.loadPaper(300)
      if (room.fake.slips().length === 1) break
    }
    room.fake.loadPaper(10_000)
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('a slip that cannot be laid out: the others go on', async () => {
    const room = await openPrintRoom()
    insert(room, { ...slipOf(101), language: 'xx' as 'id' })
    room.issue(102)
    room.start()
    await room.until(102, 'printed')
    expect(room.history(101)).toMatchObject({ state: 'failed', why: { code: 'not-printable' } })
  })
})
