import type { EventOf, EventType, JournalRecord } from '../../../contract/events.ts'
import { auditOf, type DayAudit, type ProofOfOrder, proofOf } from './answers.ts'
import { atCounter, call, type Position, resume } from './calls.ts'
import { type Day, newDay } from './day.ts'
import * as moves from './moves.ts'
import { createSetup } from './setup.ts'

type Take<Type extends EventType> = (day: Day, event: EventOf<Type>, position: Position) => void

/** What does not touch the order of calls. */
const nothing = () => {}

/** What each event does to a day, but for the opening of one. */
const takes: { [Type in Exclude<EventType, 'day-opened'>]: Take<Type> } = {
  'building-imported': ({ setup }, { building }) => setup.replace(building),
  'building-saved': ({ setup }, { limits }) => setup.saveRatio(limits.priorityRatio),
  'agency-saved': ({ setup }, { agency }) => setup.saveAgency(agency),
  'service-saved': ({ setup }, { service }) => setup.saveService(service),
  'counter-saved': ({ setup }, { counter }) => setup.saveCounter(counter),
  'services-assigned': ({ setup }, { counterId, serviceIds }) => setup.assign(counterId, serviceIds),

  'counter-opened': ({ setup }, { counterId }) => setup.setOpen(counterId, true),
  'counter-paused': ({ setup }, { counterId }) => setup.setOpen(counterId, false),
  'counter-resumed': ({ setup }, { counterId }) => setup.setOpen(counterId, true),
  'counter-closed': moves.closeCounter,
  'day-closed': moves.closeDay,

  'ticket-issued': moves.issue,
  'ticket-called': call,
  'ticket-resumed': resume,
  'ticket-recalled': atCounter,
  'serving-started': moves.start,
  'serving-finished': moves.finish,
  'finish-undone': moves.undo,
  'stop-skipped': moves.skip,
  'ticket-no-show': moves.noShow,
  'ticket-parked': moves.park,
  'ticket-returned': moves.putBack,
  'ticket-transferred': moves.transfer,
  'ticket-reinstated': moves.reinstate,
  'ticket-cancelled': moves.cancel,

  'day-hours-lifted': nothing,
  'date-confirmed': nothing,
  'counter-taken-over': nothing,
  'announcement-shown': nothing,
  'announcement-spoken': nothing,
  'nobody-waiting': nothing,
  'slip-reprinted': nothing,
  'checklist-printed': nothing,
  'service-paused': nothing,
  'service-resumed': nothing,
  'calendar-saved': nothing,
  'officer-added': nothing,
  'officer-changed': nothing,
  'device-approved': nothing,
  'device-revoked': nothing,
}

/**
 * The proof of order of one service day: a fold of its own over the journal, written apart from the rules that made the
 * calls, trusting no explanation in the events (rule O3). It follows record by record; an opening of another date, or of
 * a rehearsal, starts it anew.
 */
export function createProof() {
  const setup = createSetup()
  let day = newDay(null, false, setup)

  function openDay({ date, rehearsal, building }: EventOf<'day-opened'>): void {
    setup.replace(building)
    if (date === day.date && rehearsal === day.rehearsal) return
    day = newDay(date, rehearsal, setup)
    setup.forgetFurther()
  }

  return {
    observe: ({ event, seq, at }: JournalRecord): void => {
      if (event.type === 'day-opened') openDay(event)
      else (takes[event.type] as Take<EventType>)(day, event, { seq, at })
    },

    /** The service day that it follows; `null` before any was opened. */
    get date(): string | null {
      return day.date
    },
    get rehearsal(): boolean {
      return day.rehearsal
    },

    /** What is known of a number; `null` for one that was not given, and on a rehearsal day (rule D5). */
    ask: (number: string): ProofOfOrder | null => {
      const ticket = day.rehearsal ? undefined : day.numbers.get(number)
      return ticket ? proofOf(day, ticket) : null
    },

    /** The whole day looked over, as far as it went. */
    audit: (): DayAudit => auditOf(day),
  }
}
export type ProofFold = ReturnType<typeof createProof>
