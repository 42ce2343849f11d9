import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { DeskTicket } from '../../contract/visits.ts'
import type { Asked } from '../../ui-kit/request.ts'
import type { Refusal, Session } from '../../ui-kit/staff/session.ts'
import { timeOfDayOf } from '../panels/time-of-day.ts'
import { typedNumber } from './typed-number.ts'

/** How a ticket is looked for: by its number, or a lost slip by service and time. */
export type FindBy = 'number' | 'time'

/** Why nothing could be asked. */
export type FindFault = 'number-wrong' | 'service-missing' | 'time-wrong'

/** The search for tickets. */
export type Finder = {
  by: Signal<FindBy>
  number: Signal<string>
  serviceId: Signal<string>
  /** Times of day as they were typed; empty where there is no limit. */
  from: Signal<string>
  to: Signal<string>
  /** `null` before anything was asked. */
  found: ReadonlySignal<readonly DeskTicket[] | null>
  /** The ticket that is looked at. */
  shown: Signal<string | null>
  refusal: ReadonlySignal<Refusal | null>
  busy: ReadonlySignal<boolean>
  /** Asks for what the fields say. Says so by the answer where they are not complete. */
  find: () => Promise<'asked' | FindFault>
  /** Looks up one number. */
  open: (number: string) => Promise<void>
  /** Asks the same again, because the hall has moved. */
  refresh: () => Promise<void>
  clear: () => void
}

type Needs = {
  getJson: <Answer>(path: string) => Promise<Asked<Answer>>
  session: Pick<Session, 'endedBy'>
}

/** Makes the search of one desk. */
export function createFinder({ getJson, session }: Needs): Finder {
  const by = signal<FindBy>('number')
  const number = signal('')
  const [serviceId, from, to] = [signal(''), signal(''), signal('')]
  const found = signal<readonly DeskTicket[] | null>(null)
  const shown = signal<string | null>(null)
  const refusal = signal<Refusal | null>(null)
  const busy = signal(false)
  let asked: Record<string, string> | null = null

  const ask = async (query: Record<string, string>) => {
    asked = query
    busy.value = true
    const answer = await getJson<{ tickets: DeskTicket[] }>(`/api/desk/tickets?${new URLSearchParams(query)}`)
    busy.value = false
    // A newer question was put, or the search was left.
    if (asked !== query) return
    refusal.value = answer.ok || session.endedBy(answer.problem) ? null : answer.problem
    if (!answer.ok) return
    found.value = answer.answer.tickets
    if (answer.answer.tickets.length === 1) shown.value = answer.answer.tickets[0]?.id ?? null
  }
  const askAnew = (query: Record<string, string>) => {
    found.value = null
    shown.value = null
    return ask(query)
  }
  return {
    by,
    number,
    serviceId,
    from,
    to,
    found,
    shown,
    refusal,
    busy,
    async find() {
      if (by.peek() === 'number') {
        const wanted = typedNumber(number.peek())
        if (wanted === null) return 'number-wrong'
        number.value = wanted
        await askAnew({ number: wanted })
        return 'asked'
      }
      if (serviceId.peek() === '') return 'service-missing'
      const times = Object.entries({ from: from.peek(), to: to.peek() }).filter(([, typed]) => typed.trim() !== '')
      const read = times.map(([name, typed]) => [name, timeOfDayOf(typed)])
      if (read.some(([, time]) => time === null)) return 'time-wrong'
      await askAnew({ serviceId: serviceId.peek(), ...Object.fromEntries(read) })
      return 'asked'
    },
    async open(wanted) {
      by.value = 'number'
      number.value = wanted
      await askAnew({ number: wanted })
    },
    async refresh() {
      if (asked !== null && !busy.peek()) await ask(asked)
    },
    clear() {
      asked = null
      found.value = null
      shown.value = null
      refusal.value = null
      number.value = ''
    },
  }
}
