import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Seconds that are left; at 0 `onOver` runs once. */
export function useCountdown(seconds: number, onOver: () => void): ReadonlySignal<number> {
  const left = useSignal(seconds)
  useEffect(() => {
    const end = performance.now() + seconds * 1000
    const timer = setInterval(() => {
      left.value = Math.max(0, Math.ceil((end - performance.now()) / 1000))
      if (left.peek() > 0) return
      clearInterval(timer)
      onOver()
    }, 250)
    return () => clearInterval(timer)
  }, [seconds])
  return left
}
