import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { PrinterView } from '../../contract/printing.ts'
import type { SpoolPrinter } from '../../server/spool/station.ts'
import { startFakePrinter } from '../support/fake-printer.ts'
import { bytesOf, good, halfASlip, openPrintRoom, slipOf } from './print-room.ts'

const west = (url: string): SpoolPrinter => ({ id: 'west', name: 'Barat', url, paper: 80 })

/** A room with a second printer, `west`, that `east` hands its slips to. */
const withBackup = async (traits: Parameters<typeof openPrintRoom>[0]) => {
  const room = await openPrintRoom(traits)
  const backup = await startFakePrinter()
  room.knows(good)
  const spool = room.start({ printer: { backup: 'west' }, more: [west(backup.url)] })
  const close = async () => {
    await room.stop()
    await backup.close()
  }
  return { room, backup, spool, close }
}

describe('the spool', () => {
  it('[B3] tells each printer’s state, and each change of it', async () => {
    const room = await openPrintRoom({ paper: 1_000, nearEnd: 900 })
    const seen: (string | undefined)[] = []
    const spool = room.start()
    spool.onChange(([east]: PrinterView[]) => seen.push(east?.state))
    await room.untilPrinter('ready')
    room.fake.loadPaper(800)
    await room.untilPrinter('paper-low')
    room.fake.setCover(true)
    await room.untilPrinter('cover-open')
    room.fake.setCover(false)
    room.fake.setError('unrecoverable')
    await room.untilPrinter('error')
    room.fake.setError('none')
    room.fake.loadPaper(0)
    await room.untilPrinter('paper-out')
    await room.fake.turnOff()
    await room.untilPrinter('offline')
    expect(new Set(seen)).toEqual(new Set(['ready', 'paper-low', 'cover-open', 'error', 'paper-out', 'offline']))
  })

  it('prints nothing at a paused printer, not even after a restart, and goes on when told', async () => {
    const room = await openPrintRoom()
    const first = room.start()
    await room.untilPrinter('ready')
    expect(first.pause('east')).toBe(true)
    room.issue(101)
    await room.stop()
    const second = room.start()
    await room.untilPrinter('paused')
    expect(room.history(101)?.state).toBe('queued')
    expect(second.resume('east')).toBe(true)
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
    expect(second.pause('north')).toBe(false)
  })

  it('moves waiting slips to another printer, each under a key of its own', async () => {
    const { room, backup, spool, close } = await withBackup({})
    await room.untilPrinter('ready')
    spool.pause('east')
    for (const ticket of [101, 102]) room.issue(ticket)
    expect(spool.move('east', 'west', ['101-1'])).toEqual(['101-1-m1'])
    expect(spool.move('east', 'west')).toEqual(['102-1-m1'])
    expect(spool.move('east', 'north')).toEqual([])
    await backup.cutSlips(2)
    await vi.waitFor(() => expect(room.queue.jobs.history('102-1-m1')?.state).toBe('printed'))
    expect(room.history(101)).toMatchObject({ state: 'moved', why: { code: 'moved', to: 'west' } })
    expect(room.queue.jobs.history('101-1-m1')).toMatchObject({ movedFrom: '101-1', printerId: 'west' })
    expect(backup.slips()).toEqual([bytesOf(101), bytesOf(102)])
    expect(room.fake.slips()).toEqual([])
    await close()
  })

  it('[B1] hands what waits to the backup printer, and never the slip that has begun', async () => {
    const { room, backup, close } = await withBackup({ paper: halfASlip })
    await room.untilPrinter('ready', 'west')
    room.issue(101)
    await room.until(101, 'blocked')
    room.issue(102)
    await room.until(102, 'moved')
    await backup.cutSlips(1)
    expect(backup.slips()).toEqual([bytesOf(102)])
    expect(room.history(101)?.state).toBe('blocked')
    room.fake.loadPaper(10_000)
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
    await close()
  })

  it('leaves slips where they are while the backup cannot print either', async () => {
    const { room, backup, close } = await withBackup({ paper: 0 })
    await backup.turnOff()
    await room.untilPrinter('offline', 'west')
    await room.untilPrinter('paper-out')
    room.issue(101)
    await room.until(101, 'blocked')
    await backup.turnOn()
    await room.until(101, 'moved')
    await backup.cutSlips(1)
    expect(backup.slips()).toEqual([bytesOf(101)])
    await close()
  })

  it('takes a waiting slip out of the queue, and none that has begun', async () => {
    const room = await openPrintRoom({ paper: halfASlip })
    const spool = room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    room.issue(102)
    expect(spool.cancel('101-1')).toBe(false)
    expect(spool.cancel('102-1')).toBe(true)
    room.fake.loadPaper(10_000)
    await room.until(101, 'printed')
    expect(room.history(102)).toMatchObject({ state: 'cancelled', why: { code: 'cancelled' } })
    expect(spool.cancel('101-1')).toBe(false)
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('lets a person end a slip that is stuck; the next one goes on', async () => {
    const room = await openPrintRoom({ paper: halfASlip })
    const spool = room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    expect(spool.settle('101-1', 'lost')).toBe(true)
    await room.fake.turnOff()
    room.fake.loadPaper(10_000)
    await room.fake.turnOn()
    room.issue(102)
    await room.until(102, 'printed')
    expect(room.history(101)).toMatchObject({ state: 'failed', why: { code: 'lost' } })
    expect(room.fake.slips()).toEqual([bytesOf(102)])
  })

  it('takes a person’s word where the printer’s is missing, and only there', async () => {
    const room = await openPrintRoom({ mute: true })
    const spool = room.start({ patience: { answer: 20 } })
    room.issue(101)
    await room.until(101, 'sent-unconfirmed')
    expect(spool.settle('101-1', 'printed')).toBe(true)
    expect(room.history(101)).toMatchObject({ state: 'printed', proof: 'person' })
    expect(spool.settle('101-1', 'lost')).toBe(false)
    expect(spool.settle('999-1', 'lost')).toBe(false)
  })

  it('asks a printer afresh when told', async () => {
    const room = await openPrintRoom()
    room.knows({ proof: 'fence', realTime: true, asb: false })
    const spool = room.start()
    await room.untilPrinter('ready')
    expect(spool.probe('east')).toBe(true)
    await vi.waitFor(() => expect(room.view()?.caps).toEqual(good))
    expect(room.queue.jobs.caps('east', room.fake.url)).toEqual(good)
    expect(spool.probe('north')).toBe(false)
  })

  it('prints a test that says how the printer proves its slips', async () => {
    const room = await openPrintRoom()
    const spool = room.start()
    await room.untilPrinter('ready')
    const model = { building: 'MPP', date: '2026-11-24', minute: 600, timeZoneLabel: 'WITA', language: 'id' as const }
    const jobId = spool.printTest('east', model) ?? ''
    await room.fake.cutSlips(1)
    await vi.waitFor(() => expect(room.queue.jobs.history(jobId)?.state).toBe('printed'))
    expect(room.fake.slips()[0]?.toString('latin1')).toMatch('Pencetak ini memastikan')
    expect(spool.printTest('north', model)).toBeUndefined()
  })

  it('ends the waiting slips of a printer that is gone, and says so', async () => {
    const room = await openPrintRoom({ paper: 0 })
    room.knows(good)
    const spool = room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    await spool.setPrinters([west('preview:')])
    expect(room.history(101)).toMatchObject({ state: 'failed', why: { code: 'printer-removed' } })
    expect(spool.states().map(({ id }) => id)).toEqual(['west'])
  })

  it('does not disturb a printer that stays when another comes', async () => {
    const room = await openPrintRoom()
    const spool = room.start()
    await room.untilPrinter('ready')
    await spool.setPrinters([{ id: 'east', name: 'Timur', url: room.fake.url, paper: 80 }, west('preview:')])
    room.issue(101)
    room.issue(102, 'west')
    await room.until(101, 'printed')
    await room.until(102, 'printed')
    expect(room.fake.connections()).toBe(1)
  })

  it('gives up a slip that nothing was sent of after two minutes, and prints no stale ones', async () => {
    const room = await openPrintRoom({ paper: 0 })
    room.knows(good)
    room.start()
    for (const ticket of [101, 102]) room.issue(ticket)
    await room.until(101, 'blocked')
    room.pass(120_000)
    await room.until(102, 'expired')
    expect(room.history(101)?.state).toBe('expired')
    room.issue(103)
    room.fake.loadPaper(10_000)
    await room.until(103, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(103)])
  })

  it('finishes the slip in hand before it closes, and starts no other', async () => {
    const room = await openPrintRoom({ paper: halfASlip })
    const spool = room.start({ closeWithin: 60_000 })
    room.issue(101)
    await room.until(101, 'blocked')
    room.issue(102)
    const closed = spool.close()
    room.fake.loadPaper(10_000)
    await closed
    expect(room.history(101)?.state).toBe('printed')
    expect(room.history(102)?.state).toBe('queued')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('leaves a preview printer’s slips as bytes and pictures', async () => {
    const room = await openPrintRoom()
    room.start({ printer: { url: 'preview:' } })
    room.issue(101)
    await room.until(101, 'printed')
    expect(room.history(101)?.proof).toBe('picture')
    const folder = join(room.queue.dataDir, 'slips')
    expect(readdirSync(folder).sort()).toEqual(['101-1.bin', '101-1.png'])
    expect(readFileSync(join(folder, '101-1.bin'))).toEqual(bytesOf(101))
    expect(readFileSync(join(folder, '101-1.png')).subarray(1, 4).toString()).toBe('PNG')
  })

  it('keeps the queue as it was when a picture cannot be kept', async () => {
    const room = await openPrintRoom()
    room.queue.jobs.insert({ jobId: '../101', printerId: 'east', slip: slipOf(101), at: room.clock() })
    room.start({ printer: { url: 'preview:' } })
    await room.untilPrinter('offline')
    expect(room.queue.jobs.history('../101')).toMatchObject({ state: 'queued', why: { code: 'not-kept' } })
  })
})
