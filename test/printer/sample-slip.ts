import type { ChecklistModel, DayReportModel, SlipModel, TestModel } from '../../contract/slip.ts'

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
  wait: { from: 10, to: 20 },
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

/** One number for a marriage record, a family card and a bank account. */
export const journeySlip: SlipModel = {
  ...sampleSlip,
  number: 'M-003',
  agency: 'Kementerian Agama',
  service: 'Layanan pencatatan nikah',
  zone: 'B',
  floor: 'Lantai 2',
  counters: [22],
  stops: [
    {
      service: 'Layanan pencatatan nikah',
      agency: 'Kementerian Agama',
      zone: 'B',
      counters: [22],
      fee: 'Gratis (Rp0) di KUA pada hari kerja.',
    },
    {
      service: 'Kartu Keluarga baru',
      agency: 'Kependudukan (Disdukcapil)',
      zone: 'A',
      counters: [4, 5, 6, 7],
      fee: 'Gratis (Rp0)',
    },
    {
      service: 'Pembukaan rekening tabungan',
      agency: 'Bank Kalsel',
      zone: 'B',
      counters: [14, 15],
      fee: 'Gratis (Rp0); setoran awal sesuai produk',
    },
  ],
  requirements: ['KTP-el asli', 'Surat pengantar nikah dari desa', 'KK lama kedua belah pihak', 'Formulir F-1.02'],
}

/** The list that a visitor takes home whose documents are not complete. */
export const sampleChecklist: ChecklistModel = {
  kind: 'checklist',
  building: sampleSlip.building,
  agency: sampleSlip.agency,
  service: sampleSlip.service,
  requirements: sampleSlip.requirements,
  standardTime: '1 hari kerja (maks. 24 jam)',
  fee: sampleSlip.fee,
  inPersonOnly: true,
  date: sampleSlip.date,
  minute: sampleSlip.minute,
  timeZoneLabel: 'WITA',
  language: 'id',
}

/** The same list for a visitor who reads English. */
export const englishChecklist: ChecklistModel = {
  ...sampleChecklist,
  agency: englishSlip.agency,
  service: englishSlip.service,
  requirements: englishSlip.requirements,
  standardTime: '1 working day (24 hours at most)',
  fee: englishSlip.fee,
  language: 'en',
}

/** A test print of the kiosk's printer. */
export const sampleTest: TestModel = {
  kind: 'test',
  building: sampleSlip.building,
  printer: 'Kios pintu timur',
  proof: 'process-id',
  url: 'http://192.168.10.2:8080/',
  date: sampleSlip.date,
  minute: sampleSlip.minute,
  timeZoneLabel: 'WITA',
  language: 'id',
}

/** The paper of a day that is over. */
export const sampleReport: DayReportModel = {
  kind: 'day-report',
  building: sampleSlip.building,
  date: sampleSlip.date,
  openedMinute: 7 * 60 + 45,
  closedMinute: 15 * 60 + 42,
  timeZoneLabel: 'WITA',
  tickets: 148,
  served: 131,
  calls: 163,
  exceptions: 2,
  headSeq: 1207,
  headHash: 'LYEPR5GQ2M7TKDJ3XH6WUVZC4NBSOA7QFGIY2ME5R3TPDLKHWXZ6',
  rehearsal: false,
  language: 'id',
}
