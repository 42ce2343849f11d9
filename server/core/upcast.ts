import type { JournalRecord } from '../../contract/events.ts'

/** Version of the event shapes that this program writes (rule G7). */
export const eventVersion = 1

/** Brings a record of an older version to today's shape; the journal itself is never changed (rule G7). */
const steps: Record<number, (record: JournalRecord) => JournalRecord> = {}

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
