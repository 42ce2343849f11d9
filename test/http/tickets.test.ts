import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TicketView } from '../../contract/views.ts'
import { codeOf } from '../support/client.ts'
import { journalRows } from '../support/journal-file.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ publicUrl: 'https://antrean.example' })
})
afterAll(() => server.stop())

const issue = async () => (await server.client().command('issue-ticket', { serviceIds: ['CIVIL-01'] })).ticket

it('whoever holds the code sees the own ticket, from anywhere', async () => {
  const { code, number, url } = await issue()
  expect(url).toBe(`https://antrean.example/t/${code}`)
  const { status, body } = await server.client({ remote: true }).get(`/api/tickets/${code}`)
  expect({ status, body }).toMatchObject({ status: 200, body: { screen: 'ticket', number, state: 'waiting' } })
  const byView = (await server.client({ remote: true }).get(`/api/views/ticket?code=${code}`)).body
  expect(byView).toEqual(body as TicketView)
})

it('a code in which any one character is another is no code', async () => {
  const { code } = await issue()
  const others = [...code].map((letter, at) => code.slice(0, at) + (letter === '7' ? '8' : '7') + code.slice(at + 1))
  expect(others).toHaveLength(code.length)
  for (const other of [...others, `${code}0`, code.slice(0, -1), code.toUpperCase(), `0${code}`]) {
    const reply = await server.client().get(`/api/tickets/${other}`)
    expect({ other, status: reply.status, code: codeOf(reply) }).toEqual({ other, status: 404, code: 'not-found' })
  }
})

it('codes of tickets that follow one another have nothing in common', async () => {
  const codes = await Promise.all(Array.from({ length: 20 }, issue))
  const macs = codes.map(({ code }) => code.slice(0, 16))
  expect(new Set(macs).size).toBe(20)
  expect(new Set(macs.map((mac) => mac.slice(0, 4))).size).toBeGreaterThan(15)
})

it('codes lie neither in the journal nor anywhere that the public sees', async () => {
  const { code } = await issue()
  expect(journalRows(server.dataDir).filter(({ text }) => text.includes(code))).toEqual([])
  for (const path of ['/api/views/board', '/api/catalogue', '/api/views/display?zone=A', '/api/views/kiosk']) {
    expect(JSON.stringify((await server.client().get(path)).body)).not.toContain(code)
  }
})

it('who tries codes from outside is slowed down', async () => {
  const stranger = server.client({ remote: true })
  const replies = await Promise.all(
    Array.from({ length: 70 }, (_, at) => stranger.get(`/api/tickets/0123456789abcdef${at}`)),
  )
  const refused = replies.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(10)
  expect(codeOf(refused[0] as (typeof replies)[0])).toBe('slow-down')
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
})
