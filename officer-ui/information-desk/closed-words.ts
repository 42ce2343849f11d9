import type { Language } from '../../contract/fields.ts'
import type { ClosedReason } from '../../contract/rejections.ts'
import { formatTimeOfDay, formatWeekday } from '../../ui-kit/clock.ts'
import { reasonTexts } from '../reason-texts.ts'

/** Where and when it is said. `date`: the service day of today. */
export type Here = { language: Language; date: string; timeZoneLabel: string }

/** Why a service or an agency gives no number now, and when it will: `Istirahat. Buka pukul 13.30 WITA`. */
export function closedWords(reason: ClosedReason, here: Here): string {
  const more = reason.holiday ?? (reason.pause === undefined ? undefined : pauseWords(reason.pause))
  const why = whys[here.language][reason.why]
  const when = whenWords(reason, here)
  const said = more === undefined ? why : `${why}: ${more}`
  return when === '' ? said : `${said}. ${when}`
}

function pauseWords(code: NonNullable<ClosedReason['pause']>): string {
  return reasonTexts.t.value.pauseService[code].toLowerCase()
}

function whenWords({ opensOn, opensAt }: ClosedReason, { language, date, timeZoneLabel }: Here): string {
  const id = language === 'id'
  const day = opensOn === undefined || opensOn === date ? [] : [dayWords(opensOn, date, language)]
  const time = opensAt === undefined ? [] : [`${id ? 'pukul' : 'at'} ${formatTimeOfDay(opensAt)} ${timeZoneLabel}`]
  return day.length + time.length === 0 ? '' : [id ? 'Buka' : 'Opens', ...day, ...time].join(' ')
}

/** Within a week the weekday says enough: `Rabu`; later days bring their date: `Rabu 9/12`. */
function dayWords(on: string, today: string, language: Language): string {
  const [, month = '', day = ''] = on.split('-')
  const days = (Date.parse(on) - Date.parse(today)) / 86_400_000
  return days < 7 ? formatWeekday(on, language) : `${formatWeekday(on, language)} ${Number(day)}/${Number(month)}`
}

const whys: Readonly<Record<Language, Readonly<Record<ClosedReason['why'], string>>>> = {
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
