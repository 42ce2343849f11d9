/** Tuesday, 24 November 2026, 09:00 in Makassar: the small building is open. */
export const openingMoment = Date.parse('2026-11-24T09:00:00+08:00')

type Options = {
  timeZone?: string
  /** Open at any minute of every day. */
  alwaysOpen?: boolean
  doublePressSeconds?: number
  /** Counters of the first agency; they serve all of its services. */
  counters?: number[]
  /** Rule I7. */
  burstTickets?: number
}

const workday = [{ open: '08:00', lastTicket: '15:00', close: '15:30' }]
const anyTime = [{ open: '00:00', close: '23:59' }]
const published = { requirements: ['KTP asli'], standardTime: '1 hari kerja', fee: 'Gratis (Rp0)', product: 'Berkas' }

/** A building file for tests (JSON is YAML): CIVIL in zone A, TAX in zone B; TAX-02 lacks its fee and opens for nobody. */
export function smallBuilding(options: Options = {}): string {
  const {
    timeZone = 'Asia/Makassar',
    alwaysOpen = false,
    doublePressSeconds = 0,
    burstTickets = 100_000,
    counters = [1, 2, 3],
  } = options
  const spans = alwaysOpen ? anyTime : workday
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', ...(alwaysOpen ? ['sat', 'sun'] : [])]
  const { fee: _fee, ...withoutFee } = published
  return JSON.stringify({
    name: 'Mal Uji',
    shortName: 'Uji',
    timeZone,
    timeZoneLabel: 'WITA',
    hours: Object.fromEntries(weekdays.map((weekday) => [weekday, spans])),
    procedure: 'Ambil nomor',
    complaints: 'Meja informasi',
    notices: ['Tidak ada pungutan lain'],
    // Tests press faster than visitors: the limit on bursts has tests of its own.
    limits: { doublePressSeconds, burstTickets },
    zones: [
      { id: 'A', name: 'Zona A', floor: 'lantai 1' },
      { id: 'B', name: 'Zona B' },
    ],
    printers: [{ id: 'printer-1', name: 'Kios 1', url: 'preview:', paper: 80 }],
    agencies: [
      {
        id: 'CIVIL',
        prefix: 'K',
        name: 'Dinas Kependudukan',
        shortName: 'Kependudukan',
        zone: 'A',
        counters,
        services: [
          { id: 'CIVIL-01', name: 'KTP', averageMinutes: 10, mayBeRepresented: false, ...published },
          { id: 'CIVIL-02', name: 'KK', averageMinutes: 12, ...published },
        ],
      },
      {
        id: 'TAX',
        prefix: 'S',
        name: 'Samsat',
        shortName: 'Samsat',
        zone: 'B',
        counters: [51, 52],
        services: [
          { id: 'TAX-01', name: 'Pajak', averageMinutes: 8, ...published },
          { id: 'TAX-02', name: 'Balik nama', averageMinutes: 8, ...withoutFee },
        ],
      },
    ],
  })
}
