import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setLanguage } from '../../ui-kit/messages.ts'
import { createSend } from '../../ui-kit/send.ts'

type Reply = 'drop' | { status: number; body: object | string }

let server: Server
let origin: string
let heard: { headers: IncomingMessage['headers']; url: string | undefined; body: string }[]
let replies: Reply[]
let pauses: number[]

const ok: Reply = { status: 200, body: { seq: 1, events: [] } }
const problem = (code: string, status: number): Reply => ({
  status,
  body: { type: `/problems/${code}`, title: code, detail: `Sebab: ${code}`, status, code },
})

const send = (key?: string) =>
  createSend({
    origin,
    wait: async (ms) => {
      pauses.push(ms)
    },
  })('call-next', { counterId: 'counter-1' }, key === undefined ? {} : { key })

beforeEach(async () => {
  heard = []
  replies = []
  pauses = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push({ headers: request.headers, url: request.url, body })
    const reply = replies.shift() ?? ok
    if (reply === 'drop') return request.socket.destroy()
    response.writeHead(reply.status, { 'content-type': 'application/json' })
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  setLanguage('id')
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('sending a command', () => {
  it('posts the body under the command’s name and gives the answer back', async () => {
    expect(await send()).toEqual({ ok: true, answer: { seq: 1, events: [] } })
    expect(heard[0]?.url).toBe('/api/commands/call-next')
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ counterId: 'counter-1' })
  })

  it('asks for texts in the language of the screen', async () => {
    setLanguage('en')
    await send()
    expect(heard[0]?.headers['accept-language']).toBe('en')
  })

  it('[N3] repeats a lost answer with the same key', async () => {
    replies = ['drop', 'drop']
    expect((await send()).ok).toBe(true)
    const keys = heard.map((each) => each.headers['idempotency-key'])
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    expect(pauses).toEqual([300, 1_200])
  })

  it('[N3] uses a key that the screen keeps, over several presses', async () => {
    const key = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
    replies = ['drop', 'drop', 'drop']
    expect(await send(key)).toMatchObject({ ok: false, problem: { code: 'offline' } })
    expect((await send(key)).ok).toBe(true)
    expect(heard.map((each) => each.headers['idempotency-key'])).toEqual([key, key, key, key])
  })

  it('makes a new key for each command otherwise', async () => {
    await send()
    await send()
    expect(heard[0]?.headers['idempotency-key']).not.toBe(heard[1]?.headers['idempotency-key'])
  })

  it('gives up after three tries and says so in the reader’s language', async () => {
    replies = ['drop', 'drop', 'drop']
    const sent = await send()
    expect(sent).toMatchObject({ ok: false, problem: { code: 'offline' } })
    expect(heard).toHaveLength(3)
    if (!sent.ok) expect(sent.problem.detail).toContain('Server tidak dapat dihubungi')
  })

  it('asks again while the outcome is unknown', async () => {
    replies = [problem('outcome-unknown', 503), problem('server-closing', 503)]
    expect((await send()).ok).toBe(true)
    expect(heard).toHaveLength(3)
  })

  it('takes a clear refusal for an answer and repeats nothing', async () => {
    replies = [problem('counter-not-open', 409)]
    expect(await send()).toMatchObject({
      ok: false,
      problem: { code: 'counter-not-open', detail: 'Sebab: counter-not-open' },
    })
    expect(heard).toHaveLength(1)
  })

  it('takes a page of some proxy for no answer at all', async () => {
    replies = Array<Reply>(3).fill({ status: 502, body: '<html>Bad gateway</html>' })
    expect(await send()).toMatchObject({ ok: false, problem: { code: 'offline' } })
  })
})
