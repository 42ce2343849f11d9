import { describe, expect, it } from 'vitest'
import { afterAnswer, afterPush, obstacleOf, type Question, unheard } from '../../printer/status.ts'

const told = (...answers: [Question, number][]) =>
  answers.reduce((status, [question, byte]) => afterAnswer(status, question, byte, 7), unheard)

describe('a printer’s status', () => {
  it('is read from the answers to DLE EOT', () => {
    expect(told([1, 0x12], [2, 0x12], [4, 0x12])).toEqual({
      online: true,
      paper: 'ok',
      cover: 'closed',
      error: 'none',
      told: 'asked',
      at: 7,
    })
    expect(told([1, 0x1a]).online).toBe(false)
    expect(told([2, 0x16]).cover).toBe('open')
    expect(told([2, 0x32]).paper).toBe('out')
    expect(told([4, 0x1e]).paper).toBe('low')
    expect(told([4, 0x7e]).paper).toBe('out')
    expect(told([2, 0x52]).error).toBe('other')
    expect(told([2, 0x52], [3, 0x1a]).error).toBe('cutter')
    expect(told([2, 0x52], [3, 0x1a], [2, 0x12]).error).toBe('none')
  })

  it('is read from the four bytes of an automatic status', () => {
    expect(afterPush([0x10, 0, 0, 0], 7)).toMatchObject({ online: true, paper: 'ok', cover: 'closed', told: 'pushed' })
    expect(afterPush([0x38, 0, 0, 0], 7)).toMatchObject({ online: false, cover: 'open' })
    expect(afterPush([0x10, 0, 0x03, 0], 7).paper).toBe('low')
    expect(afterPush([0x18, 0, 0x0f, 0], 7).paper).toBe('out')
    expect([0x04, 0x08, 0x20, 0x40].map((byte) => afterPush([0x18, byte, 0, 0], 7).error)).toEqual([
      'recoverable',
      'cutter',
      'unrecoverable',
      'hot',
    ])
  })

  it('names the cover before the paper, whose bits keep their old value while it is open', () => {
    expect(obstacleOf(afterPush([0x38, 0, 0x0f, 0], 7))).toEqual({ code: 'cover-open' })
    expect(obstacleOf(afterPush([0x18, 0, 0x0f, 0], 7))).toEqual({ code: 'paper-out' })
    expect(obstacleOf(afterPush([0x18, 0x40, 0, 0], 7))).toEqual({ code: 'printer-error', error: 'hot' })
    expect(obstacleOf(told([1, 0x1a]))).toEqual({ code: 'printer-error', error: 'other' })
    expect(obstacleOf(afterPush([0x10, 0, 0x03, 0], 7))).toBeUndefined()
    expect(obstacleOf(unheard)).toBeUndefined()
  })
})
