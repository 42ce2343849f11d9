import { hash } from 'node:crypto'
import type { JournalRecord } from '../../contract/events.ts'

/** A record as it is stored: its text is what is hashed (rule G2). */
export type Sealed = { record: JournalRecord; text: string; hash: Buffer }

/** The hash that stands before the first record. */
export const genesis = Buffer.alloc(32)

export function seal(previous: Buffer, record: JournalRecord): Sealed {
  const text = JSON.stringify(record)
  return { record, text, hash: hashOf(previous, text) }
}

/** SHA-256 over the previous hash (32 bytes) and the record's text (UTF-8). */
export function hashOf(previous: Buffer, text: string): Buffer {
  return hash('sha256', Buffer.concat([previous, Buffer.from(text)]), 'buffer')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The first characters of a hash in base32 (RFC 4648): what a slip carries of its own record (rule G5). */
export function base32(bytes: Buffer, length: number): string {
  let bits = BigInt(`0x${bytes.subarray(0, Math.ceil((length * 5) / 8)).toString('hex')}`)
  const spare = Math.ceil((length * 5) / 8) * 8 - length * 5
  bits >>= BigInt(spare)
  let text = ''
  for (let i = 0; i < length; i += 1) {
    text = alphabet[Number(bits & 31n)] + text
    bits >>= 5n
  }
  return text
}

/** Rule G5: the mark of a slip is the first 12 base32 characters of its `ticket-issued` record's hash. */
export function markOf(hash: Buffer): string {
  return base32(hash, 12)
}
