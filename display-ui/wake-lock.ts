/** Keeps the panel awake where the browser can (secure contexts only); returns how to stop. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let stopped = false
  const request = async () => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock.request('screen')
      if (stopped) await lock.release()
    } catch {
      // Refused, for instance to save power: the display then relies on the machine's own settings.
      lock = null
    }
  }
  const again = () => void request()
  document.addEventListener('visibilitychange', again)
  void request()
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
