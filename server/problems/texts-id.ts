import type { ClosedReason } from '../../contract/rejections.ts'
import type { ProblemTexts } from './texts.ts'

/** Every refusal in Indonesian: a title, and a sentence that says what to do. */
export const indonesian: ProblemTexts = {
  'invalid-body': () => ['Isian tidak sesuai', 'Periksa kembali isian yang ditandai, lalu kirim lagi.'],
  'invalid-key': () => ['Kunci permintaan tidak sah', 'Idempotency-Key harus berupa UUID.'],
  'key-reused': () => [
    'Kunci sudah dipakai',
    'Idempotency-Key ini sudah dipakai untuk perintah lain. Gunakan kunci baru.',
  ],
  'sign-in-needed': () => ['Perlu masuk', 'Silakan masuk terlebih dahulu.'],
  'session-expired': () => [
    'Sesi berakhir',
    'Sesi Anda sudah berakhir. Silakan masuk kembali; tidak ada yang berubah.',
  ],
  'wrong-credentials': () => ['Gagal masuk', 'Nama pengguna atau kata sandi salah.'],
  'wrong-password': () => ['Kata sandi salah', 'Kata sandi saat ini tidak cocok. Kata sandi belum diganti.'],
  'password-too-common': () => ['Kata sandi mudah ditebak', 'Pilih kata sandi lain: yang ini terlalu mudah ditebak.'],
  'password-change-needed': () => ['Ganti kata sandi', 'Kata sandi sekali pakai harus diganti sebelum melanjutkan.'],
  forbidden: () => ['Tidak diizinkan', 'Akun atau perangkat ini tidak boleh melakukannya.'],
  'origin-refused': () => [
    'Asal halaman ditolak',
    'Permintaan datang dari halaman lain. Buka Antrean dari alamatnya sendiri.',
  ],
  'device-refused': () => ['Perangkat belum dikenal', 'Pasangkan perangkat ini melalui halaman admin.'],
  'stale-page': () => [
    'Halaman sudah lama',
    'Antrean baru saja diperbarui. Muat ulang halaman ini; tidak ada yang berubah.',
  ],
  'slow-down': ({ seconds }) => ['Terlalu sering', `Tunggu ${seconds} detik, lalu coba lagi.`],
  'not-found': () => ['Tidak ditemukan', 'Alamat atau data ini tidak ada.'],
  'not-stored': () => [
    'Belum tersimpan',
    'Data tidak dapat disimpan dan tidak ada yang berubah. Coba lagi; bila berulang, panggil teknisi.',
  ],
  'outcome-unknown': () => ['Hasil belum pasti', 'Ulangi perintah dengan kunci yang sama untuk mengetahui hasilnya.'],
  'server-closing': () => ['Server sedang dimatikan', 'Coba lagi sebentar lagi. Tidak ada yang berubah.'],
  'internal-error': () => ['Kesalahan server', 'Terjadi kesalahan di server dan sudah dicatat. Coba lagi.'],
  'building-exists': () => ['Gedung sudah diatur', 'Berkas gedung hanya dibaca satu kali, ke folder data yang kosong.'],
  'day-not-open': () => ['Hari layanan belum dibuka', 'Tunggu jam buka, atau minta pengawas membuka hari layanan.'],
  'day-already-open': () => ['Hari layanan sudah dibuka', 'Hari layanan sudah berjalan tanpa batas jam.'],
  'tickets-in-service': ({ numbers }) => [
    'Masih ada yang dilayani',
    `Selesaikan dahulu ${numbers.join(', ')}, atau tutup paksa dengan alasan.`,
  ],
  'reason-needed': () => ['Alasan wajib diisi', 'Tuliskan alasan menutup hari secara paksa.'],
  'service-unknown': () => ['Layanan tidak dikenal', 'Layanan ini tidak ada. Pilih layanan dari daftar.'],
  'service-closed': ({ reason }) => ['Layanan sedang tutup', closed(reason)],
  'one-service-at-a-time': () => ['Satu layanan satu nomor', 'Pilih satu layanan untuk satu nomor.'],
  'ticket-unknown': () => ['Nomor tidak dikenal', 'Nomor ini tidak ada dalam antrean hari ini.'],
  'ticket-elsewhere': ({ number, state }) => [
    'Nomor sudah berpindah',
    `${number} sekarang ${states[state]}, jadi perintah ini tidak berlaku.`,
  ],
  'counter-unknown': () => ['Loket tidak dikenal', 'Loket ini tidak ada. Pilih loket dari daftar.'],
  'counter-not-open': ({ counter }) => ['Loket belum dibuka', `Buka loket ${counter} terlebih dahulu.`],
  'counter-taken': ({ counter }) => [
    'Loket dipakai petugas lain',
    `Loket ${counter} sedang dijalankan petugas lain. Pilih loket lain.`,
  ],
  'counter-busy': ({ number }) => ['Masih ada pengunjung', `Selesaikan dahulu ${number}, lalu tutup loket.`],
  'counter-of-other-agency': ({ counter }) => ['Loket instansi lain', `Loket ${counter} milik instansi lain.`],
  'officer-at-other-counter': ({ counter }) => ['Anda di loket lain', `Tutup dahulu loket ${counter}.`],
  'other-console': ({ counter }) => [
    'Loket dijalankan dari layar lain',
    `Loket ${counter} sedang Anda jalankan di komputer lain. Layar ini hanya menampilkan.`,
  ],
  'double-press': ({ seconds }) => [
    'Baru saja memanggil',
    `Panggilan berikutnya dapat dilakukan ${seconds} detik lagi.`,
  ],
  'ticket-still-called': ({ number }) => [
    'Masih ada panggilan',
    `${number} masih dipanggil. Mulai layani atau tandai tidak hadir dahulu.`,
  ],
  'username-taken': () => ['Nama pengguna sudah ada', 'Pilih nama pengguna lain.'],
  'agency-needed': () => ['Instansi wajib diisi', 'Pilih instansi petugas ini.'],
  'agency-unknown': () => ['Instansi tidak dikenal', 'Instansi ini tidak ada. Pilih dari daftar.'],
  'officer-unknown': () => ['Petugas tidak dikenal', 'Petugas ini tidak ada.'],
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
}

const states = {
  waiting: 'menunggu',
  called: 'dipanggil',
  serving: 'dilayani',
  served: 'selesai',
  'no-show': 'tidak hadir',
  parked: 'ditunda',
  cancelled: 'dibatalkan',
  expired: 'kedaluwarsa',
}

function closed({ why, opensAt, opensOn }: ClosedReason): string {
  const again = opensAt ? ` Buka ${opensOn ?? ''} pukul ${opensAt.replace(':', '.')}.` : ''
  switch (why) {
    case 'day-not-open':
      return `Hari layanan belum dibuka.${again}`
    case 'not-yet-open':
      return `Layanan belum buka.${again}`
    case 'break':
      return `Layanan sedang istirahat.${again}`
    case 'last-ticket-passed':
      return `Pengambilan nomor sudah ditutup.${again}`
    case 'closed-today':
      return `Layanan tutup.${again}`
    case 'components-missing':
      return 'Standar pelayanannya belum lengkap, jadi layanan ini belum dapat dibuka.'
    default:
      return why satisfies never
  }
}
