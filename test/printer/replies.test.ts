import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processId } from '../../printer/commands.ts'
import { createReplyReader, type Reply } from '../../printer/replies.ts'

const masked = (fixed: number, free: number) => fc.nat(255).map((byte) => (byte & free) | fixed)

// Bytes as the protocol allows them: fixed bits, and what is free.
const realTime = masked(0x12, 0x6c).map((byte) => ({ reply: { kind: 'real-time', byte } as Reply, bytes: [byte] }))
const flow = fc.boolean().map((go) => ({ reply: { kind: 'flow', go } as Reply, bytes: [go ? 0x11 : 0x13] }))
const ordered = masked(0, 0x6f).map((byte) => ({ reply: { kind: 'ordered', byte } as Reply, bytes: [byte] }))
const automatic = fc
  .tuple(masked(0x10, 0x6c), masked(0, 0x6f), masked(0, 0x6f), masked(0, 0x6f))
  .map((bytes) => ({ reply: { kind: 'automatic', bytes } as Reply, bytes }))
const confirmation = fc.nat(809_999).map((number) => {
  const id = processId(number)
  return { reply: { kind: 'process-id', id } as Reply, bytes: [...Buffer.from(`7"${id}\0`, 'latin1')] }
})

const read = (chunks: readonly (readonly number[])[]): Reply[] => {
  const replies: Reply[] = []
  const reader = createReplyReader((reply) => replies.push(reply))
  for (const chunk of chunks) reader.push(Uint8Array.from(chunk))
  return replies
}

/** Bytes in pieces as long as the numbers say. */
const split = (bytes: readonly number[], lengths: readonly number[]): number[][] => {
  const pieces: number[][] = []
  let at = 0
  for (const length of lengths) {
    pieces.push(bytes.slice(at, at + length))
    at += length
  }
  return [...pieces, bytes.slice(at)]
}

const lengths = fc.array(fc.nat(5), { maxLength: 60 })

describe('a printer’s replies', () => {
  it('are told apart one after the other, however they are split', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(realTime, flow, ordered, automatic, confirmation)), lengths, (all, pieces) => {
        const bytes = all.flatMap((each) => each.bytes)
        expect(read(split(bytes, pieces))).toEqual(all.map(({ reply }) => reply))
      }),
    )
  })

  it('are told apart when they stand inside one another', () => {
    const inner = fc.array(fc.tuple(fc.nat(6), fc.oneof(realTime, flow)), { maxLength: 4 })
    fc.assert(
      fc.property(fc.oneof(automatic, confirmation), inner, lengths, (outer, inside, pieces) => {
        const bytes = [...outer.bytes]
        for (const [at, { bytes: more }] of inside) bytes.splice(Math.min(at, bytes.length), 0, ...more)
        const key = (reply: Reply) => JSON.stringify(reply)
        const expected = [outer.reply, ...inside.map(([, { reply }]) => reply)].map(key).sort()
        expect(read(split(bytes, pieces)).map(key).sort()).toEqual(expected)
      }),
    )
  })

  it('are told apart when a status comes inside a confirmation, or the other way round', () => {
    fc.assert(
      fc.property(automatic, confirmation, fc.nat(7), lengths, (status, confirmed, at, pieces) => {
        for (const [outer, inner] of [
          [confirmed, status],
          [status, confirmed],
        ] as const) {
          const place = Math.min(at, outer.bytes.length)
          const bytes = [...outer.bytes.slice(0, place), ...inner.bytes, ...outer.bytes.slice(place)]
          const replies = read(split(bytes, pieces))
          expect(replies).toHaveLength(2)
          expect(replies).toContainEqual(outer.reply)
          expect(replies).toContainEqual(inner.reply)
        }
      }),
    )
  })

  it('are found again after a status that was cut short', () => {
    expect(
      read([
        [0x10, 0x00],
        [0x18, 0x00, 0x0c, 0x00],
      ]),
    ).toEqual([{ kind: 'automatic', bytes: [0x18, 0x00, 0x0c, 0x00] }])
  })

  it('never fail, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (chunks) => {
        for (const reply of read(chunks.map((chunk) => [...chunk]))) expect(reply.kind).toMatch(/^[a-z-]+$/)
      }),
    )
  })

  it('each slip has an id of its own for 810,000 slips', () => {
    fc.assert(
      fc.property(fc.nat(809_999), fc.nat(809_999), (one, other) => {
        expect(processId(one) === processId(other)).toBe(one === other)
        expect(processId(one)).toMatch(/^[A-Oa-o]{4}$/)
      }),
    )
  })
})
