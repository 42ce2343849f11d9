import { describe, expect, it, vi } from 'vitest'
import { feedOf } from '../../printer/fake/paper.ts'
import { parseCommands } from '../../printer/parse.ts'
import { startFakePrinter } from '../support/fake-printer.ts'
import { bytesOf, good, halfASlip, openPrintRoom } from './print-room.ts'

describe('[B1] whatever happens, a slip comes out once', () => {
  it.each([
    ['late', { late: 20 }],
    ['byte by byte', { pieces: true }],
    ['late and byte by byte', { late: 5, pieces: true }],
    ['among status that nobody asked for', { paper: 20_000, nearEnd: 19_900 }],
    ['from a window smaller than the slip', { window: 512 }],
  ])('when answers come %s', async (_, traits) => {
    const room = await openPrintRoom(traits)
    room.start()
    for (const ticket of [101, 102, 103]) room.issue(ticket)
    await room.until(103, 'printed')
    expect(room.fake.slips()).toEqual([101, 102, 103].map(bytesOf))
  })

  it('when the cover is opened in the middle and closed again', async () => {
    const room = await openPrintRoom({ paper: halfASlip })
    room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    room.fake.setCover(true)
    await vi.waitFor(() => expect(room.history(101)?.why?.code).toBe('cover-open'))
    room.fake.loadPaper(10_000)
    room.fake.setCover(false)
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when the cutter sticks, and is freed', async () => {
    const room = await openPrintRoom()
    room.knows(good)
    room.fake.setError('cutter')
    room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    expect(room.history(101)?.why).toEqual({ code: 'printer-error', error: 'cutter' })
    room.fake.setError('none')
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when a printer tells its paper end only where it is asked', async () => {
    const room = await openPrintRoom({ noAsb: true, paper: halfASlip })
    room.knows({ ...good, asb: false })
    room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    room.fake.loadPaper(10_000)
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when a printer tells its paper end only by itself', async () => {
    const room = await openPrintRoom({ noRealTime: true, paper: halfASlip })
    room.knows({ ...good, realTime: false })
    room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    room.fake.loadPaper(10_000)
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when a printer proves nothing and only tells its status', async () => {
    const room = await openPrintRoom({ noProcessId: true, noFence: true, paper: halfASlip })
    room.knows({ ...good, proof: 'status' })
    room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    room.fake.loadPaper(10_000)
    await room.until(101, 'sent-unconfirmed')
    expect(room.history(101)?.why).toEqual({ code: 'status-only' })
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when the printer is off at first', async () => {
    const room = await openPrintRoom()
    await room.fake.turnOff()
    room.start()
    room.issue(101)
    await room.untilPrinter('offline')
    expect(room.view()?.notes).toEqual([{ code: 'unreachable', detail: 'ECONNREFUSED' }])
    await room.fake.turnOn()
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when the connection is reset half-way: unknown, and the next one goes on', async () => {
    const room = await openPrintRoom({ resetAfter: 1_000 })
    room.knows(good)
    room.start()
    room.issue(101)
    await room.until(101, 'unknown')
    room.issue(102)
    await room.until(102, 'printed')
    expect(room.history(101)?.why?.code).toBe('connection-lost')
    const [half, whole, ...more] = room.fake.slips()
    expect(half?.subarray(0, 500)).toEqual(bytesOf(101).subarray(0, 500))
    expect(half).not.toEqual(bytesOf(101))
    expect(whole).toEqual(bytesOf(102))
    expect(more).toEqual([])
  })

  it('when another computer holds the printer: the slip waits until it lets go', async () => {
    const room = await openPrintRoom()
    room.knows(good)
    const { connect } = await import('node:net')
    const other = connect(room.fake.port, '127.0.0.1')
    await new Promise((resolve) => other.once('connect', resolve))
    await vi.waitFor(() => expect(room.fake.connections()).toBe(1))
    room.start({ patience: { answer: 50 } })
    room.issue(101)
    await room.untilPrinter('offline')
    expect(room.view()?.notes).toEqual([{ code: 'no-answer' }])
    other.destroy()
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when the cable is pulled while nothing is printed: the idle look notices', async () => {
    const room = await openPrintRoom()
    room.start({ patience: { answer: 60, idle: 20 } })
    await room.untilPrinter('ready')
    room.fake.freeze(true)
    await room.untilPrinter('offline')
    room.fake.freeze(false)
    room.issue(101)
    await room.until(101, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when the server stops with a slip under way: unknown after the start', async () => {
    const room = await openPrintRoom({ paper: halfASlip })
    room.start()
    room.issue(101)
    await room.until(101, 'blocked')
    room.issue(102)
    await room.stop()
    expect(room.history(101)).toMatchObject({ state: 'unknown', why: { code: 'stopped' } })
    room.fake.loadPaper(10_000)
    room.start()
    await room.until(102, 'printed')
    expect(room.fake.slips()).toEqual([bytesOf(101), bytesOf(102)])
  })

  it('when the server dies with a slip under way: unknown after the start', async () => {
    const room = await openPrintRoom()
    for (const ticket of [101, 102]) room.issue(ticket)
    room.queue.jobs.begin('101-1', { status: { ...statusOk, at: 0 }, at: 0 })
    room.start()
    await room.until(102, 'printed')
    expect(room.history(101)).toMatchObject({ state: 'unknown', why: { code: 'interrupted' } })
    expect(room.fake.slips()).toEqual([bytesOf(102)])
  })

  it('when an old fence is answered late: it proves no newer slip', async () => {
    const room = await openPrintRoom({ noProcessId: true, noAsb: true, noRealTime: true, paper: halfASlip })
    room.knows({ proof: 'fence', realTime: false, asb: false })
    room.start({ patience: { answer: 40, quiet: 40, proof: 300 } })
    room.issue(101)
    await vi.waitFor(() => expect(room.history(101)?.state).toBe('awaiting-proof'))
    room.fake.dropLink()
    await room.until(101, 'unknown')
    room.issue(102)
    await vi.waitFor(() => expect(room.history(102)?.steps).not.toEqual([]))
    // Enough for the rest of the first slip, and half of the second.
    const height = parseCommands(bytesOf(101)).reduce((sum, command) => sum + feedOf(command), 0)
    room.fake.loadPaper(height)
    await vi.waitFor(() => expect(['printed', 'unknown']).toContain(room.history(102)?.state), { timeout: 10_000 })
    expect(room.history(102)?.state).toBe('unknown')
    expect(room.fake.slips()).toEqual([bytesOf(101)])
  })

  it('when a printer is replaced by another at a new address: the new one is asked what it can do', async () => {
    const room = await openPrintRoom()
    const other = await startFakePrinter({ noProcessId: true })
    const spool = room.start({ patience: { answer: 300 } })
    room.issue(101)
    await room.until(101, 'printed')
    await spool.setPrinters([{ id: 'east', name: 'Timur', url: other.url, paper: 80 }])
    room.issue(102)
    await room.until(102, 'printed')
    expect(room.view()?.caps?.proof).toBe('fence')
    expect(other.slips()).toEqual([bytesOf(102)])
    await room.stop()
    await other.close()
  })
})

const statusOk = { online: true, paper: 'ok', cover: 'closed', error: 'none', told: 'asked' } as const
