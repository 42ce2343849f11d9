import type { AnswerOf } from '../contract/answers.ts'
import type { CommandBody, CommandName } from '../contract/commands.ts'
import type { RejectionCode } from '../contract/rejections.ts'
import { newKey } from './key.ts'
import { type Asked, request, type Unreachable } from './request.ts'
import { noteRefusedBuild, ownBuild } from './stale-page.ts'

/** `key`: the Idempotency-Key, when the caller keeps one over several presses; else each call makes its own. */
export type SendOptions = { key?: string; consoleId?: string; deviceToken?: string }

/** Sends a command and says what became of it. */
export type Send = <Name extends CommandName>(
  name: Name,
  body: CommandBody<Name>,
  options?: SendOptions,
) => Promise<Asked<AnswerOf<Name>>>

type Needs = {
  /** In front of `/api`: empty in a browser. */
  origin: string
  wait: (ms: number) => Promise<void>
}

/** Pauses before the second and the third try, in ms. */
const pauses = [300, 1_200]

/** After these the outcome is open, and the same key may ask again without harm (rule N3). */
const unsure: readonly (RejectionCode | Unreachable['code'])[] = ['offline', 'outcome-unknown', 'server-closing']

/** Makes `send`: one key for all tries of a command, so that a lost answer never makes a second ticket. */
export function createSend(needs: Needs): Send {
  return async (name, body, options = {}) => {
    const init = { method: 'POST', headers: headersOf(options), body: JSON.stringify(body) }
    const ask = () => request<AnswerOf<typeof name>>(`${needs.origin}/api/commands/${name}`, init)
    let asked = await ask()
    for (const pause of pauses) {
      if (asked.ok || !unsure.includes(asked.problem.code)) break
      await needs.wait(pause)
      asked = await ask()
    }
    if (!asked.ok && asked.problem.code === 'stale-page') noteRefusedBuild()
    return asked
  }
}

function headersOf(options: SendOptions): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'Idempotency-Key': options.key ?? newKey(),
    ...(ownBuild === '' ? {} : { 'Screen-Build': ownBuild }),
    ...(options.consoleId === undefined ? {} : { 'Console-Id': options.consoleId }),
    ...(options.deviceToken === undefined ? {} : { Authorization: `Bearer ${options.deviceToken}` }),
  }
}

/** Sends a command to this page's own server. */
export const send: Send = createSend({
  origin: '',
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})
