import type { Language } from '../contract/fields.ts'

/** The fixed sentences of a slip. Times are written `09.38 WITA` in both languages. */
export type SlipWording = {
  yourNumber: string
  priority: string
  counters: (numbers: string) => string
  place: (zone: string, floor?: string) => string
  floor: (number: string) => string
  months: readonly string[]
  taken: (date: string, time: string) => string
  ahead: string
  followByPhone: string
  ifMissed: string
  fee: (fee: string) => string
  noOtherCharge: string
  bring: string
  inPersonOnly: string
  refuseLevies: string
  report: string
  validity: string
  mark: (mark: string) => string
  copy: string
  copyAt: (time: string) => string
  rehearsal: string
  notARealTicket: string
}

const between = (zone: string, floor: string | undefined) => (floor === undefined ? zone : `${zone}, ${floor}`)

/** What a slip says, by the visitor's language. */
export const slipWording: Record<Language, SlipWording> = {
  id: {
    yourNumber: 'NOMOR ANTREAN ANDA',
    priority: 'PRIORITAS',
    counters: (numbers) => `Loket ${numbers}`,
    place: (zone, floor) => between(`Zona ${zone}`, floor),
    floor: (number) => `lantai ${number}`,
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    taken: (date, time) => `Diambil: ${date} pukul ${time}`,
    ahead: 'Antrean di depan Anda',
    followByPhone: 'Pantau antrean di ponsel: pindai kode ini',
    ifMissed: 'Bila terlewat, lapor ke meja informasi.',
    fee: (fee) => `Biaya resmi: ${fee}.`,
    noOtherCharge: 'Tidak ada pungutan lain.',
    bring: 'Yang perlu dibawa:',
    inPersonOnly: 'Layanan ini tidak dapat diwakilkan. Pemohon harus hadir sendiri.',
    refuseLevies: 'Tolak calo dan pungli.',
    report: 'Lapor: lapor.go.id atau SMS 1708',
    validity: 'Berlaku hari ini, untuk satu pemohon, tidak dapat dipindahtangankan.',
    mark: (mark) => `Bukti ${mark}`,
    copy: 'SALINAN',
    copyAt: (time) => `Dicetak ulang pukul ${time}`,
    rehearsal: 'UJI COBA',
    notARealTicket: 'Bukan nomor antrean yang berlaku',
  },
  en: {
    yourNumber: 'YOUR QUEUE NUMBER',
    priority: 'PRIORITY',
    counters: (numbers) => `Counter ${numbers}`,
    place: (zone, floor) => between(`Zone ${zone}`, floor),
    floor: (number) => `floor ${number}`,
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    taken: (date, time) => `Taken: ${date} at ${time}`,
    ahead: 'Ahead of you',
    followByPhone: 'Follow the queue on your phone: scan this code',
    ifMissed: 'If you missed your call, go to the information desk.',
    fee: (fee) => `Official fee: ${fee}.`,
    noOtherCharge: 'There is no other charge.',
    bring: 'Please bring:',
    inPersonOnly: 'In person only: the applicant must come in person.',
    refuseLevies: 'Refuse brokers and illegal levies.',
    report: 'Report: lapor.go.id or SMS 1708',
    validity: 'Valid today, for one applicant, not transferable.',
    mark: (mark) => `Proof ${mark}`,
    copy: 'COPY (SALINAN)',
    copyAt: (time) => `Printed again at ${time}`,
    rehearsal: 'TRIAL RUN',
    notARealTicket: 'Not a valid queue number',
  },
}
