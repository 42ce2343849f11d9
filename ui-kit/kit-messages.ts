import { createMessages } from './messages.ts'

/** Texts of the parts that all screens share. */
export const kitMessages = createMessages({
  id: {
    offline: 'Server tidak dapat dihubungi. Coba lagi sebentar.',
    offlineSince: (time: string) => `Terputus sejak ${time}`,
    connecting: 'Menyambungkan',
    priority: 'PRIORITAS',
    zone: (letter: string) => `Zona ${letter}`,
    loading: 'Memuat',
    pairKiosk: 'Kios ini belum dipasangkan',
    pairDisplay: 'Layar ini belum dipasangkan',
    pairCode: 'Kode perangkat',
    pairHow: 'Masuk ke halaman admin, buka Perangkat, lalu ketik kode ini.',
    pairAddress: (address: string) => `Halaman admin: ${address}`,
    pairWaiting: 'Layar ini terbuka sendiri setelah kode disetujui.',
    pairNoCode: 'Kode belum dapat diambil. Layar ini mencoba lagi dengan sendirinya.',
  },
  en: {
    offline: 'The server cannot be reached. Please try again in a moment.',
    offlineSince: (time: string) => `Disconnected since ${time}`,
    connecting: 'Connecting',
    priority: 'PRIORITY',
    zone: (letter: string) => `Zone ${letter}`,
    loading: 'Loading',
    pairKiosk: 'This kiosk is not paired yet',
    pairDisplay: 'This display is not paired yet',
    pairCode: 'Device code',
    pairHow: 'Sign in to the admin page, open Devices, and type this code.',
    pairAddress: (address: string) => `Admin page: ${address}`,
    pairWaiting: 'This screen opens by itself once the code is approved.',
    pairNoCode: 'No code could be fetched yet. This screen tries again by itself.',
  },
})
