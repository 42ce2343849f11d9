/** Turns of the event loop that a batch may wait for more, beyond the first. */
const extraTurns = 4

/**
 * Gathers what arrives in the same moment and hands it on as one batch: after one turn of the event loop, and up to four
 * more while it still grows. One fsync then serves them all.
 */
export function createBatch<Item>(flush: (items: Item[]) => void): { add: (item: Item) => void; flushNow: () => void } {
  let items: Item[] = []

  function flushNow(): void {
    const batch = items
    items = []
    if (batch.length > 0) flush(batch)
  }

  function turn(turnsLeft: number, sizeBefore: number): void {
    if (turnsLeft > 0 && items.length > sizeBefore) {
      const size = items.length
      setImmediate(() => turn(turnsLeft - 1, size))
    } else {
      flushNow()
    }
  }

  return {
    add: (item) => {
      items.push(item)
      if (items.length === 1) setImmediate(() => turn(extraTurns, 1))
    },
    flushNow,
  }
}
