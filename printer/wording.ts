import type { Language } from '../contract/fields.ts'
import type { UnitProof } from '../contract/printing.ts'

/** The fixed sentences of a slip and of a checklist. Times are written `09.38 WITA` in both languages. */
export type SlipWording = {
  yourNumber: string
  priority: string
  counters: (numbers: string) => string
  place: (zone: string, floor?: string) => string
  floor: (number: string) => string
  months: readonly string[]
  taken: (date: string, time: string) => string
  stops: string
  stopPlace: (zone: string, counters: string) => string
  sameNumber: string
  ahead: string
  wait: (from: number, to: number) => string
  expectedCall: string
  followByPhone: string
  ifMissed: string
  fee: (fee: string) => string
  noOtherCharge: string
  standardTime: (time: string) => string
  bring: string
  bringNothing: string
  inPersonOnly: string
  refuseLevies: string
  report: string
  validity: string
  mark: (mark: string) => string
  copy: string
  copyAt: (time: string) => string
  rehearsal: string
  notARealTicket: string
  checklist: string
  notANumber: string
  takeANumber: string
  printed: (date: string, time: string) => string
  test: string
  printer: (name: string) => string
  proofs: Record<UnitProof, string>
  edges: string
  dayReport: string
  serviceDay: (date: string) => string
  hours: (from: string, to: string) => string
  tickets: string
  served: string
  calls: string
  exceptions: string
  lastRecord: (seq: number) => string
  keepWithFiles: string
}

const between = (zone: string, floor: string | undefined) => (floor === undefined ? zone : `${zone}, ${floor}`)

