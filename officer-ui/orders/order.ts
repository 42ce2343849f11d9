import type { AnswerOf } from '../../contract/answers.ts'
import type { CommandBody, CommandName } from '../../contract/commands.ts'
import type { Asked } from '../../ui-kit/request.ts'
import type { Refusal } from '../../ui-kit/staff/session.ts'
import type { Deed } from '../deed.ts'

/** Sends a command in the name of this console. */
export type Ask = <Name extends CommandName>(name: Name, body: CommandBody<Name>) => Promise<Asked<AnswerOf<Name>>>

/** A sentence about what was done. */
export type Said = { tone: 'good' | 'calm'; text: string }

/** What became of an order; `called`: somebody was to be called, so that the calling key rests (rule C5). */
export type Done = Accepted | { ok: false; refusal: Refusal }
type Accepted = { ok: true; said: Said | null; called: boolean }

/** One deed, ready to be sent. */
export type Order = { deed: Deed; run: (ask: Ask) => Promise<Done> }

/** Done, and the screen itself shows it. */
export const quietly: Accepted = { ok: true, said: null, called: false }

/** Done, and said in a sentence. */
export function saying(text: string): Accepted {
  return { ok: true, said: { tone: 'good', text }, called: false }
}

/** The order of one command. `done` is asked for only once it was accepted. */
export function single<Name extends CommandName>(
  deed: Deed,
  name: Name,
  body: CommandBody<Name>,
  done: () => Done = () => quietly,
): Order {
  const run = async (ask: Ask): Promise<Done> => {
    const asked = await ask(name, body)
    return asked.ok ? done() : { ok: false, refusal: asked.problem }
  }
  return { deed, run }
}
