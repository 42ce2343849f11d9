import { type ReadonlySignal, signal } from '@preact/signals'
import type { IssuedTicket } from '../../contract/answers.ts'
import type { PriorityCategory } from '../../contract/fields.ts'
import type { CommandNeeds } from '../../ui-kit/staff/commander.ts'

/** A number from the paper roll as it was typed. */
export type PaperNumber = { number: string; serviceId: string; priority: PriorityCategory | '' }

/** One entry and the server's answer to it. */
export type PaperEntry = PaperNumber & { at: number } & (
    | { state: 'waiting' }
    | { state: 'entered'; ticket: IssuedTicket }
    | { state: 'refused'; why: string }
  )

/** Paper numbers entered one after the other. */
export type PaperEntries = {
  /** Newest first. */
  entries: ReadonlySignal<readonly PaperEntry[]>
  /** Takes one down; it is sent as soon as those before it are answered, so that they stand in the order of entry. */
  add: (paper: PaperNumber) => void
  /** Takes a refused entry off the list, to be typed again. */
  drop: (at: number) => void
}

/** Makes the list of one desk. */
export function createPaperEntries({ send, session }: CommandNeeds): PaperEntries {
  const entries = signal<readonly PaperEntry[]>([])
  let last: Promise<void> = Promise.resolve()
  let count = 0

  const change = (at: number, next: PaperEntry) => {
    entries.value = entries.peek().map((entry) => (entry.at === at ? next : entry))
  }
  const enter = async (at: number, paper: PaperNumber) => {
    const { number, serviceId, priority } = paper
    const asked = await send('enter-paper-ticket', { number, serviceId, ...(priority !== '' && { priority }) })
    if (asked.ok) change(at, { ...paper, at, state: 'entered', ticket: asked.answer.ticket })
    else {
      session.endedBy(asked.problem)
      change(at, { ...paper, at, state: 'refused', why: asked.problem.detail })
    }
  }
  return {
    entries,
    add(paper) {
      count += 1
      const at = count
      entries.value = [{ ...paper, at, state: 'waiting' }, ...entries.peek()]
      last = last.then(() => enter(at, paper))
    },
    drop(at) {
      entries.value = entries.peek().filter((entry) => entry.at !== at)
    },
  }
}
