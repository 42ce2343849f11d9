import { type Building, defaultLimits } from '../../contract/building.ts'

export const timeZone = 'Asia/Makassar'

/** A Tuesday with hours from 08:00 to 12:00 and from 13:00, last ticket 15:00, to 15:30. */
export const today = '2026-11-24'

const published = { requirements: ['KTP-el'], standardTime: '15 menit', fee: 'Gratis (Rp0)', product: 'Dokumen' }

const workday = [
  { open: '08:00', close: '12:00' },
  { open: '13:00', lastTicket: '15:00', close: '15:30' },
]

/**
 * Two agencies in two zones. Counters 1 and 2 serve all of CIVIL (letter A); counter 3 serves TAX (letter B), counter 4
 * a service of each.
 */
export const sampleBuilding: Building = {
  name: 'Mal Pelayanan Publik Uji',
  shortName: 'MPP Uji',
  timeZone,
  timeZoneLabel: 'WITA',
  hours: { mon: workday, tue: workday, wed: workday, thu: workday, fri: [{ open: '08:00', close: '11:00' }] },
  procedure: 'Ambil nomor, tunggu dipanggil',
  complaints: 'SP4N-LAPOR!',
  english: { name: 'Test Public Service Mall' },
  notices: ['Semua layanan gratis'],
  limits: defaultLimits,
  zones: [
    { id: 'A', name: 'Zona A', floor: 'Lantai 1' },
    { id: 'B', name: 'Zona B' },
  ],
  agencies: [
    {
      id: 'CIVIL',
      prefix: 'A',
      name: 'Dinas Kependudukan',
      shortName: 'Dukcapil',
      zone: 'A',
      english: { shortName: 'Civil registry' },
    },
    { id: 'TAX', prefix: 'B', name: 'Badan Pendapatan', shortName: 'Bapenda', zone: 'B' },
  ],
  services: [
    {
      id: 'CIVIL-01',
      agencyId: 'CIVIL',
      name: 'KTP-el',
      averageMinutes: 10,
      mayBeRepresented: false,
      ...published,
      english: { name: 'ID card', fee: 'Free of charge (Rp0)' },
    },
    {
      id: 'CIVIL-02',
      agencyId: 'CIVIL',
      name: 'Kartu Keluarga',
      averageMinutes: 12,
      mayBeRepresented: true,
      ...published,
    },
    { id: 'TAX-01', agencyId: 'TAX', name: 'PBB', averageMinutes: 8, mayBeRepresented: true, ...published },
    { id: 'TAX-02', agencyId: 'TAX', name: 'BPHTB', averageMinutes: 20, mayBeRepresented: true, ...published },
  ],
  counters: [
    { id: 'counter-1', number: 1, zone: 'A', agencyId: 'CIVIL', serviceIds: ['CIVIL-01', 'CIVIL-02'] },
    { id: 'counter-2', number: 2, zone: 'A', agencyId: 'CIVIL', serviceIds: ['CIVIL-01', 'CIVIL-02'] },
    { id: 'counter-3', number: 3, zone: 'B', agencyId: 'TAX', serviceIds: ['TAX-01', 'TAX-02'] },
    { id: 'counter-4', number: 4, zone: 'B', agencyId: 'TAX', serviceIds: ['TAX-01', 'CIVIL-02'] },
  ],
  printers: [
    { id: 'printer-1', name: 'Kios 1', url: 'preview:', paper: 80 },
    { id: 'printer-2', name: 'Kios 2', url: 'preview:', paper: 58 },
  ],
}

/** The sample building with something else about it. */
export function buildingWith(change: (building: Building) => void): Building {
  const building = structuredClone(sampleBuilding)
  change(building)
  return building
}
