import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/**
 * Milliseconds since somebody last touched this screen; counts anew from 0 whenever it is set to 0.
 * While `held` says so a touch alone changes nothing: a question is on the screen, and only its keys answer it.
 */
export function useSilence(held: () => boolean): Signal<number> {
  const silence = useSignal(0)
  useEffect(() => {
    let last = performance.now()
    let shown = 0
    const touch = () => {
      if (held()) return
      last = performance.now()
      shown = 0
      silence.value = 0
    }
    const timer = setInterval(() => {
      if (silence.peek() !== shown) last = performance.now() - silence.peek()
      shown = performance.now() - last
      silence.value = shown
    }, 250)
    addEventListener('pointerdown', touch, true)
    addEventListener('keydown', touch, true)
    return () => {
      clearInterval(timer)
      removeEventListener('pointerdown', touch, true)
      removeEventListener('keydown', touch, true)
    }
  }, [silence])
  return silence
}
