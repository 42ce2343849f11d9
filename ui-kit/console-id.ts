import { keep, readKept } from './kept.ts'
import { newKey } from './key.ts'

let own: string | undefined

/** The name by which this browser runs a counter: one UUID, kept over restarts. */
export function consoleId(): string {
  own ??= readKept('antrean-console') ?? newKey()
  keep('antrean-console', own)
  return own
}
