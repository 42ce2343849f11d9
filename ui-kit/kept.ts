/** Reads what this browser keeps under a name; `null` where nothing is kept or nothing may be. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps a text in this browser under a name, `null` to forget it. A browser that keeps nothing is not an error. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // Storage is switched off: the value lives as long as the page.
  }
}
