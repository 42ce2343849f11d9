import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder under the system's own place for such things. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'antrean-test-'))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** A folder that goes away with the test that asked for it. */
export function folderForTest(): string {
  const folder = makeFolder()
  onTestFinished(() => removeFolder(folder))
  return folder
}
