import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'

const macLength = 16

/**
 * The unguessable code by which a visitor follows the own ticket on a phone: 80 bits of an HMAC of the ticket's id, then
 * the id. Nothing to store: whoever holds a true code holds the ticket.
 */
export function createTicketCodes(secret: Buffer) {
  const key = createSecretKey(secret)
  // Asked for twice in a row at each issue: for the slip and for the answer.
  let last = { ticketId: '', code: '' }
  const codeOf = (ticketId: string): string => {
    if (last.ticketId !== ticketId) last = { ticketId, code: mac(key, ticketId) + Number(ticketId).toString(36) }
    return last.code
  }
  return {
    codeOf,

    /** The ticket's id, or `null` where the code is no true one. */
    ticketIdOf: (code: string): string | null => {
      if (code.length <= macLength) return null
      const ticketId = String(Number.parseInt(code.slice(macLength), 36))
      const expected = Buffer.from(codeOf(ticketId))
      const given = Buffer.from(code)
      return expected.length === given.length && timingSafeEqual(expected, given) ? ticketId : null
    },
  }
}

export type TicketCodes = ReturnType<typeof createTicketCodes>

/** Letters and digits that survive being read aloud or typed: Crockford's base32 in lower case. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function mac(key: KeyObject, ticketId: string): string {
  const bytes = createHmac('sha256', key).update(`ticket ${ticketId}`).digest()
  return Array.from(bytes.subarray(0, macLength), (byte) => alphabet[byte & 31]).join('')
}
