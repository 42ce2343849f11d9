import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { BusinessDate } from '../../contract/fields.ts'
import { anonymousLimit } from './limits.ts'
import type { HttpNeeds } from './needs.ts'
import { sendProblem } from './who.ts'

const Params = Type.Object({ number: Type.String({ maxLength: 20 }) })
const Question = Type.Object({
  date: Type.Optional(BusinessDate),
  mark: Type.Optional(Type.String({ maxLength: 40 })),
})

/** Why the queue moved as it did while a number waited: for anyone (rules O1, O2). */
export function registerProof(app: FastifyInstance, { proofs }: HttpNeeds): void {
  app.get<{ Params: { number: string }; Querystring: { date?: string; mark?: string } }>(
    '/api/proof/:number',
    {
      schema: { params: Params, querystring: Question, summary: 'Why the queue moved as it did', tags: ['proof'] },
      config: anonymousLimit(120),
    },
    async (request, reply) => {
      const proof = proofs.ask({ ...request.query, number: numberIn(request.params.number) })
      return proof ?? sendProblem(request, reply, { code: 'not-found' })
    },
  )
}

/** A number as slips have it, however it was typed: `k45` and `K 045` are `K-045`. */
function numberIn(text: string): string {
  const [, prefix = '', digits = ''] = /^\s*([a-z]{1,2})[\s-]*0*(\d+)\s*$/i.exec(text) ?? []
  return `${prefix.toUpperCase()}-${digits.padStart(3, '0')}`
}
