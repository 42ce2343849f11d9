import type { Language } from '../contract/fields.ts'
import type { ClosedReason } from '../contract/rejections.ts'
import { formatTimeOfDay, formatWeekday } from '../ui-kit/clock.ts'

type Here = { language: Language; date: string; timeZoneLabel: string }

/** Why a service gives no number now, and when it will: `Tutup. Buka kembali pukul 13.30 WITA`. */
export function closedText(reason: ClosedReason, here: Here): string {
  const why = words[here.language][reason.why]
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

function openingWord(reason: ClosedReason, id: boolean): string {
  if (reason.why === 'break') return id ? 'Buka kembali' : 'Opens again'
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
    'components-missing': 'Belum dapat dilayani di sini',
  },
  en: {
    'day-not-open': 'Not open yet',
    'not-yet-open': 'Not open yet',
    break: 'On break',
    'last-ticket-passed': 'Closed for today',
    'closed-today': 'Closed',
    'components-missing': 'Not offered here yet',
  },
}
