import type { CounterTicket, CounterView } from '../../contract/views.ts'

/** A ticket at the counter of `sampleCounter`. */
export const sampleTicket: CounterTicket = {
  id: '42',
  number: 'K-032',
  priority: false,
  state: 'called',
  agency: 'Kependudukan',
  service: 'Perekaman KTP-el',
  requirements: ['Kartu Keluarga'],
  standardTime: '1 hari kerja',
  fee: 'Gratis (Rp0)',
  inPersonOnly: true,
  issuedAt: 0,
  calledAt: 60_000,
  calls: 1,
  lastCalledAt: 60_000,
}

/** A counter of mine that is open, with nobody in hand and three people waiting. */
export const sampleCounter: CounterView = {
  screen: 'counter',
  seq: 9,
  serverTime: 0,
  utcOffset: 480,
  timeZoneLabel: 'WITA',
  date: '2026-11-24',
  counter: { id: 'counter-5', number: 5, zone: 'A', agencyId: 'DUKCAPIL', agency: 'Kependudukan', state: 'open' },
  hold: 'live',
  dayOpen: true,
  doublePressSeconds: 3,
  ticket: null,
  waiting: { regular: { count: 2, firstIssuedAt: 7_000 }, priority: { count: 1, firstIssuedAt: 5_000 } },
  today: [],
  servedToday: 0,
}
