import type { SlipModel } from '../../contract/slip.ts'

/** A slip of a busy morning: regular, Indonesian. */
export const sampleSlip: SlipModel = {
  building: 'Mal Pelayanan Publik Kabupaten Balangan',
  number: 'K-045',
  priority: false,
  agency: 'Kependudukan (Disdukcapil)',
  service: 'Cetak ulang KTP-el hilang atau rusak',
  zone: 'A',
  floor: 'Lantai 1',
  counters: [4, 5, 6, 7],
  date: '2026-11-24',
  minute: 9 * 60 + 38,
  timeZoneLabel: 'WITA',
  ahead: 12,
  fee: 'Gratis (Rp0)',
  requirements: ['KTP-el yang rusak, atau surat keterangan hilang dari kepolisian', 'Kartu Keluarga'],
  inPersonOnly: true,
  url: 'http://192.168.10.2:8080/t/k5w2hq7nt3xd',
  mark: 'LYEPR5GQ2M7T',
  rehearsal: false,
  language: 'id',
}

/** The same visit of a priority visitor who reads English. */
export const englishSlip: SlipModel = {
  ...sampleSlip,
  number: 'K-046',
  priority: true,
  agency: 'Population and civil registry',
  service: 'Replacement of a lost or damaged ID card (KTP-el)',
  fee: 'Free of charge (Rp0)',
  requirements: ['The damaged card, or the police report of its loss', 'Family card (Kartu Keluarga)'],
  language: 'en',
}
