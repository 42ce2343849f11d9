import { type ReadonlySignal, signal } from '@preact/signals'
import type { Problem } from '../contract/rejections.ts'
import type { WatchAnswer, WatchRequest } from '../contract/socket.ts'
import type { ScreenName, View, Views } from '../contract/views.ts'
import { feedClock } from './clock.ts'

/** One watched view: `null` until the first answer; `problem` says why there is none. */
export type Watched<V extends View> = {
  view: ReadonlySignal<V | null>
  problem: ReadonlySignal<Problem | null>
  stop(): void
}

type Entry = { request: WatchRequest; show(view: View): void; refuse(problem: Problem | null): void }

/** What a screen watches just now: one entry for each kind of screen, the latest wins. */
export type Watches = {
  add<Request extends WatchRequest>(request: Request): Watched<Views[Request['screen']]>
  /** Asks for everything again, and says how much that is; `heard` is called for each answer. */
  askAll(heard?: () => void): number
  show(view: View): void
  refuseAll(problem: Problem | null): void
}

type Line = {
  ask(request: WatchRequest, take: (answer: WatchAnswer) => void): void
  leave(request: WatchRequest): void
}

/** Keeps the watches of one line and hands each view to the one that wants it. */
export function createWatches(line: Line): Watches {
  const entries = new Map<ScreenName, Entry>()
  const ask = (entry: Entry, heard?: () => void) =>
    line.ask(entry.request, (answer) => {
      heard?.()
      if (entries.get(entry.request.screen) !== entry) return
      if ('problem' in answer) entry.refuse(answer.problem)
      else entry.show(answer)
    })

  return {
    add: <Request extends WatchRequest>(request: Request) => {
      type Wanted = Views[Request['screen']]
      const view = signal<Wanted | null>(null)
      const problem = signal<Problem | null>(null)
      const entry: Entry = {
        request,
        show: (next) => {
          feedClock(next)
          problem.value = null
          // The map's key says which screen this view is for.
          view.value = next as Wanted
        },
        refuse: (why) => {
          problem.value = why
        },
      }
      entries.set(request.screen, entry)
      ask(entry)
      const stop = () => {
        if (entries.get(request.screen) !== entry) return
        entries.delete(request.screen)
        line.leave(request)
      }
      return { view, problem, stop }
    },
    askAll: (heard) => {
      for (const entry of entries.values()) ask(entry, heard)
      return entries.size
    },
    show: (view) => entries.get(view.screen)?.show(view),
    refuseAll: (problem) => {
      for (const entry of entries.values()) entry.refuse(problem)
    },
  }
}
