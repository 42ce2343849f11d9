import { type ReadonlySignal, signal } from '@preact/signals'

/** Two slow fades of a second each, then ten steady seconds. */
const litMs = 12_000

/** The announcements whose rows are turmeric now. */
export type LitCalls = {
  ids: ReadonlySignal<ReadonlySet<string>>
  light: (announcementIds: string[]) => void
  dispose: () => void
}

/** Keeps each announced call lit for its twelve seconds; several may be lit at once. */
export function createLitCalls(): LitCalls {
  const ids = signal<ReadonlySet<string>>(new Set())
  const timers = new Set<ReturnType<typeof setTimeout>>()
  return {
    ids,
    light(announcementIds) {
      ids.value = new Set([...ids.value, ...announcementIds])
      const timer = setTimeout(() => {
        timers.delete(timer)
        ids.value = new Set([...ids.value].filter((id) => !announcementIds.includes(id)))
      }, litMs)
      timers.add(timer)
    },
    dispose() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
