import { type ReadonlySignal, useSignal } from '@preact/signals'

/** Something that is sent: `run` does nothing while an earlier run is still under way. */
export type Action = { busy: ReadonlySignal<boolean>; run: () => void }

/** Locks an action while it is in flight, so that a double press sends once. */
export function useAction(act: () => Promise<void>): Action {
  const busy = useSignal(false)
  const run = async () => {
    if (busy.peek()) return
    busy.value = true
    try {
      await act()
    } finally {
      busy.value = false
    }
  }
  return { busy, run: () => void run() }
}
