import type { CounterView } from '../../contract/views.ts'
import type { CounterTicket } from '../../contract/visits.ts'

/** A ticket at the counter of `sampleCounter`: called once, not yet absent. */
export const sampleTicket: CounterTicket = {
  id: '42',
  number: 'K-032',
  priority: false,
  state: 'called',
  serviceId: 'DUKCAPIL-03',
  agency: 'Kependudukan',
  service: 'Perekaman KTP-el',
  requirements: ['Kartu Keluarga', 'Surat pengantar'],
  standardTime: '1 hari kerja',
  standardMinutes: 8,
  fee: 'Gratis (Rp0)',
  inPersonOnly: true,
  issuedAt: 0,
  calledAt: 60_000,
  calls: 1,
  lastCalledAt: 60_000,
  parkedFor: 0,
  receipts: { announcementId: '7', screens: 2, shown: 2 },
  noShow: { calls: 1, of: 2, allowed: false, withReason: false },
  stops: [{ serviceId: 'DUKCAPIL-03', service: 'Perekaman KTP-el', agency: 'Kependudukan', zone: 'A', state: 'here' }],
}

/** The same visitor with a further stop to come. */
export const sampleJourney: CounterTicket = {
  ...sampleTicket,
  stops: [
    ...sampleTicket.stops,
    { serviceId: 'BANK-01', service: 'Pembukaan rekening', agency: 'Bank Kalsel', zone: 'C', state: 'ahead' },
  ],
}

/** A counter of mine that is open, with nobody in hand and three people waiting. */
export const sampleCounter: CounterView = {
  screen: 'counter',
  seq: 9,
  serverTime: 0,
  utcOffset: 480,
  timeZoneLabel: 'WITA',
  date: '2026-11-24',
  counter: {
    id: 'counter-5',
    number: 5,
    zone: 'A',
    agencyId: 'DUKCAPIL',
    agency: 'Kependudukan',
    state: 'open',
    priorityFirst: false,
    services: [{ id: 'DUKCAPIL-03', name: 'Perekaman KTP-el' }],
  },
  hold: 'live',
  dayOpen: true,
  doublePressSeconds: 3,
  screens: 2,
  ticket: null,
  parked: [],
  undo: null,
  waiting: { regular: { count: 2, firstIssuedAt: 7_000 }, priority: { count: 1, firstIssuedAt: 5_000 } },
  today: [],
  servedToday: 0,
}
