/** What was typed as a number of a slip, in the form of the journal: `k32` is `K-032`. `null` where it is none. */
export function ticketNumberOf(typed: string): string | null {
  const parts = /^([A-Z]{1,2})(\d{1,6})$/.exec(typed.toUpperCase().replace(/[\s.-]/g, ''))
  const running = Number(parts?.[2])
  return parts === null || running === 0 ? null : `${parts[1]}-${String(running).padStart(3, '0')}`
}
