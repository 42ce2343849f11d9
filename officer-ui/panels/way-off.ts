/** How work at a counter stops. */
export type WayOff = 'break' | 'close' | 'service'

/** The ways in the order in which they are offered. */
export const waysOff: readonly WayOff[] = ['break', 'close', 'service']
