import type { Language } from '../contract/fields.ts'
import type { PrinterError, PrintWhy } from '../contract/printing.ts'

type Sentences = { [Code in PrintWhy['code']]: (facts: Extract<PrintWhy, { code: Code }>) => string }

const errors: Record<Language, Record<PrinterError, string>> = {
  id: {
    none: 'tidak diketahui',
    cutter: 'pisau pemotong macet',
    hot: 'kepala cetak terlalu panas, tunggu sebentar',
    recoverable: 'dapat dipulihkan',
    unrecoverable: 'perlu teknisi',
    other: 'periksa lampu dan tombol pencetak',
  },
  en: {
    none: 'not known',
    cutter: 'the cutter is stuck',
    hot: 'the head is too hot, wait a while',
    recoverable: 'can be cleared',
    unrecoverable: 'needs a technician',
    other: 'check its lights and buttons',
  },
}

const sentences: Record<Language, Sentences> = {
  id: {
    'bad-address': ({ address }) => `Alamat pencetak tidak benar: ${address}`,
    unreachable: ({ detail }) => `Pencetak tidak dapat dihubungi. Periksa daya dan kabel jaringan. (${detail})`,
    'no-device': ({ path }) => `Tidak ada pencetak di ${path}. Periksa kabel USB.`,
    'not-a-device': ({ path }) => `${path} bukan pencetak.`,
    'no-answer': () => 'Pencetak terhubung tetapi tidak menjawab. Mungkin sedang dipakai komputer lain atau macet.',
    'connection-lost': ({ detail }) => `Hubungan ke pencetak terputus. (${detail})`,
    'stopped-reading': () => 'Pencetak berhenti menerima data di tengah slip.',
    'no-proof': ({ seconds }) =>
      `Pencetak tidak memastikan slip dalam ${seconds} detik. Lihat apakah slip sudah keluar.`,
    mute: () => 'Slip sudah dikirim, tetapi pencetak ini tidak dapat memastikan bahwa slip keluar.',
    'status-only': () => 'Slip sudah dikirim dan pencetak siap, tetapi pencetak ini tidak memastikan setiap slip.',
    'paper-out': () => 'Kertas habis. Pasang rol baru.',
    'cover-open': () => 'Tutup pencetak terbuka. Tutup kembali.',
    'printer-error': ({ error }) => `Gangguan pada pencetak: ${errors.id[error]}.`,
    'not-printable': ({ detail }) => `Slip tidak dapat disusun. (${detail})`,
    'logo-unreadable': ({ detail }) => `Logo tidak dapat dibaca; slip dicetak tanpa logo. (${detail})`,
    'not-kept': ({ detail }) => `Gambar slip tidak dapat disimpan. (${detail})`,
    interrupted: () => 'Server berhenti saat slip dikirim. Lihat apakah slip sudah keluar.',
    stopped: () => 'Server dimatikan saat slip dikirim. Lihat apakah slip sudah keluar.',
    expired: () => 'Slip menunggu terlalu lama dan tidak dicetak.',
    'printer-removed': () => 'Pencetaknya sudah dihapus dari pengaturan; slip tidak dicetak.',
    moved: ({ to }) => `Dipindahkan ke pencetak ${to}.`,
    cancelled: () => 'Dibatalkan petugas sebelum dicetak.',
    lost: () => 'Petugas sudah memeriksa: slip tidak keluar.',
    other: ({ detail }) => detail,
  },
  en: {
    'bad-address': ({ address }) => `Not a printer's address: ${address}`,
    unreachable: ({ detail }) => `The printer cannot be reached. Check its power and network cable. (${detail})`,
    'no-device': ({ path }) => `There is no printer at ${path}. Check the USB cable.`,
    'not-a-device': ({ path }) => `${path} is no printer.`,
    'no-answer': () => 'The printer is connected but does not answer. Another computer may use it, or it hangs.',
    'connection-lost': ({ detail }) => `The connection to the printer broke. (${detail})`,
    'stopped-reading': () => 'The printer stopped taking data in the middle of the slip.',
    'no-proof': ({ seconds }) => `The printer did not confirm the slip in ${seconds} seconds. See whether it is there.`,
    mute: () => 'The slip was sent, but this printer cannot confirm that it came out.',
    'status-only': () => 'The slip was sent and the printer is ready, but it does not confirm each slip.',
    'paper-out': () => 'Out of paper. Load a new roll.',
    'cover-open': () => 'The cover is open. Close it.',
    'printer-error': ({ error }) => `Printer fault: ${errors.en[error]}.`,
    'not-printable': ({ detail }) => `The slip cannot be laid out. (${detail})`,
    'logo-unreadable': ({ detail }) => `The logo cannot be read; slips are printed without it. (${detail})`,
    'not-kept': ({ detail }) => `The slip's picture cannot be kept. (${detail})`,
    interrupted: () => 'The server stopped while the slip was being sent. See whether it is there.',
    stopped: () => 'The server was switched off while the slip was being sent. See whether it is there.',
    expired: () => 'The slip waited too long and was not printed.',
    'printer-removed': () => 'Its printer is no longer in the set-up; the slip was not printed.',
    moved: ({ to }) => `Moved to printer ${to}.`,
    cancelled: () => 'Cancelled by staff before it was printed.',
    lost: () => 'Staff have looked: the slip did not come out.',
    other: ({ detail }) => detail,
  },
}

/** Why a slip or a printer is in its state, as a sentence that tells a supervisor what to do. */
export const sayWhy = (why: PrintWhy, language: Language): string => {
  // The code picks the sentence that takes these very facts.
  const sentence = sentences[language][why.code] as (facts: PrintWhy) => string
  return sentence(why)
}
