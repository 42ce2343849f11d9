import { type Building, defaultLimits } from '../../contract/building.ts'
import type { JournalRecord } from '../../contract/events.ts'

/** Version of the event shapes that this program writes (rule G7). */
export const eventVersion = 2

/** Brings a record of an older version to today's shape; the journal itself is never changed (rule G7). */
const steps: Record<number, (record: JournalRecord) => JournalRecord> = {
  /** Before 2 a building had three limits, and nobody counted the screens that watched a call. */
  1: (record) => {
    const { event } = record
    switch (event.type) {
      case 'building-imported':
      case 'day-opened':
        return { ...record, v: 2, event: { ...event, building: withLimits(event.building) } }
      case 'ticket-called':
      case 'ticket-recalled':
        return { ...record, v: 2, event: { ...event, screens: 0 } }
      default:
        return { ...record, v: 2 }
    }
  },
}

export function upcast(record: JournalRecord): JournalRecord {
  if (record.v > eventVersion) throw new Error(`record ${record.seq} was written by a newer version (${record.v})`)
  let current = record
  while (current.v < eventVersion) {
    const step = steps[current.v]
    if (!step) throw new Error(`record ${record.seq}: no way from version ${current.v} to ${eventVersion}`)
    current = step(current)
  }
  return current
}

function withLimits(building: Building): Building {
  return { ...building, limits: { ...defaultLimits, ...building.limits } }
}
