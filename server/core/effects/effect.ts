import type { EventOf, EventType, JournalRecord } from '../../../contract/events.ts'
import type { Hall } from '../hall.ts'

/** What an event does to the hall; changes it in place. */
export type Effect<Type extends EventType> = (hall: Hall, event: EventOf<Type>, record: JournalRecord) => void

/** Effects of a family of events. */
export type Effects<Types extends EventType> = { [Type in Types]: Effect<Type> }

export const nothing = (): void => {}
