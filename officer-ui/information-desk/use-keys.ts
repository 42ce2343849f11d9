import { useLayoutEffect } from 'preact/hooks'

/** What each key does now, by its name (`F9`, `Escape`); a key without a deed is kept from the browser and does nothing. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Works a page by function keys, wherever the focus is. */
export function useKeys(keys: Keys): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !(event.key in keys)) return
      // Also where the key is dead: F3 must never open the browser's search.
      event.preventDefault()
      if (!event.repeat) keys[event.key]?.()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })
}
