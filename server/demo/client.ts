import { randomUUID } from 'node:crypto'
import type { AnswerOf } from '../../contract/answers.ts'
import type { CommandBody, CommandName } from '../../contract/commands.ts'
import type { Problem } from '../../contract/rejections.ts'

export type Sent<Name extends CommandName> = { ok: true; answer: AnswerOf<Name> } | { ok: false; problem: Problem }

/** A browser of the demo: it signs in and sends commands over HTTP like everybody else. */
export function createClient(url: string) {
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
      return response.ok ? { ok: true, answer: content as AnswerOf<Name> } : { ok: false, problem: content as Problem }
    },
  }
}

export type Client = ReturnType<typeof createClient>
