/** Counter numbers as people read them: `[7, 4, 5, 6, 9]` is `4-7, 9`. */
export const compactRanges = (numbers: readonly number[]): string => {
  const ranges: { first: number; last: number }[] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const range = ranges.at(-1)
    if (range !== undefined && range.last === number - 1) range.last = number
    else ranges.push({ first: number, last: number })
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
}

/** Minute of the day as Indonesian officials write it: 578 is `09.38`. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`

/** From one minute of the day to another as `09.38-09.53`; one time where they are the same. */
export const clockRange = (from: number, to: number): string => {
  const [start, end] = [from, to].map((minute) => clockTime(minute % 1440))
  return start === end ? `${start}` : `${start}-${end}`
}

/** A text that a sentence goes on with: no full stop at its end. */
export const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '')

/** `2026-11-24` as `24 Nov 2026`, in the months of a language. */
export const serviceDate = (date: string, months: readonly string[]): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 0) - 1] ?? '?'} ${year}`
}

/** A storey within a sentence: `1` and `Lantai 1` are `lantai 1`, or `floor 1`; any other name stays as it is. */
export const floorName = (floor: string, name: (number: string) => string): string => {
  const storey = /^(?:lantai|lt\.?|floor)\s+(\S+)$|^(\d+)$/iu.exec(floor.trim())
  return storey === null ? floor : name(storey[1] ?? storey[2] ?? '')
}
