import type { SomeTexts } from '../texts.ts'

/** Refusals about counters and who runs them. */
export const counterTexts = {
  'counter-unknown': () => ['Loket tidak dikenal', 'Loket ini tidak ada. Pilih loket dari daftar.'],
  'counter-not-open': ({ counter }) => [
    'Loket belum dibuka',
    `Loket ${counter} sedang tidak buka. Buka dahulu, atau pilih loket lain.`,
  ],
  'counter-taken': ({ counter }) => [
    'Loket dipakai petugas lain',
    `Loket ${counter} sedang dijalankan petugas lain. Pilih loket lain.`,
  ],
  'counter-busy': ({ number }) => [
    'Masih ada pengunjung',
    `Selesaikan, tunda, atau kembalikan dahulu ${number}, lalu istirahat atau tutup loket.`,
  ],
  'counter-of-other-agency': ({ counter }) => [
    'Loket instansi lain',
    `Loket ${counter} milik instansi lain. Pilih loket instansi Anda.`,
  ],
  'officer-at-other-counter': ({ counter }) => ['Anda di loket lain', `Tutup dahulu loket ${counter}.`],
  'other-console': ({ counter }) => [
    'Loket dijalankan dari layar lain',
    `Loket ${counter} sedang Anda jalankan di komputer lain. Layar ini hanya menampilkan; ambil alih bila perlu.`,
  ],
  'counter-paused': ({ counter }) => ['Loket sedang istirahat', `Lanjutkan dahulu pelayanan loket ${counter}.`],
  'counter-not-paused': ({ counter }) => ['Loket tidak sedang istirahat', `Loket ${counter} sudah melayani.`],
  'back-at-passed': ({ backAt }) => [
    'Waktu kembali sudah lewat',
    `Pukul ${backAt.replace(':', '.')} sudah lewat. Isi waktu kembali yang masih akan datang hari ini.`,
  ],
  'counter-does-not-serve': ({ counter }) => [
    'Loket tidak melayani layanan ini',
    `Loket ${counter} tidak melayani layanan ini. Pilih loket lain, atau alihkan tanpa memilih loket.`,
  ],
} as const satisfies SomeTexts
