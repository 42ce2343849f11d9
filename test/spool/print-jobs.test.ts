import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleSlip } from '../printer/sample-slip.ts'
import { openPrintQueue, type PrintQueue } from './print-queue.ts'

let queue: PrintQueue
beforeEach(() => {
  queue = openPrintQueue()
})
afterEach(() => queue.remove())

const insert = (jobId: string, at: number, printerId = 'east') =>
  queue.jobs.insert({ jobId, printerId, slip: { ...sampleSlip, number: `K-${jobId.slice(0, 3)}` }, at })

describe('the print queue', () => {
  it('gives each printer its slips in the order of the tickets', () => {
    insert('900-0', 10)
    insert('100-0', 10)
    insert('200-0', 9, 'west')
    expect(queue.jobs.next('east')).toMatchObject({ jobId: '900-0', slip: { number: 'K-900' }, createdAt: 10 })
    expect(queue.jobs.markSending('900-0', 11)).toBe(true)
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
    expect(queue.jobs.markSending('100-0', 11)).toBe(true)
    expect(queue.jobs.markSending('100-0', 11)).toBe(false)
  })

  it('[B1] calls what was being sent at a stop unknown, and leaves the queue alone', () => {
    insert('100-0', 10)
    insert('200-0', 10)
    queue.jobs.markSending('100-0', 11)
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
    queue.jobs.settle('100-0', { state: 'unknown', bytesSent: 5, why: 'ECONNRESET', at: 30 })
    expect(queue.jobs.latest(5)).toEqual([
      { jobId: '200-0', number: 'K-200', printer: 'east', state: 'queued', at: 20 },
      { jobId: '100-0', number: 'K-100', printer: 'east', state: 'unknown', why: 'ECONNRESET', at: 10 },
    ])
    expect(queue.jobs.latest(1)).toHaveLength(1)
  })

  it('keeps every attempt as it was written', () => {
    insert('100-0', 10)
    queue.jobs.requeue('100-0', 'ECONNREFUSED', 20)
    queue.jobs.markSending('100-0', 30)
    queue.jobs.settle('100-0', { state: 'sent-unconfirmed', bytesSent: 900, at: 40 })
    const attempts = queue.db.prepare('SELECT at, state, bytes_sent AS bytes, why FROM print_attempt').all()
    expect(attempts).toEqual([
      { at: 20, state: 'queued', bytes: 0, why: 'ECONNREFUSED' },
      { at: 40, state: 'sent-unconfirmed', bytes: 900, why: null },
    ])
    expect(() => queue.db.exec('DELETE FROM print_attempt')).toThrow('never deleted')
    expect(() => queue.db.exec('UPDATE print_attempt SET at = 0')).toThrow('never changed')
  })

  it('finds the next slip by an index of the queue alone', () => {
    const plan = queue.db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT slip FROM print_job WHERE printer_id = 'east' AND state = 'queued' ORDER BY rowid LIMIT 1`,
      )
      .all()
    expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH print_job USING INDEX print_job_queue (printer_id=?)'])
  })
})
