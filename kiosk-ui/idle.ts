/** Quiet seconds until the screen asks "Masih di sini?", and seconds left to answer. */
export const idleLimits = { ask: 30, answer: 20, number: 20 }

export type IdlePhase = { phase: 'awake' } | { phase: 'asking'; secondsLeft: number } | { phase: 'over' }

/** What a stretch of silence (ms since the last touch) means for the page in front of the visitor. */
export function idlePhase(silence: number): IdlePhase {
  const quiet = silence / 1000
  if (quiet < idleLimits.ask) return { phase: 'awake' }
  const secondsLeft = Math.ceil(idleLimits.ask + idleLimits.answer - quiet)
  return secondsLeft > 0 ? { phase: 'asking', secondsLeft } : { phase: 'over' }
}

/** Seconds until the number page closes by itself; 0 when it is time. Every touch starts it anew. */
export function numberSecondsLeft(silence: number): number {
  return Math.max(0, Math.ceil(idleLimits.number - silence / 1000))
}
