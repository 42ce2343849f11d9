import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unheard } from '../../printer/status.ts'
import { sampleSlip } from '../printer/sample-slip.ts'
import { openPrintQueue, type PrintQueue } from './print-queue.ts'

let queue: PrintQueue
beforeEach(() => {
  queue = openPrintQueue()
})
afterEach(() => queue.remove())

const insert = (jobId: string, at: number, printerId = 'east') =>
  queue.jobs.insert({ jobId, printerId, slip: { ...sampleSlip, number: `K-${jobId.slice(0, 3)}` }, at })

const begin = (jobId: string, at = 11) => queue.jobs.begin(jobId, { status: unheard, at })

describe('the print queue', () => {
  it('gives each printer its slips in the order of the tickets', () => {
    insert('900-0', 10)
    insert('100-0', 10)
    insert('200-0', 9, 'west')
    expect(queue.jobs.next('east')).toMatchObject({ jobId: '900-0', slip: { number: 'K-900' }, createdAt: 10 })
    expect(begin('900-0')).toBe(true)
    expect(queue.jobs.next('east')?.jobId).toBe('100-0')
    expect(queue.jobs.next('west')?.jobId).toBe('200-0')
    expect(queue.jobs.next('north')).toBeUndefined()
  })

  it('[I3] is written with the ticket or not at all', () => {
    const ticket = queue.db.transaction(() => {
      insert('100-0', 10)
      throw new Error('the ticket was refused')
    })
    expect(ticket).toThrow()
    expect(queue.states()).toEqual([])
  })

  it('[B1] takes the same copy of a ticket once', () => {
    insert('100-0', 10)
    expect(() => insert('100-0', 20)).toThrow('UNIQUE')
    insert('100-1', 20)
    expect(queue.states()).toEqual(['queued', 'queued'])
  })

  it('[B1] lets one sender begin', () => {
    insert('100-0', 10)
    expect(begin('100-0')).toBe(true)
    expect(begin('100-0')).toBe(false)
  })

  it('[B1] calls what was being sent at a stop unknown, and leaves the queue alone', () => {
    insert('100-0', 10)
    insert('200-0', 10)
    begin('100-0')
    expect(queue.jobs.recover(50)).toBe(1)
    expect(queue.jobs.recover(60)).toBe(0)
    expect(queue.states()).toEqual(['unknown', 'queued'])
  })

  it('ends what waited too long, of one printer', () => {
    insert('100-0', 0)
    insert('200-0', 1)
    insert('300-0', 0, 'west')
    expect(queue.jobs.expire('east', 120_000)).toBe(1)
    expect(queue.states()).toEqual(['expired', 'queued', 'queued'])
  })

  it('shows the latest first', () => {
    insert('100-0', 10)
    insert('200-0', 20)
    begin('100-0')
    queue.jobs.record('100-0', { state: 'unknown', bytesSent: 5, why: { code: 'no-answer' }, status: unheard, at: 30 })
    expect(queue.jobs.latest(5)).toEqual([
      { jobId: '200-0', number: 'K-200', printer: 'east', state: 'queued', at: 20 },
      { jobId: '100-0', number: 'K-100', printer: 'east', state: 'unknown', why: { code: 'no-answer' }, at: 10 },
    ])
    expect(queue.jobs.latest(1)).toHaveLength(1)
  })

  it('keeps every attempt as it was written, with the printer’s status', () => {
    const status = { ...unheard, paper: 'low' } as const
    insert('100-0', 10)
    queue.jobs.record('100-0', { state: 'queued', bytesSent: 0, why: { code: 'no-answer' }, status, at: 20 })
    begin('100-0', 30)
    queue.jobs.record('100-0', { state: 'printed', proof: 'fence', bytesSent: 900, status, at: 40 })
    expect(queue.jobs.history('100-0')).toEqual({
      jobId: '100-0',
      printerId: 'east',
      state: 'printed',
      proof: 'fence',
      createdAt: 10,
      steps: [
        { state: 'queued', bytesSent: 0, why: { code: 'no-answer' }, status, at: 20 },
        { state: 'sending', bytesSent: 0, status: unheard, at: 30 },
        { state: 'printed', proof: 'fence', bytesSent: 900, status, at: 40 },
      ],
    })
    expect(() => queue.db.exec('DELETE FROM print_attempt')).toThrow('never deleted')
    expect(() => queue.db.exec('UPDATE print_attempt SET at = 0')).toThrow('never changed')
  })

  it('[B1] ends nothing twice: who comes second is told so', () => {
    insert('100-0', 10)
    expect(queue.jobs.cancel('100-0', 20)).toBe(true)
    expect(begin('100-0')).toBe(false)
    expect(queue.jobs.cancel('100-0', 30)).toBe(false)
    expect(queue.jobs.record('100-0', { state: 'printed', bytesSent: 9, status: unheard, at: 40 })).toBe(false)
    expect(queue.states()).toEqual(['cancelled'])
  })

  it('[B1] moves a slip only while no byte of it was sent, and only once from each place', () => {
    insert('100-0', 10)
    insert('200-0', 10)
    begin('100-0')
    queue.jobs.record('100-0', { state: 'blocked', bytesSent: 1, status: unheard, at: 20 })
    expect(queue.jobs.move('east', 'west', 30)).toEqual(['200-0-m1'])
    expect(queue.jobs.move('east', 'west', 30)).toEqual([])
    expect(queue.jobs.move('west', 'east', 40)).toEqual(['200-0-m2'])
    expect(queue.states()).toEqual(['blocked', 'moved', 'moved', 'queued'])
    expect(queue.jobs.next('east')).toMatchObject({ jobId: '200-0-m2', createdAt: 10 })
  })

  it('remembers what a printer can do at its address, and that it is paused', () => {
    const caps = { proof: 'fence', realTime: true, asb: false } as const
    queue.jobs.keepCaps('east', 'tcp://a', caps, 10)
    queue.jobs.setPaused('east', true)
    expect(queue.jobs.caps('east', 'tcp://a')).toEqual(caps)
    expect(queue.jobs.caps('east', 'tcp://b')).toBeUndefined()
    expect([queue.jobs.isPaused('east'), queue.jobs.isPaused('west')]).toEqual([true, false])
  })

  it('finds the next slip by an index of the queue alone', () => {
    const plan = queue.db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT slip FROM print_job WHERE printer_id = 'east' AND state IN ('queued', 'blocked') AND bytes_sent = 0
         ORDER BY rowid LIMIT 1`,
      )
      .all()
    expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH print_job USING INDEX print_job_queue (printer_id=?)'])
  })
})
