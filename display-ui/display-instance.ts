import { newKey } from '../ui-kit/key.ts'

const name = 'antrean-display-instance'

/** The name of this display page in its receipts (rule A2): one for each page, the same after a reload. */
export function displayInstance(): string {
  try {
    const kept = sessionStorage.getItem(name) ?? newKey()
    sessionStorage.setItem(name, kept)
    return kept
  } catch {
    // Storage is switched off: the name lives as long as the page.
    return newKey()
  }
}
