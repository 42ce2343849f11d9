import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSend } from '../../ui-kit/send.ts'

/** What the server says to a question: a status of its own makes it a problem; it waits until `after` before it answers. */
type Reply = { status?: number; after?: Promise<void>; [field: string]: unknown }

/** A server that hears what the desk asks and answers what the test has laid ready. */
export async function startAnswers() {
  const heard: { path: string; body: unknown }[] = []
  const replies: Reply[] = []
  let [open, most] = [0, 0]
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    heard.push({ path: request.url ?? '', body: text === '' ? null : JSON.parse(text) })
    const { after, ...reply } = replies.shift() ?? {}
    open += 1
    most = Math.max(most, open)
    await after
    open -= 1
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ seq: 1, events: [], ...reply }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    heard,
    replies,
    needs: { send: createSend({ origin, wait: async () => {} }), session: { endedBy: () => false } },
    /** How many questions were open at once at the most. */
    atOnce: () => most,
    stop: async (): Promise<void> => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type Answers = Awaited<ReturnType<typeof startAnswers>>

/** A gate, and how to open it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** A problem as the server sends it. */
export const problem = (code: string, detail: string): Reply => ({ status: 409, code, detail })
