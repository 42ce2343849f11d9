/** How well the display can be trusted: live; stale after five seconds without the server; lost after a minute. */
export type Reach = 'live' | 'stale' | 'lost'

/** Judges the line by how long it has been down. Instants in ms. */
export function reachOf(now: number, offlineSince: number | null): Reach {
  if (offlineSince === null) return 'live'
  const down = now - offlineSince
  if (down >= 60_000) return 'lost'
  return down >= 5_000 ? 'stale' : 'live'
}
