import type { Building } from './building.ts'
import { isClockInDoubt } from './core/clock-doubt.ts'

type Needs = { now: () => number; monotonic: () => number }

/**
 * Watches the wall clock against the monotonic one (rule D4). `now`: milliseconds since the epoch; `monotonic`:
 * milliseconds since whenever, never set. A person who opens the day or confirms the date says that the clock is right.
 */
export function createClockWatch({ now, monotonic }: Needs) {
  const offset = () => now() - monotonic()
  let confirmed = offset()
  return {
    isInDoubt: (building: Pick<Building, 'hall' | 'clock'>): boolean =>
      isClockInDoubt(building.hall(), building.clock(), offset() - confirmed),

    /** Takes a person's word for the date from then on. */
    follow: (onCommit: Building['onCommit']): void =>
      onCommit((records) => {
        const said = records.some(
          ({ event, by }) =>
            event.type === 'date-confirmed' || (event.type === 'day-opened' && by.startsWith('officer:')),
        )
        if (said) confirmed = offset()
      }),
  }
}

export type ClockWatch = ReturnType<typeof createClockWatch>
