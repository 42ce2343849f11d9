import type { TransfersView } from '../../contract/views.ts'
import { language } from '../../ui-kit/messages.ts'
import { placeText } from '../../ui-kit/place.ts'
import { unbroken } from '../../ui-kit/unbroken.ts'
import { closedText } from '../closed-text.ts'
import { messages } from '../messages.ts'
import type { Target } from './target.ts'

type Here = Pick<TransfersView, 'date' | 'timeZoneLabel'>

/** A target in words: `Kepolisian: Surat tanda lapor kehilangan`, `Kependudukan: Loket 4`. */
export function targetTitle({ service, counter }: Target): string {
  const what = counter === undefined ? unbroken(service.name) : messages.t.value.counter(counter.number)
  return `${service.agency}: ${what}`
}

/** Where that is, or why nobody can go there now. */
export function targetPlace({ service, counter }: Target, here: Here): string {
  const t = messages.t.value
  if (!service.open) return closedText(service.reason, { language: language.value, ...here })
  if (counter !== undefined) return t.sameService
  const place = placeText(
    { zone: service.zone, counters: service.counters.map(({ number }) => number) },
    language.value,
  )
  const more = [
    ...(service.inPersonOnly ? [t.inPerson.toLowerCase()] : []),
    ...(service.identity === 'required' ? [t.needsIdentity] : []),
    ...(service.quotaLeft === undefined ? [] : [t.quotaLeft(service.quotaLeft)]),
  ]
  return [place, ...more].join(', ')
}

/** How many wait there and about how long; nothing where it is closed. */
export function targetWait({ service, counter }: Target): string[] {
  const t = messages.t.value
  if (!service.open) return []
  if (counter !== undefined) return [t.straight]
  const wait = service.wait === undefined ? t.noCounterOpen : t.about(service.wait.from, service.wait.to)
  return [t.waitingCount(service.waiting), wait]
}

/** Where to in a word or two, for the big key: `Kepolisian`, `Loket 4`. */
export function targetShort({ service }: Target, counter: number | undefined): string {
  return counter === undefined ? service.agency : messages.t.value.counter(counter)
}
