import { type ReadonlySignal, signal } from '@preact/signals'
import type { AnswerOf } from '../../contract/answers.ts'
import type { CommandBody, CommandName } from '../../contract/commands.ts'
import type { Send } from '../send.ts'
import type { Refusal, Session } from './session.ts'

/** One place that sends commands: locked while one is in flight, with what was refused last. */
export type Commander = {
  busy: ReadonlySignal<boolean>
  refusal: ReadonlySignal<Refusal | null>
  /** The answer, or `null` where it was refused or another command is still under way. */
  give: <Name extends CommandName>(name: Name, body: CommandBody<Name>) => Promise<AnswerOf<Name> | null>
  clear: () => void
}

/** What it needs to ask the server. */
export type CommandNeeds = { send: Send; session: Pick<Session, 'endedBy'> }

/** Makes one. A refusal that ends the session is told to the session, not shown here. */
export function createCommander({ send, session }: CommandNeeds): Commander {
  const busy = signal(false)
  const refusal = signal<Refusal | null>(null)
  return {
    busy,
    refusal,
    async give(name, body) {
      if (busy.peek()) return null
      busy.value = true
      refusal.value = null
      const asked = await send(name, body)
      busy.value = false
      if (asked.ok) return asked.answer
      if (!session.endedBy(asked.problem)) refusal.value = asked.problem
      return null
    },
    clear: () => {
      refusal.value = null
    },
  }
}
