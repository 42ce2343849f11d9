import type { IdentityNeed, Language, PriorityCategory, TicketState } from '../../contract/fields.ts'
import type { ReasonOf } from '../../contract/reasons.ts'
import type { Stop } from '../../contract/visits.ts'
import type { Mode } from './mode.ts'

const modes: Record<Mode, string> = {
  issue: 'Beri nomor',
  find: 'Cari nomor',
  checklist: 'Persyaratan',
  paper: 'Nomor kertas',
  agencies: 'Instansi',
}
const states: Record<TicketState, string> = {
  waiting: 'Menunggu',
  called: 'Dipanggil',
  serving: 'Dilayani',
  served: 'Selesai',
  'no-show': 'Tidak hadir',
  parked: 'Ditunda',
  cancelled: 'Dibatalkan',
  expired: 'Kedaluwarsa',
}
const stopStates: Record<Stop['state'], string> = {
  ahead: 'berikutnya',
  here: 'sekarang',
  served: 'selesai',
  skipped: 'dilewati',
}
const priorities: Record<PriorityCategory | '', string> = {
  '': 'Antrean biasa',
  elderly: 'Lansia, 60 tahun ke atas',
  disability: 'Penyandang disabilitas',
  pregnant: 'Hamil atau menyusui',
  toddler: 'Membawa balita',
}
const identityNeeds: Record<Exclude<IdentityNeed, 'none'>, string> = {
  required: 'NIK pemohon (wajib)',
  optional: 'NIK pemohon (boleh kosong)',
}
const cancelReasons: Record<ReasonOf<'cancel'>, string> = {
  'visitor-left': 'Pengunjung pulang',
  duplicate: 'Nomor ganda',
  'agency-absent': 'Instansi tidak hadir',
  'by-visitor': 'Diminta pengunjung',
  other: 'Alasan lain',
}
const reinstateReasons: Record<ReasonOf<'reinstate'>, string> = {
  'did-not-hear': 'Tidak mendengar panggilan',
  'was-away': 'Sedang di tempat lain',
  'officer-error': 'Kekeliruan petugas',
  other: 'Alasan lain',
}
const languages: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' }

const people = (count: number) => `${count} orang`

