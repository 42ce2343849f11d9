import type { AnswerOf } from '../../contract/answers.ts'
import type { CommandBody, CommandName } from '../../contract/commands.ts'
import type { Me } from '../../contract/people.ts'
import type { Problem, RejectionCode } from '../../contract/rejections.ts'

/** How a client presents itself. `remote`: as if through a proxy, so that it is not on the server's own machine. */
export type Presence = { remote?: boolean; token?: string; cookie?: string; consoleId?: string }

/** What came back. `body` is parsed where it is JSON. */
export type Reply = { status: number; body: unknown; headers: Headers }

/** The headers by which a client presents itself, on HTTP and in a handshake alike. */
export function headersOf({ remote, token, cookie, consoleId }: Presence): Record<string, string> {
  return {
    ...(remote && { 'x-forwarded-for': '192.0.2.7' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(cookie !== undefined && { cookie }),
    ...(consoleId !== undefined && { 'console-id': consoleId }),
  }
}

/** A browser without a page: it keeps its cookie and asks over real HTTP. */
export function createClient(url: string, presence: Presence = {}) {
  let { cookie } = presence

  async function request(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...headersOf({ ...presence, ...(cookie !== undefined && { cookie }) }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers } as Reply
  }

  const ask = (name: CommandName, body: unknown, more: Record<string, string> = {}) =>
    request('POST', `/api/commands/${name}`, body, more)

  return {
    get: (path: string, more?: Record<string, string>) => request('GET', path, undefined, more),
    post: (path: string, body?: unknown, more?: Record<string, string>) => request('POST', path, body, more),
    /** Gives a command and takes whatever comes back. */
    ask,
    /** Gives a command that must be accepted. */
    command: async <Name extends CommandName>(name: Name, body: CommandBody<Name>, key?: string) => {
      const reply = await ask(name, body, key === undefined ? {} : { 'idempotency-key': key })
      if (reply.status !== 200) throw new Error(`${name} was refused: ${JSON.stringify(reply.body)}`)
      return reply.body as AnswerOf<Name>
    },
    /** Signs in and keeps the cookie; throws where that is refused. */
    signIn: async (username: string, password: string): Promise<Me> => {
      const reply = await request('POST', '/api/sign-in', { username, password })
      if (reply.status !== 200) throw new Error(`sign-in of ${username}: ${JSON.stringify(reply.body)}`)
      cookie = reply.headers.getSetCookie()[0]?.split(';')[0]
      return reply.body as Me
    },
    cookie: () => cookie,
    /** The same client as a socket presents itself. */
    presence: (): Presence => ({ ...presence, ...(cookie !== undefined && { cookie }) }),
  }
}

export type Client = ReturnType<typeof createClient>

/** The code of a refusal, `ok` for any yes. */
export function codeOf({ status, body }: Reply): RejectionCode | 'ok' {
  return status < 400 ? 'ok' : (body as Problem).code
}
