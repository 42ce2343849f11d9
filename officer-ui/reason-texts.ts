import type { ReasonFor, ReasonOf } from '../contract/reasons.ts'
import { createMessages } from '../ui-kit/messages.ts'

/** What an officer gives a reason for at the console. */
export type AskedReason = Extract<
  ReasonFor,
  'park' | 'transfer' | 'outOfOrder' | 'noShow' | 'pause' | 'close' | 'pauseService'
>

type Texts = { [What in AskedReason]: Record<ReasonOf<What>, string> }

const indonesian: Texts = {
  park: {
    'documents-incomplete': 'Berkas belum lengkap',
    'filling-in-form': 'Mengisi formulir',
    'waiting-for-colleague': 'Menunggu petugas lain',
    other: 'Lainnya',
  },
  transfer: {
    'needs-other-agency': 'Syarat dari instansi lain',
    'wrong-service': 'Salah pilih layanan',
    'needs-other-officer': 'Perlu petugas lain',
    'agency-absent': 'Instansi tidak hadir',
    other: 'Lainnya',
  },
  outOfOrder: {
    'documents-brought': 'Berkas sudah dibawa',
    'missed-call': 'Terlewat panggilan',
    health: 'Keadaan kesehatan',
    'sent-by-supervisor': 'Diminta pengawas',
    other: 'Lainnya',
  },
  noShow: {
    'screen-down': 'Layar mati',
    'called-in-person': 'Sudah dipanggil langsung',
    other: 'Lainnya',
  },
  pause: {
    break: 'Istirahat',
    prayer: 'Salat',
    'system-down': 'Gangguan sistem',
    meeting: 'Rapat',
    other: 'Lainnya',
  },
  close: {
    'shift-over': 'Jam tugas selesai',
    'officer-away': 'Petugas keluar',
    'system-down': 'Gangguan sistem',
    'agency-absent': 'Instansi tidak hadir',
    other: 'Lainnya',
  },
  pauseService: {
    'system-down': 'Gangguan sistem',
    'officer-absent': 'Petugas tidak ada',
    'out-of-stock': 'Blangko habis',
    other: 'Lainnya',
  },
}

const english: Texts = {
  park: {
    'documents-incomplete': 'Documents incomplete',
    'filling-in-form': 'Filling in a form',
    'waiting-for-colleague': 'Waiting for a colleague',
    other: 'Other',
  },
  transfer: {
    'needs-other-agency': 'Needs another agency first',
    'wrong-service': 'Wrong service chosen',
    'needs-other-officer': 'Needs another officer',
    'agency-absent': 'Agency did not come',
    other: 'Other',
  },
  outOfOrder: {
    'documents-brought': 'Brought the documents',
    'missed-call': 'Missed the call',
    health: 'State of health',
    'sent-by-supervisor': 'Asked by the supervisor',
    other: 'Other',
  },
  noShow: {
    'screen-down': 'Screen is down',
    'called-in-person': 'Called in person',
    other: 'Other',
  },
  pause: {
    break: 'Break',
    prayer: 'Prayer',
    'system-down': 'System is down',
    meeting: 'Meeting',
    other: 'Other',
  },
  close: {
    'shift-over': 'Shift is over',
    'officer-away': 'Officer away',
    'system-down': 'System is down',
    'agency-absent': 'Agency did not come',
    other: 'Other',
  },
  pauseService: {
    'system-down': 'System is down',
    'officer-absent': 'Officer absent',
    'out-of-stock': 'Out of stock',
    other: 'Other',
  },
}

/** Reason codes in words. */
export const reasonTexts = createMessages({ id: indonesian, en: english })

/** A reason in words, by what it was given for. */
export function reasonText<What extends AskedReason>(what: What, code: ReasonOf<What>): string {
  return reasonTexts.t.value[what][code]
}

/** Why a counter is on a break or closed, in words. */
export function pauseText(code: ReasonOf<'pause'> | ReasonOf<'close'>): string {
  const { pause, close } = reasonTexts.t.value
  return { ...pause, ...close }[code]
}
