import { afterEach, describe, expect, it } from 'vitest'
import type { TicketView } from '../../contract/views.ts'
import { setLanguage } from '../../ui-kit/messages.ts'
import { codeOf } from '../../visitor-ui/code-of.ts'
import { nextStop, stopWords, type TicketStop } from '../../visitor-ui/stop-words.ts'
import { backBefore, restWords, titleOf, whose } from '../../visitor-ui/ticket-words.ts'

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
  stops: [],
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

describe('when a visitor who leaves the hall should be back', () => {
  const at = (time: string) => Date.parse(`2026-11-24T${time}:00+08:00`)

  it('is five minutes before the earliest call, in steps of five', () => {
    expect(backBefore({ wait: { from: 20, to: 35 }, serverTime: at('09:41') })).toBe(at('09:55'))
  })

  it('is never where the wait may be short, or nobody knows it', () => {
    expect(backBefore({ wait: { from: 14, to: 30 }, serverTime: at('09:41') })).toBeNull()
    expect(backBefore({ serverTime: at('09:41') })).toBeNull()
  })
})

describe('[H1] a visitor on hold', () => {
  it('hears what to do, and that the place is kept', () => {
    expect(restWords(view({}), 'parked')).toEqual({
      headline: 'Ditunda sebentar',
      more: expect.stringContaining('lalu kembali ke loket'),
    })
  })
})

describe('[J1] the stops of a journey', () => {
  const stop = (agency: string, state: TicketStop['state']): TicketStop => ({
    serviceId: agency,
    service: 'Layanan',
    agency,
    zone: 'A',
    state,
    english: { service: 'Service', agency },
  })
  const stops = [stop('KUA', 'served'), stop('Kependudukan', 'here'), stop('Bank', 'ahead'), stop('BPJS', 'ahead')]

  it('tell where the visitor is, and that the number stays the same after that', () => {
    expect(stops.map((each) => stopWords(each, 'Zona A, loket 4–7'))).toEqual([
      'Sudah dilayani',
      'Zona A, loket 4–7',
      'Sesudahnya, nomor yang sama',
      'Sesudahnya, nomor yang sama',
    ])
  })

  it('go on with the next that is ahead; nowhere after the last', () => {
    expect(nextStop({ stops })?.agency).toBe('Bank')
    expect(nextStop({ stops: stops.slice(0, 2) })).toBeNull()
  })
})
