import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { AnswerOf } from '../../contract/answers.ts'
import type { Catalogue } from '../../contract/catalogue.ts'
import type { CommandBody, CommandName } from '../../contract/commands.ts'
import type { Problem } from '../../contract/rejections.ts'

export type Sent<Name extends CommandName> = { ok: true; answer: AnswerOf<Name> } | { ok: false; problem: Problem }

/** A browser of the demo: it signs in and sends commands over HTTP like everybody else. Refusals go to the log (debug). */
export function createClient(url: string, log: Logger) {
  const consoleId = randomUUID()
  let cookie = ''

  async function post(path: string, body: unknown): Promise<Response> {
    const headers = {
      'Content-Type': 'application/json',
      'Console-Id': consoleId,
      'Idempotency-Key': randomUUID(),
      Cookie: cookie,
    }
    return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  return {
    signIn: async (username: string, password: string): Promise<void> => {
      const response = await post('/api/sign-in', { username, password })
      if (!response.ok) throw new Error(`${username} cannot sign in: ${response.status}`)
      cookie = response.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ')
    },

    send: async <Name extends CommandName>(name: Name, body: CommandBody<Name>): Promise<Sent<Name>> => {
      const response = await post(`/api/commands/${name}`, body)
      const content = await response.json()
      if (response.ok) return { ok: true, answer: content as AnswerOf<Name> }
      const problem = content as Problem
      log.debug({ command: name, code: problem.code }, 'the demo was refused something')
      return { ok: false, problem }
    },

    /** Services that give numbers now. */
    openServices: async (): Promise<Set<string>> => {
      const { agencies } = (await (await fetch(`${url}/api/catalogue`)).json()) as Catalogue
      const open = agencies.flatMap(({ services }) => services.filter((service) => service.open))
      return new Set(open.map(({ id }) => id))
    },
  }
}

export type Client = ReturnType<typeof createClient>
