/** Whole minutes from one instant to another; a clock that jumped back counts as no time at all. */
export function minutesBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000))
}

/** `06:12`, and `1:02:10` after an hour: time that has passed, as a stopwatch. */
export function stopwatch(from: number, to: number): string {
  const seconds = Math.max(0, Math.floor((to - from) / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours === 0 ? rest : `${hours}:${rest}`
}