/** What slips and checklists say, by the visitor's language. */
export const slipWording: Record<Language, SlipWording> = {
  id: {
    yourNumber: 'NOMOR ANTREAN ANDA',
    priority: 'PRIORITAS',
    counters: (numbers) => `Loket ${numbers}`,
    place: (zone, floor) => between(`Zona ${zone}`, floor),
    floor: (number) => `lantai ${number}`,
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    taken: (date, time) => `Diambil: ${date} pukul ${time}`,
    stops: 'Layanan Anda, berurutan:',
    stopPlace: (zone, counters) => (counters === '' ? zone : `${zone}, loket ${counters}`),
    sameNumber: 'Nomor yang sama dipanggil di setiap layanan.',
    ahead: 'Antrean di depan Anda',
    wait: (from, to) => {
      if (to === 0) return 'Perkiraan segera dipanggil'
      return from === to ? `Perkiraan menunggu sekitar ${to} menit` : `Perkiraan menunggu ${from} sampai ${to} menit`
    },
    expectedCall: 'Perkiraan dipanggil',
    followByPhone: 'Pantau antrean di ponsel: pindai kode ini',
    ifMissed: 'Bila terlewat, lapor ke meja informasi.',
    fee: (fee) => `Biaya resmi: ${fee}.`,
    noOtherCharge: 'Tidak ada pungutan lain.',
    standardTime: (time) => `Jangka waktu: ${time}.`,
    bring: 'Yang perlu dibawa:',
    bringNothing: 'Tidak ada berkas yang perlu dibawa.',
    inPersonOnly: 'Layanan ini tidak dapat diwakilkan. Pemohon harus hadir sendiri.',
    refuseLevies: 'Tolak calo dan pungli.',
    report: 'Lapor: lapor.go.id atau SMS 1708',
    validity: 'Berlaku hari ini, untuk satu pemohon, tidak dapat dipindahtangankan.',
    mark: (mark) => `Bukti ${mark}`,
    copy: 'SALINAN',
    copyAt: (time) => `Dicetak ulang pukul ${time}`,
    rehearsal: 'UJI COBA',
    notARealTicket: 'Bukan nomor antrean yang berlaku',
    checklist: 'DAFTAR PERSYARATAN',
    notANumber: 'BUKAN NOMOR ANTREAN',
    takeANumber: 'Bila berkas sudah lengkap, ambil nomor antrean di kios atau di meja informasi.',
    printed: (date, time) => `Dicetak: ${date} pukul ${time}`,
    test: 'UJI CETAK',
    printer: (name) => `Pencetak: ${name}`,
    proofs: {
      'process-id': 'Pencetak ini memastikan setiap slip sudah tercetak.',
      fence: 'Pencetak ini menjawab setelah setiap slip selesai diolah.',
      status: 'Pencetak ini melaporkan keadaannya, tetapi tidak memastikan setiap slip.',
      picture: 'Slip pencetak ini disimpan sebagai gambar.',
      none: 'Pencetak ini tidak menjawab. Pastikan sendiri bahwa slip keluar.',
    },
    edges: 'Kedua tepi garis dan setiap huruf harus terlihat utuh.',
    dayReport: 'LAPORAN PENUTUPAN HARI',
    serviceDay: (date) => `Hari layanan ${date}`,
    hours: (from, to) => `Dibuka pukul ${from}, ditutup pukul ${to}`,
    tickets: 'Nomor antrean',
    served: 'Selesai dilayani',
    calls: 'Panggilan',
    exceptions: 'Pengecualian',
    lastRecord: (seq) => `Catatan jurnal terakhir: nomor ${seq}, sidik`,
    keepWithFiles: 'Simpan lembar ini: isi jurnal hari ini tidak dapat diubah tanpa bertentangan dengannya.',
  },
  en: {
    yourNumber: 'YOUR QUEUE NUMBER',
    priority: 'PRIORITY',
    counters: (numbers) => `Counter ${numbers}`,
    place: (zone, floor) => between(`Zone ${zone}`, floor),
    floor: (number) => `floor ${number}`,
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    taken: (date, time) => `Taken: ${date} at ${time}`,
    stops: 'Your services, in this order:',
    stopPlace: (zone, counters) => (counters === '' ? zone : `${zone}, counter ${counters}`),
    sameNumber: 'The same number is called for each of them.',
    ahead: 'Ahead of you',
    wait: (from, to) => {
      if (to === 0) return 'Expected to be called soon'
      return from === to ? `Expected wait about ${to} minutes` : `Expected wait ${from} to ${to} minutes`
    },
    expectedCall: 'Expected call',
    followByPhone: 'Follow the queue on your phone: scan this code',
    ifMissed: 'If you missed your call, go to the information desk.',
    fee: (fee) => `Official fee: ${fee}.`,
    noOtherCharge: 'There is no other charge.',
    standardTime: (time) => `Completion time: ${time}.`,
    bring: 'Please bring:',
    bringNothing: 'There are no documents to bring.',
    inPersonOnly: 'In person only: the applicant must come in person.',
    refuseLevies: 'Refuse brokers and illegal levies.',
    report: 'Report: lapor.go.id or SMS 1708',
    validity: 'Valid today, for one applicant, not transferable.',
    mark: (mark) => `Proof ${mark}`,
    copy: 'COPY (SALINAN)',
    copyAt: (time) => `Printed again at ${time}`,
    rehearsal: 'TRIAL RUN',
    notARealTicket: 'Not a valid queue number',
    checklist: 'CHECKLIST',
    notANumber: 'NOT A QUEUE NUMBER',
    takeANumber: 'When you have everything, take a queue number at the kiosk or the information desk.',
    printed: (date, time) => `Printed: ${date} at ${time}`,
    test: 'TEST PRINT',
    printer: (name) => `Printer: ${name}`,
    proofs: {
      'process-id': 'This printer confirms that each slip is printed.',
      fence: 'This printer answers after each slip that it has carried out.',
      status: 'This printer reports its state, but does not confirm each slip.',
      picture: 'Slips of this printer are kept as pictures.',
      none: 'This printer does not answer. See for yourself that slips come out.',
    },
    edges: 'Both ends of the lines and every letter must be whole.',
    dayReport: 'CLOSING REPORT',
    serviceDay: (date) => `Service day ${date}`,
    hours: (from, to) => `Opened at ${from}, closed at ${to}`,
    tickets: 'Queue numbers',
    served: 'Served',
    calls: 'Calls',
    exceptions: 'Exceptions',
    lastRecord: (seq) => `Last journal record: number ${seq}, hash`,
    keepWithFiles: 'Keep this sheet: the journal of this day cannot be changed without contradicting it.',
  },
}
