import type { Language } from '../contract/fields.ts'

/** Counter numbers as people read them on a wall: `[4, 5, 6, 9]` is `4–6, 9`. */
export function counterRange(counters: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const counter of [...counters].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last !== undefined && counter <= last[1] + 1) last[1] = counter
    else runs.push([counter, counter])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

type Place = { zone: string; floor?: string; counters: readonly number[] }

/** Where to go: `Zona A, lantai 1, loket 4–7`. The set-up may name a floor `1` or `Lantai 1`. */
export function placeText(place: Place, language: Language): string {
  const words =
    language === 'id'
      ? { zone: 'Zona', floor: 'lantai', counter: 'loket' }
      : { zone: 'Zone', floor: 'floor', counter: place.counters.length === 1 ? 'counter' : 'counters' }
  const parts = [`${words.zone} ${place.zone}`]
  if (place.floor !== undefined) parts.push(floorText(place.floor, words.floor))
  if (place.counters.length > 0) parts.push(`${words.counter} ${counterRange(place.counters)}`)
  return parts.join(', ')
}

function floorText(floor: string, word: string): string {
  const name = floor.replace(/^(lantai|floor)\s*/i, '')
  // A storey with a name of its own ("Basemen") needs no word before it.
  return /^\d/.test(name) ? `${word} ${name}` : floor
}
