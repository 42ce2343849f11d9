/** A number as people type it (`k45`, `K 045`) as it stands on the slip: `K-045`; `null` where it can be none. */
export function tidyNumber(typed: string): string | null {
  const parts = /^\s*([A-Za-z]{1,2})\s*[-.–]?\s*(\d{1,6})\s*$/.exec(typed)
  const [, prefix, running] = parts ?? []
  if (prefix === undefined || running === undefined || Number(running) === 0) return null
  return `${prefix.toUpperCase()}-${String(Number(running)).padStart(3, '0')}`
}

/** What looks alike on paper: a mark has no 0, 1 and 8 (base32 of RFC 4648). */
const alike: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' }

/** A slip's mark as people type it, as the journal writes it: capitals, no spaces. */
export function tidyMark(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.replace(/[018]/g, (digit) => alike[digit] ?? digit).slice(0, 12)
}

/** A mark in groups of four, as the eye compares it with paper. */
export function markGroups(mark: string): string[] {
  return mark.match(/.{1,4}/g) ?? []
}
