import type { FastifyInstance } from 'fastify'
import type { HttpNeeds } from './needs.ts'

/** `/healthz`: the process answers. `/readyz`: it can also take commands, and how far the journal is. */
export function registerHealth(app: FastifyInstance, { building, build }: HttpNeeds): void {
  app.get('/healthz', { schema: { summary: 'Alive', tags: ['operation'] } }, async () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { summary: 'Ready', tags: ['operation'] } }, async (_request, reply) => {
    const ready = building.isReady()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'not ready', seq: building.hall().seq, build })
  })
}
