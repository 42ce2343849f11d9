import type { ClosedReason } from '../../../contract/rejections.ts'

const pauses: Record<NonNullable<ClosedReason['pause']>, string> = {
  'system-down': 'its application is down',
  'officer-absent': 'its officer is not here yet',
  'out-of-stock': 'its supplies have run out',
  other: 'there is a difficulty',
}

const dateText = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** Why a service gives no number, and when it will. */
export function closedSentence(reason: ClosedReason): string {
  const again = againText(reason)
  return again === undefined ? `${why(reason)}.` : `${why(reason)}. It opens ${again}.`
}

function why({ why: cause, holiday, pause }: ClosedReason): string {
  switch (cause) {
    case 'day-not-open':
      return 'The service day is not open'
    case 'not-yet-open':
      return 'The service is not open yet'
    case 'break':
      return 'The service is on a break'
    case 'last-ticket-passed':
      return 'Tickets are no longer given'
    case 'closed-today':
      return 'The service is closed'
    case 'holiday':
      return holiday === undefined ? 'Today is a holiday' : `Today is a holiday: ${holiday}`
    case 'quota-used-up':
      return 'The quota is used up'
    case 'paused':
      return `No numbers are given for now: ${pauses[pause ?? 'other']}`
    case 'components-missing':
      return 'Its published standards are incomplete, so this service cannot be opened yet'
    default:
      return cause satisfies never
  }
}

/** `on Wednesday 25 November 2026 at 08:00` */
function againText({ opensOn, opensAt }: ClosedReason): string | undefined {
  const day = opensOn === undefined ? [] : [`on ${dateText.format(Date.parse(opensOn))}`]
  const time = opensAt === undefined ? [] : [`at ${opensAt}`]
  return [...day, ...time].join(' ') || undefined
}