/** The information desk in Indonesian. */
export const indonesian = {
  title: 'Meja informasi',
  modes,
  states,
  stopStates,
  priorities,
  identityNeeds,
  cancelReasons,
  reinstateReasons,
  languages,
  toAdmin: 'Pengaturan',
  dayClosed: 'Hari layanan belum dibuka. Nomor belum dapat diberikan.',
  offline: 'Koneksi terputus. Menunggu tersambung kembali.',
  offlineWorks: 'Persyaratan tetap dapat dibaca. Nomor baru: pakai gulungan kertas, lalu masukkan nanti.',
  cancel: 'Batal',
  enter: 'Enter',
  sending: 'Mengirim',
  place: 'Tempat',

  search: 'Cari layanan',
  searchHint: 'KTP, paspor, izin usaha, nama instansi',
  searchNone: (query: string) => `Tidak ada layanan untuk “${query}”. Coba kata lain.`,
  waitingShort: (count: number) => `${count} menunggu`,
  quotaLeft: (count: number) => `sisa ${count} kuota`,
  keysPick: 'pilih',
  keysAdd: 'tambah',
  keysNextPart: 'bagian berikut',

  chosenTitle: 'Nomor untuk',
  chosenNone: 'Pilih satu layanan atau lebih. Satu nomor berlaku untuk semuanya.',
  chosenOrder: 'Urutan tujuan ditentukan otomatis: yang paling cepat lebih dulu.',
  chosenFull: (count: number) => `Satu nomor paling banyak untuk ${count} layanan.`,
  leaveOut: (service: string) => `Hapus ${service}`,
  inPerson: 'Harus hadir sendiri',
  priority: 'Prioritas',
  slipLanguage: 'Bahasa slip',
  identityWhy: '16 angka. Hanya diperiksa, tidak disimpan.',
  giveNumber: 'Beri nomor',
  issuedTitle: 'Nomor sudah diberikan',
  issuedPrinting: 'Slip dikirim ke pencetak meja informasi',
  ahead: 'Di depan',
  people,
  nextNow: 'Berikutnya',
  expected: 'Perkiraan dipanggil',
  noEstimate: 'Belum ada loket buka',
  stops: (count: number) => `${count} tujuan, nomor yang sama`,
  stopGo: 'Tujuan',
  scan: 'Pindai untuk memantau di ponsel',
  qr: 'Kode QR untuk ponsel',
  nextVisitor: 'Pengunjung berikutnya',
  printCopy: 'Cetak salinan',
  copyPrinting: 'Salinan dikirim ke pencetak.',

  findTitle: 'Kapan nomor saya?',
  byNumber: 'Menurut nomor',
  byTime: 'Slip hilang',
  number: 'Nomor',
  numberHint: 'Misalnya K-045 atau k45',
  numberWrong: 'Tulis huruf dan angkanya, misalnya K-045.',
  service: 'Layanan',
  chooseService: 'Pilih layanan',
  serviceMissing: 'Pilih layanan yang dituju.',
  from: 'Diambil dari pukul',
  to: 'sampai',
  find: 'Cari',
  latest: 'Nomor terakhir',
  noneYet: 'Belum ada nomor hari ini.',
  findHow: 'Ketik nomornya, atau pilih dari daftar.',
  timeWrong: 'Tulis jamnya, misalnya 09.30.',
  timeHint: 'Misalnya 09.30',
  foundNone: 'Tidak ada nomor yang cocok hari ini. Periksa huruf, layanan, dan waktunya.',
  foundCount: (count: number) => `${count} nomor cocok`,
  takenAt: (time: string) => `Diambil ${time}`,
  atCounter: (counter: number) => `Loket ${counter}`,
  comeTo: (counter: number) => `Silakan ke Loket ${counter} sekarang`,
  servedAt: (counter: number) => `Sedang di Loket ${counter}`,
  waitingAt: (place: string) => `Menunggu di ${place}`,
  parkedAt: (agency: string) => `Ditunda ${agency}. Pengunjung kembali ke loketnya.`,
  missed: (counter: string) => `Dipanggil di ${counter} dan tidak hadir`,
  over: 'Kunjungan sudah selesai',
  gone: 'Nomor tidak berlaku lagi',
  zone: (zone: string) => `Zona ${zone}`,
  reinstate: 'Pulihkan ke antrean',
  reinstateUntil: (time: string) => `bisa sampai ${time}`,
  reinstateLate: 'Batas waktu memulihkan sudah lewat.',
  reinstateTitle: (number: string) => `Pulihkan ${number} ke antrean?`,
  reinstateText: 'Nomor dan tempatnya dalam urutan tetap. Panggilannya nanti tercatat sebagai pengecualian.',
  reinstateYes: 'Pulihkan',
  reinstated: (number: string) => `${number} kembali ke antrean.`,
  cancelTicket: 'Batalkan nomor',
  cancelTitle: (number: string) => `Batalkan ${number}?`,
  cancelText: 'Nomor ini tidak dipanggil lagi dan tidak dapat dihidupkan kembali.',
  cancelYes: (number: string) => `Ya, batalkan ${number}`,
  cancelled: (number: string) => `${number} dibatalkan.`,
  reasonNeeded: 'Pilih satu alasan.',

  checklistNone: 'Pilih layanan untuk membaca persyaratannya.',
  requirements: 'Persyaratan',
  noRequirements: 'Tidak ada berkas yang harus dibawa',
  fee: 'Biaya resmi',
  standardTime: 'Jangka waktu',
  product: 'Hasil layanan',
  procedure: 'Alur pelayanan',
  complaints: 'Pengaduan',
  printChecklist: 'Cetak daftar',
  checklistPrinting: 'Daftar dikirim ke pencetak.',
  thenGive: 'Beri nomor untuk ini',

  paperTitle: 'Masukkan nomor kertas',
  paperText:
    'Nomor dari gulungan kertas saat gangguan. Ketik nomor, pilih layanan, tekan Enter, lalu nomor berikutnya.',
  paperNumberHint: 'Misalnya K-901, berikutnya cukup 902',
  paperUnknown: (prefix: string) => `Tidak ada instansi dengan huruf ${prefix}.`,
  paperAdd: 'Masukkan',
  paperNone: 'Nomor yang dimasukkan muncul di sini, dengan jawaban untuk masing-masing.',
  paperSum: (entered: number, refused: number) => `${entered} masuk, ${refused} ditolak`,
  paperWaiting: 'Mengirim',
  paperEntered: (ahead: number) => (ahead === 0 ? 'Masuk antrean, berikutnya' : `Masuk antrean, ${ahead} di depan`),
  paperAgain: 'Perbaiki',

  agenciesText:
    'Siapa yang hadir hari ini, dan berapa yang menunggu. Bila sebuah instansi tidak hadir, urus semua pengunjungnya sekaligus.',
  agency: 'Instansi',
  waiting: 'Menunggu',
  countersOpen: 'Loket buka',
  state: 'Keadaan',
  open: 'Buka',
  noCounter: 'Belum ada loket buka',
  actions: 'Tindakan',
  absent: 'Tidak hadir',
  absentTitle: (agency: string) => `${agency} tidak hadir`,
  absentText: (count: number) => `${people(count)} menunggu di sana. Apa yang terjadi dengan mereka?`,
  release: 'Lepaskan',
  releaseText: 'Nomor mereka berakhir; yang punya tujuan lain melanjutkan ke tujuan berikutnya.',
  transfer: 'Alihkan ke layanan lain',
  transferText: 'Nomor dan tempat dalam urutan tetap.',
  releaseYes: (count: number) => `Ya, lepaskan ${people(count)}`,
  transferYes: (count: number, to: string) => `Ya, alihkan ${people(count)} ke ${to}`,
  released: (agency: string, ended: number, goneOn: number) =>
    goneOn === 0
      ? `${agency}: ${people(ended)} dilepas.`
      : `${agency}: ${people(ended)} dilepas, ${goneOn} melanjutkan ke tujuan berikutnya.`,
  transferred: (agency: string, moved: number, stayed: number, to: string) =>
    stayed === 0
      ? `${agency}: ${people(moved)} dialihkan ke ${to}.`
      : `${agency}: ${people(moved)} dialihkan ke ${to}. ${people(stayed)} tetap menunggu: layanan itu tidak dapat menerima mereka.`,
}
