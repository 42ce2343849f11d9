import { describe, expect, it } from 'vitest'
import type { PrintWhy } from '../../contract/printing.ts'
import { sayWhy } from '../../printer/say-why.ts'

const all: PrintWhy[] = [
  { code: 'bad-address', address: 'x' },
  { code: 'unreachable', detail: 'ECONNREFUSED' },
  { code: 'no-device', path: '/dev/usb/lp0' },
  { code: 'not-a-device', path: '/tmp' },
  { code: 'no-answer' },
  { code: 'connection-lost', detail: 'closed' },
  { code: 'stopped-reading' },
  { code: 'no-proof', seconds: 15 },
  { code: 'mute' },
  { code: 'status-only' },
  { code: 'paper-out' },
  { code: 'cover-open' },
  { code: 'printer-error', error: 'hot' },
  { code: 'not-printable', detail: 'x' },
  { code: 'logo-unreadable', detail: 'x' },
  { code: 'not-kept', detail: 'x' },
  { code: 'interrupted' },
  { code: 'stopped' },
  { code: 'expired' },
  { code: 'printer-removed' },
  { code: 'moved', to: 'west' },
  { code: 'cancelled' },
  { code: 'lost' },
  { code: 'other', detail: 'Anything.' },
]

describe('the reasons of printing', () => {
  it.each(['id', 'en'] as const)('are sentences of their own, with their facts (%s)', (language) => {
    const sentences = all.map((why) => sayWhy(why, language))
    expect(new Set(sentences).size).toBe(all.length)
    for (const [at, why] of all.entries()) {
      expect(sentences[at]).toMatch(/^\S.*[.)x]$/)
      for (const fact of Object.values(why).slice(1)) if (fact !== 'hot') expect(sentences[at]).toContain(String(fact))
    }
  })
})
