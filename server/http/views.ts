import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { WatchRequest } from '../../contract/socket.ts'
import { actingAs } from '../access/identity.ts'
import { watchRefusal } from '../core/access.ts'
import { anonymousLimit } from './limits.ts'
import type { HttpNeeds } from './needs.ts'
import { sendProblem, whoAsks } from './who.ts'

const Question = Type.Object({
  zone: Type.Optional(Type.String()),
  id: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
})

/** The same whole views that the socket sends, and the catalogue. */
export function registerViews(app: FastifyInstance, needs: HttpNeeds): void {
  const { building, identity } = needs

  function answerView(request: FastifyRequest, reply: FastifyReply, question: unknown) {
    if (!Value.Check(WatchRequest, question)) return sendProblem(request, reply, { code: 'not-found' })
    const answer = whoAsks(identity, request, reply)
    if (!answer.ok) return sendProblem(request, reply, answer.rejection)
    const { actor, refused } = actingAs(answer.who, (each) => watchRefusal(each, question))
    if (refused) return sendProblem(request, reply, refused)
    const seen = building.view(question, actor)
    return seen.ok ? seen.view : sendProblem(request, reply, seen.rejection)
  }

  app.get<{ Params: { screen: string }; Querystring: Record<string, string> }>(
    '/api/views/:screen',
    {
      schema: { querystring: Question, summary: 'The whole view of a screen', tags: ['views'] },
      config: anonymousLimit(300),
    },
    async (request, reply) => answerView(request, reply, { ...request.query, screen: request.params.screen }),
  )

  app.get<{ Params: { code: string } }>(
    '/api/tickets/:code',
    { schema: { summary: "A visitor's own ticket", tags: ['views'] }, config: anonymousLimit(60) },
    async (request, reply) => answerView(request, reply, { screen: 'ticket', code: request.params.code }),
  )

  app.get(
    '/api/catalogue',
    {
      schema: { summary: 'Agencies, services and their six published components', tags: ['views'] },
      config: anonymousLimit(300),
    },
    async (request, reply) => {
      const answer = whoAsks(identity, request, reply)
      return building.catalogue(answer.ok && answer.who.local ? { kind: 'local' } : { kind: 'visitor' })
    },
  )
}
