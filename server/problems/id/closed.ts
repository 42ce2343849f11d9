import type { ClosedReason } from '../../../contract/rejections.ts'

const pauses: Record<NonNullable<ClosedReason['pause']>, string> = {
  'system-down': 'aplikasinya sedang gangguan',
  'officer-absent': 'petugasnya belum ada',
  'out-of-stock': 'persediaannya habis',
  other: 'ada kendala',
}

const dateText = new Intl.DateTimeFormat('id', { dateStyle: 'full', timeZone: 'UTC' })

/** Why a service gives no number, and when it will. */
export function closedSentence(reason: ClosedReason): string {
  const again = againText(reason)
  return again === undefined ? `${why(reason)}.` : `${why(reason)}. Buka ${again}.`
}

function why({ why: cause, holiday, pause }: ClosedReason): string {
  switch (cause) {
    case 'day-not-open':
      return 'Hari layanan belum dibuka'
    case 'not-yet-open':
      return 'Layanan belum buka'
    case 'break':
      return 'Layanan sedang istirahat'
    case 'last-ticket-passed':
      return 'Pengambilan nomor sudah ditutup'
    case 'closed-today':
      return 'Layanan tutup'
    case 'holiday':
      return holiday === undefined ? 'Hari ini libur' : `Hari ini libur: ${holiday}`
    case 'quota-used-up':
      return 'Kuota sudah habis'
    case 'paused':
      return `Nomor tidak diberikan untuk sementara: ${pauses[pause ?? 'other']}`
    case 'components-missing':
      return 'Standar pelayanannya belum lengkap, jadi layanan ini belum dapat dibuka'
    default:
      return cause satisfies never
  }
}

/** `Rabu, 25 November 2026 pukul 08.00` */
function againText({ opensOn, opensAt }: ClosedReason): string | undefined {
  const day = opensOn === undefined ? [] : [dateText.format(Date.parse(opensOn))]
  const time = opensAt === undefined ? [] : [`pukul ${opensAt.replace(':', '.')}`]
  return [...day, ...time].join(' ') || undefined
}
