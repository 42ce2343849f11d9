import type { EventOf, EventType, JournalRecord } from '../../contract/events.ts'
import { callingEffects } from './effects/calling.ts'
import { counterEffects } from './effects/counters.ts'
import { dayEffects } from './effects/day.ts'
import { type Effect, type Effects, nothing } from './effects/effect.ts'
import { issuingEffects } from './effects/issuing.ts'
import { setUpEffects } from './effects/set-up.ts'
import { visitEffects } from './effects/visits.ts'
import { emptyHall, type Hall } from './hall.ts'

/** What each event does to the hall. */
const effects: Effects<EventType> = {
  ...setUpEffects,
  ...dayEffects,
  ...counterEffects,
  ...issuingEffects,
  ...callingEffects,
  ...visitEffects,
  'officer-added': nothing,
  'officer-changed': nothing,
  'device-approved': nothing,
  'device-revoked': nothing,
}

/** What one journal record did to the hall. Changes the hall in place: it is folded, never shared. */
export function evolve(hall: Hall, record: JournalRecord): void {
  hall.seq = record.seq
  if (record.at > hall.lastAt) hall.lastAt = record.at
  const effect = effects[record.event.type] as Effect<EventType>
  effect(hall, record.event as EventOf<EventType>, record)
}

/** The hall as a whole journal (or its part since the last opening) leaves it. */
export function fold(records: Iterable<JournalRecord>): Hall {
  const hall = emptyHall()
  for (const record of records) evolve(hall, record)
  return hall
}
