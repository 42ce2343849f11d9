import { afterEach, describe, expect, it } from 'vitest'
import type { TicketView } from '../../contract/views.ts'
import { setLanguage } from '../../ui-kit/messages.ts'
import { codeOf } from '../../visitor-ui/code-of.ts'
import { titleOf, whose } from '../../visitor-ui/ticket-words.ts'

const view = (more: Partial<TicketView>): TicketView => ({
  screen: 'ticket',
  seq: 1,
  serverTime: Date.parse('2026-11-24T01:41:00Z'),
  utcOffset: 480,
  timeZoneLabel: 'WITA',
  date: '2026-11-24',
  building: 'MPP',
  number: 'K-045',
  priority: false,
  state: 'waiting',
  agency: 'Kependudukan',
  service: 'Cetak ulang KTP-el',
  zone: 'A',
  counters: [4, 5],
  issuedAt: Date.parse('2026-11-24T01:30:00Z'),
  calls: 0,
  english: { building: 'Balangan Public Service Mall', agency: 'Civil registry', service: 'Replace an ID card' },
  ...more,
})

afterEach(() => setLanguage('id'))

describe('the code in the address', () => {
  it('is taken from /t/<code>', () => {
    expect(codeOf('/t/k3v9x2m7q4w8')).toBe('k3v9x2m7q4w8')
    expect(codeOf('/t/k3v9x2m7q4w8/')).toBe('k3v9x2m7q4w8')
  })

  it('is refused where it could be none', () => {
    for (const path of ['/t/', '/t/short', '/t/K3V9X2M7Q4W8', '/t/k3v9x2m7q4w8/more', '/kiosk']) {
      expect(codeOf(path)).toBeNull()
    }
  })
})

describe('the title of the page', () => {
  it('says the state first', () => {
    expect(titleOf(view({ ahead: 12 }))).toBe('12 di depan · K-045')
    expect(titleOf(view({ ahead: 0 }))).toBe('Anda berikutnya · K-045')
    expect(titleOf(view({ state: 'called', counter: 5, calls: 1 }))).toBe('LOKET 5 · K-045 dipanggil')
    expect(titleOf(view({ state: 'served' }))).toBe('K-045 · Selesai dilayani')
    expect(titleOf(view({ state: 'no-show' }))).toBe('K-045 · Nomor Anda terlewat')
  })

  it('follows the language', () => {
    setLanguage('en')
    expect(titleOf(view({ state: 'called', counter: 5, calls: 1 }))).toBe('COUNTER 5 · K-045 called')
    expect(whose(view({})).agency).toBe('Civil registry')
  })
})
