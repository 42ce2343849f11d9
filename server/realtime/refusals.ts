const window = 60_000
const most = 30

/** Counts what one connection was refused: after thirty in a minute it waits, so that nobody tries codes at leisure. */
export function createRefusals(now: () => number = () => performance.now()) {
  let count = 0
  let since = now()
  return {
    note: (): void => {
      if (now() - since >= window) {
        since = now()
        count = 0
      }
      count += 1
    },
    /** Seconds until the next question is looked at; 0 when it is. */
    secondsToWait: (): number => {
      const left = since + window - now()
      return count >= most && left > 0 ? Math.ceil(left / 1000) : 0
    },
  }
}
