import type { Language } from '../contract/fields.ts'
import type { ReasonOf } from '../contract/reasons.ts'
import type { ClosedReason } from '../contract/rejections.ts'
import { formatTimeOfDay, formatWeekday } from '../ui-kit/clock.ts'

type Here = { language: Language; date: string; timeZoneLabel: string }

/** Why a service gives no number now, and when it will: `Tutup. Buka kembali pukul 13.30 WITA`. */
export function closedText(reason: ClosedReason, here: Here): string {
  const why = whyText(reason, here.language)
  const when = whenText(reason, here)
  if (when === '') return why
  // "Belum buka. Buka pukul ..." says one thing twice.
  return reason.why === 'day-not-open' || reason.why === 'not-yet-open' ? when : `${why}. ${when}`
}

/** When tickets are given again; empty where nobody knows. */
export function whenText(reason: ClosedReason, { language, date, timeZoneLabel }: Here): string {
  const id = language === 'id'
  const parts: string[] = []
  if (reason.opensOn !== undefined && reason.opensOn !== date) parts.push(dayText(date, reason.opensOn, language))
  if (reason.opensAt !== undefined) {
    parts.push(`${id ? 'pukul' : 'at'} ${formatTimeOfDay(reason.opensAt)} ${timeZoneLabel}`)
  }
  if (parts.length === 0) return ''
  return `${openingWord(reason, id)} ${parts.join(' ')}`
}

function whyText(reason: ClosedReason, language: Language): string {
  const why = words[language][reason.why]
  if (reason.why === 'holiday' && reason.holiday !== undefined) return `${why}: ${reason.holiday}`
  if (reason.why === 'paused' && reason.pause !== undefined) return `${why}: ${pauses[language][reason.pause]}`
  return why
}

function openingWord(reason: ClosedReason, id: boolean): string {
  if (reason.why === 'break') return id ? 'Buka kembali' : 'Opens again'
  if (reason.why === 'quota-used-up') return id ? 'Nomor berikutnya dibuka' : 'Next numbers open'
  return id ? 'Buka' : 'Opens'
}

/** Within a week the weekday says enough: `Rabu`; later days bring their date: `Rabu 9/12`. */
function dayText(today: string, date: string, language: Language): string {
  const day = formatWeekday(date, language)
  const days = (Date.parse(date) - Date.parse(today)) / 86_400_000
  const [, month = '', dayOfMonth = ''] = date.split('-')
  return days < 7 ? day : `${day} ${Number(dayOfMonth)}/${Number(month)}`
}

const words: Readonly<Record<Language, Readonly<Record<ClosedReason['why'], string>>>> = {
  id: {
    'day-not-open': 'Belum buka',
    'not-yet-open': 'Belum buka',
    break: 'Istirahat',
    'last-ticket-passed': 'Sudah tutup',
    'closed-today': 'Tutup',
    holiday: 'Libur',
    'quota-used-up': 'Kuota habis',
    paused: 'Berhenti sementara',
    'components-missing': 'Belum dapat dilayani di sini',
  },
  en: {
    'day-not-open': 'Not open yet',
    'not-yet-open': 'Not open yet',
    break: 'On break',
    'last-ticket-passed': 'Closed for today',
    'closed-today': 'Closed',
    holiday: 'Holiday',
    'quota-used-up': 'Quota used up',
    paused: 'Stopped for now',
    'components-missing': 'Not offered here yet',
  },
}

const pauses: Readonly<Record<Language, Readonly<Record<ReasonOf<'pauseService'>, string>>>> = {
  id: {
    'system-down': 'sistem sedang gangguan',
    'officer-absent': 'petugas belum ada',
    'out-of-stock': 'bahan habis',
    other: 'tanyakan di meja informasi',
  },
  en: {
    'system-down': 'its system is down',
    'officer-absent': 'no officer is here yet',
    'out-of-stock': 'supplies have run out',
    other: 'ask at the information desk',
  },
}
