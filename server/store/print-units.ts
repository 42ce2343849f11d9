import type { Database } from 'better-sqlite3'
import type { UnitCaps } from '../../contract/printing.ts'

/** What is kept of each printer: what it was found to do at its address, and whether people have paused it. */
export const createPrintUnits = (db: Database) => {
  const caps = db.prepare<[string, string], string | null>(
    'SELECT caps FROM print_unit WHERE printer_id = ? AND url = ?',
  )
  const paused = db.prepare<[string], number>('SELECT paused FROM print_unit WHERE printer_id = ?')
  const keep = db.prepare<[string, string, string, number]>(
    `INSERT INTO print_unit (printer_id, url, caps, probed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET url = excluded.url, caps = excluded.caps, probed_at = excluded.probed_at`,
  )
  const pause = db.prepare<[string, number]>(
    `INSERT INTO print_unit (printer_id, paused) VALUES (?, ?) ON CONFLICT DO UPDATE SET paused = excluded.paused`,
  )
  return {
    caps: (printerId: string, url: string): UnitCaps | undefined => {
      const text = caps.pluck().get(printerId, url)
      return typeof text === 'string' ? (JSON.parse(text) as UnitCaps) : undefined
    },
    keepCaps: (printerId: string, url: string, found: UnitCaps, at: number): void => {
      keep.run(printerId, url, JSON.stringify(found), at)
    },
    isPaused: (printerId: string): boolean => paused.pluck().get(printerId) === 1,
    /** Lasts over restarts. */
    setPaused: (printerId: string, on: boolean): void => {
      pause.run(printerId, on ? 1 : 0)
    },
  }
}
