import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Outcome } from '../../contract/fields.ts'
import type { Deed } from '../../officer-ui/keys.ts'
import { perform } from '../../officer-ui/perform.ts'
import { createSend } from '../../ui-kit/send.ts'
import { sampleTicket } from './sample-counter.ts'

let server: Server
let origin: string
let heard: { command: string; body: unknown; headers: IncomingMessage['headers'] }[]
/** What the next answers say beside `seq` and `events`; a status of its own makes it a problem. */
let replies: { status?: number; [field: string]: unknown }[]

beforeEach(async () => {
  heard = []
  replies = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push({
      command: (request.url ?? '').split('/').pop() ?? '',
      body: JSON.parse(body),
      headers: request.headers,
    })
    const reply = replies.shift() ?? {}
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ seq: 1, events: [], ticket: { id: '43', number: 'K-033' }, ...reply }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const act = (deed: Deed, outcome: Outcome = 'done', ticket: typeof sampleTicket | null = sampleTicket) =>
  perform(
    { send: createSend({ origin, wait: async () => {} }), consoleId: '0b6f7a52-7a3a-4c0e-9f0e-1c2d3e4f5a6b' },
    deed,
    { counterId: 'counter-5', ticket, outcome },
  )

it('[K1] names its console with each command', async () => {
  await act('recall-ticket')
  expect(heard[0]?.headers['console-id']).toBe('0b6f7a52-7a3a-4c0e-9f0e-1c2d3e4f5a6b')
})

it('[C6] leaves finishing to the call where the outcome is done', async () => {
  const done = await act('finish-and-call')
  expect(heard.map(({ command, body }) => [command, body])).toEqual([['call-next', { counterId: 'counter-5' }]])
  expect(done).toEqual({ ok: true, said: { tone: 'good', text: 'K-032: selesai' }, called: true })
})

it('[S1] records any other outcome before it calls', async () => {
  await act('finish-and-call', 'must-return')
  expect(heard.map(({ command, body }) => [command, body])).toEqual([
    ['finish-serving', { ticketId: '42', outcome: 'must-return' }],
    ['call-next', { counterId: 'counter-5' }],
  ])
})

it('[S1] does not call when the outcome could not be recorded', async () => {
  replies = [{ status: 409, code: 'ticket-elsewhere', detail: 'K-032 sudah selesai.' }]
  const done = await act('finish-and-call', 'refused')
  expect(heard.map(({ command }) => command)).toEqual(['finish-serving'])
  expect(done).toMatchObject({ ok: false, refusal: { code: 'ticket-elsewhere' } })
})

it('says that nobody waits, and still lets the calling key rest', async () => {
  replies = [{ ticket: null }]
  expect(await act('call-next', 'done', null)).toEqual({
    ok: true,
    said: { tone: 'calm', text: 'Tidak ada antrean' },
    called: true,
  })
})

it('sends nothing for a ticket that is not there', async () => {
  for (const deed of ['start-serving', 'recall-ticket', 'mark-no-show', 'finish-serving', 'finish-and-call'] as const) {
    await act(deed, 'done', null)
  }
  expect(heard).toEqual([])
})
