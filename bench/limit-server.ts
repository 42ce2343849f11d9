import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { WebSocketServer } from 'ws'
import { commands } from '../contract/commands.ts'

/** The limit: a bare Fastify route with the schema of `issue-ticket`, and a raw broadcast over ws. */
const app = Fastify({ forceCloseConnections: true }).withTypeProvider<TypeBoxTypeProvider>()
app.setValidatorCompiler(TypeBoxValidatorCompiler)
const sockets = new WebSocketServer({ server: app.server, perMessageDeflate: false })
let number = 0
let message = ''

app.post('/issue', { schema: { body: commands['issue-ticket'].body } }, async () => {
  number += 1
  return {
    seq: number,
    ticket: { id: String(number), number: `A-${number}`, code: 'q31hbc09at2rn4ks4', ahead: number },
  }
})
app.post('/message', async (request) => {
  message = JSON.stringify(request.body)
  return {}
})
app.post('/broadcast', async () => {
  for (const socket of sockets.clients) socket.send(message)
  return {}
})

const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${address}\n`)
process.once('SIGTERM', () => {
  for (const socket of sockets.clients) socket.terminate()
  void app.close()
})
