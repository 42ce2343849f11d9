import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { adminPassword, startServer } from '../support/server.ts'

it('a request under way is answered, and its line does not keep the server from ending', async () => {
  const server = await startServer()
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const body = JSON.stringify({ username: 'admin', password: adminPassword })
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' }
  const signIn = request(`${server.url}/api/sign-in`, { method: 'POST', agent, headers })
  signIn.flushHeaders()
  // The server has taken the request on and waits for its body.
  await once(signIn, 'continue')
  const stopped = server.stop()
  const answered = once(signIn, 'response') as Promise<[IncomingMessage]>
  signIn.end(body)
  const [response] = await answered
  response.resume()
  expect(response.statusCode).toBe(200)
  await stopped
}, 10_000)
