import type { SomeTexts } from '../texts.ts'

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

/** Refusals about calling visitors, and about what becomes of them. */
export const callTexts = {
  'ticket-unknown': () => ['Nomor tidak dikenal', 'Nomor ini tidak ada dalam antrean hari ini. Periksa kembali.'],
  'ticket-elsewhere': ({ number, state }) => [
    'Nomor sudah berpindah',
    `${number} sekarang ${states[state]}, jadi perintah ini tidak berlaku.`,
  ],
  'ticket-of-other-agency': ({ number }) => [
    'Nomor di instansi lain',
    `${number} ada di instansi lain. Hanya petugas instansi itu yang dapat melanjutkannya; arahkan pengunjung ke sana.`,
  ],
  'not-a-candidate': ({ number, counter }) => [
    'Tidak menunggu loket ini',
    `${number} tidak sedang menunggu untuk loket ${counter}. Periksa nomornya, atau panggil dari loket yang melayaninya.`,
  ],
  'double-press': ({ seconds }) => [
    'Baru saja memanggil',
    `Panggilan berikutnya dapat dilakukan ${seconds} detik lagi.`,
  ],
  'ticket-still-called': ({ number }) => [
    'Masih ada panggilan',
    `${number} masih dipanggil. Mulai layani, tandai tidak hadir, tunda, atau kembalikan dahulu.`,
  ],
  'no-show-too-early': ({ calls, of, seconds }) => {
    const wait = seconds > 0 ? `Tunggu ${seconds} detik lagi, lalu ` : ''
    const then = calls < of ? 'panggil ulang pengunjung' : 'tandai tidak hadir'
    const sentence = `${wait}${then}`
    return [
      'Belum dapat ditandai tidak hadir',
      `Sudah ${calls} dari ${of} panggilan. ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    ]
  },
  'no-show-unseen': ({ calls, of }) => [
    'Panggilan belum tampil di layar',
    `Layar menampilkan ${calls} dari ${of} panggilan yang diperlukan. Panggil pengunjung secara langsung, lalu pilih alasannya.`,
  ],
  'journey-asks': ({ number, left }) => [
    'Masih ada layanan berikutnya',
    `${number} masih punya ${left} layanan. Pilih apakah kunjungan dilanjutkan atau diakhiri.`,
  ],
  'reinstate-too-late': ({ number, minutes }) => [
    'Waktu sudah lewat',
    `${number} hanya dapat dipulihkan dalam ${minutes} menit sejak tidak hadir. Berikan nomor baru.`,
  ],
  'nothing-to-undo': () => [
    'Tidak ada yang dibatalkan',
    'Hanya penyelesaian atau tidak hadir yang terakhir di loket ini yang dapat dibatalkan.',
  ],
  'undo-too-late': ({ seconds }) => [
    'Waktu membatalkan sudah lewat',
    `Pembatalan hanya dapat dilakukan dalam ${seconds} detik. Nomor yang tidak hadir dapat dipulihkan di meja informasi.`,
  ],
  'ticket-moved-on': ({ number }) => [
    'Nomor sudah melangkah lebih jauh',
    `${number} sudah dipanggil atau dialihkan di tempat lain, jadi tidak dapat dibatalkan lagi. Hubungi loket itu.`,
  ],
  'nobody-waits-there': () => ['Tidak ada yang menunggu', 'Tidak ada pengunjung yang menunggu di instansi ini.'],
  'announcement-unknown': () => [
    'Panggilan tidak dikenal',
    'Panggilan ini tidak ada hari ini. Muat ulang layar bila ini berulang.',
  ],
} as const satisfies SomeTexts
