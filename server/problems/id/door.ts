import type { SomeTexts } from '../texts.ts'

/** Refusals before any rule was asked: the request, its key, who sent it, the server itself. */
export const doorTexts = {
  'invalid-body': ({ errors }) => {
    const has = (name: string) => errors.some(({ field }) => field.split('.').includes(name))
    if (has('reason')) {
      return ['Alasan wajib diisi', 'Pilih satu alasan, atau tuliskan dengan kata-kata Anda, paling banyak 200 huruf.']
    }
    if (has('places')) {
      return [
        'Kuota tidak sesuai',
        'Kuota paling sedikit 1 tempat. Untuk tidak memberi nomor sama sekali, jeda layanannya.',
      ]
    }
    return ['Isian tidak sesuai', 'Periksa kembali isian yang ditandai, lalu kirim lagi.']
  },
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
  'wrong-credentials': () => ['Gagal masuk', 'Nama pengguna atau kata sandi salah. Periksa lalu coba lagi.'],
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
} as const satisfies SomeTexts
