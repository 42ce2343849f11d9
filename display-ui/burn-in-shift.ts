/** A walk of small steps (px) around the resting place; each step is 4 to 8 px away from the one before. */
const steps = [
  [0, 0],
  [4, 0],
  [4, 4],
  [-2, 4],
  [-4, 0],
  [-4, -4],
  [2, -4],
  [0, 0],
  [0, 5],
  [5, 2],
] as const

/** Where the page stands in this minute, so that nothing burns into the panel. */
export function burnInShift(now: number): { x: number; y: number } {
  const [x, y] = steps[Math.floor(now / 60_000) % steps.length] ?? steps[0]
  return { x, y }
}
