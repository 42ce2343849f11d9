import type { SomeTexts } from '../texts.ts'

/** Refusals about officers and devices. */
export const peopleTexts = {
  'username-taken': () => ['Nama pengguna sudah ada', 'Pilih nama pengguna lain.'],
  'agency-needed': () => ['Instansi wajib diisi', 'Pilih instansi petugas ini.'],
  'agency-unknown': () => ['Instansi tidak dikenal', 'Instansi ini tidak ada. Pilih dari daftar.'],
  'officer-unknown': () => ['Petugas tidak dikenal', 'Petugas ini tidak ada. Pilih dari daftar.'],
  'last-admin': () => ['Admin terakhir', 'Admin terakhir tidak dapat dinonaktifkan. Tambahkan admin lain dahulu.'],
  'device-unknown': () => ['Perangkat tidak dikenal', 'Perangkat ini tidak ada atau sudah dicabut.'],
  'zone-unknown': () => ['Zona wajib dipilih', 'Pilih zona tempat layar ini dipasang.'],
  'printer-unknown': () => ['Pencetak tidak dikenal', 'Pencetak ini tidak ada. Pilih dari daftar.'],
  'pairing-code-unknown': ({ triesLeft }) => [
    'Kode tidak cocok',
    `Periksa kode di layar perangkat. Sisa percobaan: ${triesLeft}.`,
  ],
  'too-many-tries': ({ seconds }) => [
    'Terlalu banyak percobaan',
    `Tunggu ${Math.ceil(seconds / 60)} menit, lalu coba lagi.`,
  ],
} as const satisfies SomeTexts
