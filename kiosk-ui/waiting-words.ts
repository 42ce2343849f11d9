import type { Language, WaitRange } from '../contract/fields.ts'
import type { KioskView } from '../contract/views.ts'
import { shortWait, waitText } from '../ui-kit/wait-text.ts'
import type { ServiceNow } from './context.ts'
import { messages } from './messages.ts'

/** Who waits for a service and how long that may take: `12 orang, 10–20 menit`. */
export function waitingWords({ waiting, wait, opening }: ServiceNow, language: Language): string {
  const t = messages.t.value
  const people = t.people(waiting)
  if (!opening.open) return people
  if (wait === undefined) return waiting === 0 ? t.noCounterOpen : `${people}, ${t.noCounterOpen}`
  return `${people}, ${shortWait(wait, language)}`
}

/** The same for a whole agency: `Menunggu: 12 orang, sekitar 10–20 menit`. */
export function agencyWaitingWords(waiting: number, wait: WaitRange | undefined, language: Language): string {
  const people = messages.t.value.waiting(waiting)
  return wait === undefined ? people : `${people}, ${waitText(wait, language)}`
}

/** What all open services of an agency tell alike of the wait; `undefined` where they differ. */
export function sharedWait(services: KioskView['services']): WaitRange | undefined {
  const waits = services.filter(({ open }) => open).map(({ wait }) => wait)
  const [first] = waits
  if (first === undefined) return undefined
  return waits.every((wait) => wait?.from === first.from && wait.to === first.to) ? first : undefined
}
