/** Where a browser tells that a page is there again. */
export type Surroundings = {
  window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  document: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> & { readonly visibilityState?: string }
  /** Milliseconds since the epoch, by the machine's own clock. */
  now: () => number
}

/** A machine that slept has missed this many ms of its own ticking. */
const missed = 4_000
const tick = 1_000

/**
 * Calls `act` when the page may have been away without noticing: the network is back, the page is looked at again, or the
 * machine has slept (a closed lid). Returns how to stop.
 */
export function onComingBack(act: () => void, { window, document, now }: Surroundings): () => void {
  const seen = () => {
    if (document.visibilityState !== 'hidden') act()
  }
  let last = now()
  const timer = setInterval(() => {
    const slept = now() - last > missed
    last = now()
    if (slept) act()
  }, tick)
  window.addEventListener('online', act)
  window.addEventListener('pageshow', act)
  document.addEventListener('visibilitychange', seen)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', act)
    window.removeEventListener('pageshow', act)
    document.removeEventListener('visibilitychange', seen)
  }
}
