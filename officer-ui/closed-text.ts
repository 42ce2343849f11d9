import type { Language } from '../contract/fields.ts'
import type { ClosedReason } from '../contract/rejections.ts'
import { formatTimeOfDay, formatWeekday } from '../ui-kit/clock.ts'
import { reasonTexts } from './reason-texts.ts'

/** In which language it is said, on which service day, and how the time zone is written. */
export type Here = { language: Language; date: string; timeZoneLabel: string }

const words: Readonly<Record<Language, Readonly<Record<ClosedReason['why'], string>>>> = {
  id: {
    'day-not-open': 'Belum buka',
    'not-yet-open': 'Belum buka',
    break: 'Istirahat',
    'last-ticket-passed': 'Pengambilan nomor sudah ditutup',
    'closed-today': 'Tutup hari ini',
    holiday: 'Libur',
    'quota-used-up': 'Kuota hari ini sudah habis',
    paused: 'Dihentikan sementara',
    'components-missing': 'Standar pelayanan belum lengkap',
  },
  en: {
    'day-not-open': 'Not open yet',
    'not-yet-open': 'Not open yet',
    break: 'On break',
    'last-ticket-passed': 'Closed for new numbers',
    'closed-today': 'Closed today',
    holiday: 'Holiday',
    'quota-used-up': "Today's quota is used up",
    paused: 'Stopped for now',
    'components-missing': 'Its service standard is not complete',
  },
}

/** Why a service takes nobody now, and until when: `Tutup hari ini. Buka Rabu pukul 08.00 WITA`. */
export function closedText(reason: ClosedReason, here: Here): string {
  const more =
    reason.pause === undefined ? reason.holiday : reasonTexts.t.value.pauseService[reason.pause].toLowerCase()
  const why = words[here.language][reason.why]
  return [more === undefined ? why : `${why}: ${more}`, opensText(reason, here)]
    .filter((each) => each !== '')
    .join('. ')
}

function opensText({ opensOn, opensAt }: ClosedReason, { language, date, timeZoneLabel }: Here): string {
  const id = language === 'id'
  const parts = [
    ...(opensOn === undefined || opensOn === date ? [] : [dayText(opensOn, date, language)]),
    ...(opensAt === undefined ? [] : [`${id ? 'pukul' : 'at'} ${formatTimeOfDay(opensAt)} ${timeZoneLabel}`]),
  ]
  return parts.length === 0 ? '' : `${id ? 'Buka' : 'Opens'} ${parts.join(' ')}`
}

/** Within a week the weekday says enough: `Rabu`; later days bring their date: `Rabu 9/12`. */
function dayText(on: string, today: string, language: Language): string {
  const [, month = '', day = ''] = on.split('-')
  const days = (Date.parse(on) - Date.parse(today)) / 86_400_000
  return days < 7 ? formatWeekday(on, language) : `${formatWeekday(on, language)} ${Number(day)}/${Number(month)}`
}
