import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { callNext, callNumber, finishAndCall, resumeTicket } from '../../officer-ui/orders/calling-orders.ts'
import { pauseCounter } from '../../officer-ui/orders/counter-orders.ts'
import type { Ask, Order } from '../../officer-ui/orders/order.ts'
import { finish, markNoShow, park, recall, transfer } from '../../officer-ui/orders/ticket-orders.ts'
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
    const command = (request.url ?? '').split('/').pop() ?? ''
    heard.push({ command, body: JSON.parse(body), headers: request.headers })
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

const run = (order: Order) => {
  const send = createSend({ origin, wait: async () => {} })
  const ask: Ask = (name, body) => send(name, body, { consoleId: '0b6f7a52-7a3a-4c0e-9f0e-1c2d3e4f5a6b' })
  return order.run(ask)
}
const sent = () => heard.map(({ command, body }) => [command, body])

it('[K1] names its console with each command', async () => {
  await run(recall(sampleTicket))
  expect(heard[0]?.headers['console-id']).toBe('0b6f7a52-7a3a-4c0e-9f0e-1c2d3e4f5a6b')
})

it('[C6] leaves finishing to the call where the outcome is done', async () => {
  const done = await run(finishAndCall('counter-5', sampleTicket, { outcome: 'done' }))
  expect(sent()).toEqual([['call-next', { counterId: 'counter-5' }]])
  expect(done).toEqual({ ok: true, said: { tone: 'good', text: 'K-032: selesai' }, called: true })
})

it('[S1] records any other outcome before it calls', async () => {
  await run(finishAndCall('counter-5', sampleTicket, { outcome: 'must-return', missing: ['1', '2'], goOn: false }))
  expect(sent()).toEqual([
    ['finish-serving', { ticketId: '42', outcome: 'must-return', missing: ['1', '2'], goOn: false }],
    ['call-next', { counterId: 'counter-5' }],
  ])
})

it('[S1] does not call when the outcome could not be recorded', async () => {
  replies = [{ status: 409, code: 'ticket-elsewhere', detail: 'K-032 sudah selesai.' }]
  const done = await run(finishAndCall('counter-5', sampleTicket, { outcome: 'refused' }))
  expect(heard.map(({ command }) => command)).toEqual(['finish-serving'])
  expect(done).toMatchObject({ ok: false, refusal: { code: 'ticket-elsewhere' } })
})

it('[C5] says that nobody waits, and still lets the calling key rest', async () => {
  replies = [{ ticket: null }]
  expect(await run(callNext('counter-5'))).toEqual({
    ok: true,
    said: { tone: 'calm', text: 'Tidak ada antrean' },
    called: true,
  })
})

it('[C5] a call from hold or out of order lets the calling key rest too, a finish does not', async () => {
  expect(await run(resumeTicket('counter-5', sampleTicket))).toMatchObject({ ok: true, called: true })
  expect(await run(callNumber('counter-5', { number: 'K-040', reason: 'health' }))).toMatchObject({ called: true })
  expect(await run(finish(sampleTicket, { outcome: 'done' }))).toMatchObject({ ok: true, called: false })
})

it('[H1, T1, M1, K2] sends the reason that was given', async () => {
  await run(park(sampleTicket, 'filling-in-form'))
  await run(transfer(sampleTicket, { serviceId: 'POLRES-01', counterId: 'counter-17' }, 'wrong-service', 'Kepolisian'))
  await run(markNoShow(sampleTicket, 'screen-down'))
  await run(markNoShow(sampleTicket))
  await run(pauseCounter('counter-5', { reason: 'prayer', backAt: '13:30' }))
  expect(sent()).toEqual([
    ['park-ticket', { ticketId: '42', reason: 'filling-in-form' }],
    [
      'transfer-ticket',
      { ticketId: '42', to: { serviceId: 'POLRES-01', counterId: 'counter-17' }, reason: 'wrong-service' },
    ],
    ['mark-no-show', { ticketId: '42', reason: 'screen-down' }],
    ['mark-no-show', { ticketId: '42' }],
    ['pause-counter', { counterId: 'counter-5', reason: 'prayer', backAt: '13:30' }],
  ])
})
