import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { getJson } from '../../ui-kit/get.ts'
import { send } from '../../ui-kit/send.ts'
import type { CommandNeeds } from '../../ui-kit/staff/commander.ts'
import type { Session } from '../../ui-kit/staff/session.ts'
import { createFinder, type Finder } from './finder.ts'
import { createIssueDraft, type IssueDraft } from './issue-draft.ts'
import type { Mode } from './mode.ts'
import { createPaperEntries, type PaperEntries, type PaperNumber } from './paper-entries.ts'

/** All that the desk has begun; it outlives a change of page, since visitors interrupt. */
export type DeskState = {
  mode: ReadonlySignal<Mode>
  /** Goes to a page; to the page for numbers once more: on to the next visitor. */
  go: (mode: Mode) => void
  draft: IssueDraft
  finder: Finder
  paper: PaperEntries
  /** The paper number that is being typed. */
  typing: { [Field in keyof PaperNumber]: Signal<PaperNumber[Field]> }
  /** The service whose requirements are read. */
  reading: Signal<string | null>
  needs: CommandNeeds
  /** Whether nothing would be lost if the page loaded anew. */
  isIdle: () => boolean
}

/** Makes the state of the desk for one who signed in. */
export function createDeskState(session: Session): DeskState {
  const needs = { send, session }
  const mode = signal<Mode>('issue')
  const draft = createIssueDraft(needs)
  const paper = createPaperEntries(needs)
  return {
    mode,
    go(next) {
      if (next === 'issue' && mode.peek() === 'issue' && draft.issued.peek() !== null) draft.clear()
      mode.value = next
    },
    draft,
    finder: createFinder({ getJson, session }),
    paper,
    typing: { number: signal(''), serviceId: signal(''), priority: signal<PaperNumber['priority']>('') },
    reading: signal<string | null>(null),
    needs,
    isIdle: () =>
      draft.serviceIds.value.length === 0 &&
      draft.query.value === '' &&
      paper.entries.value.every((entry) => entry.state !== 'waiting') &&
      document.querySelector('form[data-open]') === null,
  }
}
