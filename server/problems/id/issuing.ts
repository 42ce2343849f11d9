import type { SomeTexts } from '../texts.ts'
import { closedSentence } from './closed.ts'

const identityFaults = {
  digits: 'NIK terdiri atas 16 angka. Ketik ulang seperti yang tertulis pada KTP-el.',
  region: 'Enam angka pertama NIK bukan kode wilayah. Ketik ulang seperti yang tertulis pada KTP-el.',
  'birth-date':
    'Angka ke-7 sampai ke-16 NIK bukan tanggal lahir dan nomor urut. Ketik ulang seperti yang tertulis pada KTP-el.',
}

/** Refusals about the service day, and about giving a number. */
export const issuingTexts = {
  'day-not-open': () => ['Hari layanan belum dibuka', 'Tunggu jam buka, atau minta pengawas membuka hari layanan.'],
  'day-already-open': () => ['Hari layanan sudah dibuka', 'Hari layanan sudah berjalan tanpa batas jam.'],
  'tickets-in-service': ({ numbers }) => [
    'Masih ada yang dilayani',
    `Selesaikan dahulu ${numbers.join(', ')}, atau tutup paksa dengan alasan.`,
  ],
  'reason-needed': () => ['Alasan wajib diisi', 'Pilih satu alasan, atau tuliskan dengan kata-kata Anda.'],
  'service-unknown': () => ['Layanan tidak dikenal', 'Layanan ini tidak ada. Pilih layanan dari daftar.'],
  'service-closed': ({ reason }) => ['Layanan sedang tutup', closedSentence(reason)],
  'service-chosen-twice': () => ['Layanan dipilih dua kali', 'Pilih setiap layanan cukup satu kali.'],
  'service-of-other-agency': () => [
    'Layanan instansi lain',
    'Layanan ini milik instansi lain. Minta petugas instansi itu atau pengawas.',
  ],
  'service-not-paused': () => ['Layanan tidak sedang dijeda', 'Nomor untuk layanan ini sudah diberikan seperti biasa.'],
  'identity-needed': () => [
    'NIK diperlukan',
    'Layanan ini meminta NIK. Ketik atau pindai 16 angka NIK pada KTP-el Anda.',
  ],
  'identity-invalid': ({ why }) => ['NIK tidak sesuai', identityFaults[why]],
  'identity-in-use': ({ number }) => [
    'Anda sudah punya nomor',
    `NIK ini sudah memegang nomor ${number} untuk layanan ini. Gunakan nomor itu, atau batalkan dahulu di meja informasi.`,
  ],
  'number-not-reserved': ({ number, from, to }) => [
    'Bukan nomor gulungan kertas',
    from === undefined || to === undefined
      ? `Seri ${number} tidak punya nomor gulungan kertas. Minta admin mengaturnya dahulu.`
      : `${number} bukan nomor gulungan kertas. Masukkan nomor dari ${from} sampai ${to}.`,
  ],
  'number-taken': ({ number }) => [
    'Nomor sudah terpakai',
    `${number} sudah ada dalam antrean hari ini. Periksa kembali nomor pada kertas.`,
  ],
} as const satisfies SomeTexts
