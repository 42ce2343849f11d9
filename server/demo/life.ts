import { setTimeout as pause } from 'node:timers/promises'

/** What the demo's people need to live: chance, and waiting that ends with the demo. */
export type Life = {
  /** From `from` to `to`, evenly. */
  between: (from: number, to: number) => number
  /** True once in `times`. */
  onceIn: (times: number) => boolean
  pick: <Thing>(things: readonly Thing[]) => Thing
  /** Waits this many seconds; false when the demo ends meanwhile. */
  wait: (seconds: number) => Promise<boolean>
}

export function createLife(chance: () => number, signal: AbortSignal): Life {
  const between = (from: number, to: number) => from + chance() * (to - from)
  return {
    between,
    onceIn: (times) => chance() * times < 1,
    pick: (things) => things[Math.floor(chance() * things.length)] as (typeof things)[number],
    wait: (seconds) =>
      pause(seconds * 1000, undefined, { signal }).then(
        () => true,
        () => false,
      ),
  }
}
