import type { Weekday } from '../../../contract/building.ts'
import type { SetupProblem } from '../../../contract/rejections.ts'
import type { SomeTexts } from '../texts.ts'

const weekdays: Record<Weekday, string> = {
  mon: 'Senin',
  tue: 'Selasa',
  wed: 'Rabu',
  thu: 'Kamis',
  fri: 'Jumat',
  sat: 'Sabtu',
  sun: 'Minggu',
}

const isWeekday = (where: string): where is Weekday => where in weekdays

const faults: Record<SetupProblem, (where: string) => string> = {
  'hours-cross-midnight': (where) =>
    `Jam ${where} selesai sebelum mulai. Bila melewati tengah malam, isi dua hari: sampai 23.59, lalu mulai 00.00 hari berikutnya.`,
  'hours-overlap': (where) => `Jam ${where} saling bertumpuk. Mulai setiap bagian sesudah bagian sebelumnya selesai.`,
  'last-ticket-outside': (where) =>
    `Nomor terakhir ${where} harus sesudah jam buka dan tidak melewati jam tutup. Ubah salah satunya.`,
  'date-unknown': (where) => `Tanggal ${where} tidak ada. Tulis tanggal yang benar, misalnya 2026-12-25.`,
  'date-twice': (where) => `Tanggal ${where} tertulis dua kali. Hapus salah satunya.`,
  'prefix-taken': (where) => `Awalan ${where} sudah dipakai instansi lain. Pilih awalan lain.`,
  'prefix-misread': (where) => `Awalan ${where} mudah salah baca pada kertas. Pilih huruf selain I, O, dan Q.`,
  'number-taken': (where) => `Loket nomor ${where} sudah ada. Pilih nomor lain.`,
  'agency-unknown': (where) => `Instansi ${where} tidak ada. Pilih dari daftar.`,
  'service-unknown': (where) => `Layanan ${where} tidak ada. Pilih dari daftar.`,
  'zone-unknown': (where) => `Zona ${where} tidak ada. Pilih dari daftar.`,
  'printer-unknown': (where) => `Pencetak ${where} tidak ada. Pilih dari daftar.`,
  'paper-roll-empty': (where) =>
    `Nomor gulungan kertas ${where} terbalik. Isi angka awal yang tidak lebih besar dari angka akhir, misalnya 900 sampai 999.`,
  'prerequisite-circle': (where) => `Prasyarat ${where} kembali kepada dirinya sendiri. Hapus salah satu prasyaratnya.`,
  'quota-unordered': (where) =>
    `Gelombang kuota ${where} tidak berurutan. Susun dari yang paling awal, tanpa waktu yang sama.`,
  'in-use': (where) => `${where} sudah dipakai dan tidak dapat diganti. Biarkan ${where} seperti semula.`,
}

/** Refusals about the building's set-up. */
export const setUpTexts = {
  'building-exists': () => ['Gedung sudah diatur', 'Berkas gedung hanya dibaca satu kali, ke folder data yang kosong.'],
  'setup-invalid': ({ problem, where }) => [
    'Pengaturan belum dapat disimpan',
    faults[problem](isWeekday(where) ? weekdays[where] : where),
  ],
} as const satisfies SomeTexts
