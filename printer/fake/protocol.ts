import { type Command, parseCommand, TruncatedCommand } from '../parse.ts'

/** What a printer's buffer holds next: a slip's own command, a question, or the beginning of either. */
export type Next =
  | { kind: 'slip'; command: Command; length: number }
  | { kind: 'push'; on: boolean; length: number }
  | { kind: 'fence'; length: number }
  | { kind: 'process-id'; id: string; length: number }
  | { kind: 'nothing'; length: number }
  | { kind: 'more' }

const startsWith = (bytes: Buffer, head: readonly number[]) => head.every((byte, at) => bytes[at] === byte)

/** Reads the next command of a buffer; throws on one that no slip of ours has. */
export const readNext = (bytes: Buffer): Next => {
  if (bytes[0] === 0) return { kind: 'nothing', length: 1 }
  if (startsWith(bytes, [0x1d, 0x61]))
    return bytes.length < 3 ? { kind: 'more' } : { kind: 'push', on: bytes[2] !== 0, length: 3 }
  if (startsWith(bytes, [0x1d, 0x72])) return bytes.length < 3 ? { kind: 'more' } : { kind: 'fence', length: 3 }
  if (startsWith(bytes, [0x1d, 0x28, 0x48]))
    return bytes.length < 11
      ? { kind: 'more' }
      : { kind: 'process-id', id: bytes.toString('latin1', 7, 11), length: 11 }
  try {
    return { kind: 'slip', ...parseCommand(bytes) }
  } catch (error) {
    if (error instanceof TruncatedCommand) return { kind: 'more' }
    throw error
  }
}

/** The real-time question that begins there: none, or one whose rest has not arrived. */
const questionAt = (bytes: Buffer, at: number): number | 'none' | 'unfinished' => {
  const [first, second, third] = bytes.subarray(at, at + 3)
  if (first !== 0x10 || (second !== undefined && second !== 0x04)) return 'none'
  if (third === undefined) return 'unfinished'
  return third >= 1 && third <= 4 ? third : 'none'
}

/**
 * Takes real-time questions (`10 04 n`) out of arriving bytes, wherever they stand, as printers do: also out of a
 * picture, which is spoilt then.
 */
export const createSieve = (onQuestion: (question: number) => void) => {
  let rest: Buffer = Buffer.alloc(0)
  return {
    pass: (bytes: Uint8Array): Buffer => {
      const all = Buffer.concat([rest, bytes])
      const left: number[] = []
      let at = 0
      for (let found = questionAt(all, at); at < all.length && found !== 'unfinished'; found = questionAt(all, at)) {
        if (found === 'none') left.push(...all.subarray(at, at + 1))
        else onQuestion(found)
        at += found === 'none' ? 1 : 3
      }
      rest = all.subarray(at)
      return Buffer.from(left)
    },
    clear: (): void => {
      rest = Buffer.alloc(0)
    },
  }
}
