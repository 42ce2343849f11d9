import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { SlipRow } from '../../contract/people.ts'
import { sayWhy } from '../../printer/say-why.ts'
import { languageOf } from '../problems/problem.ts'
import type { HttpNeeds } from './needs.ts'
import { onlyFor } from './only-for.ts'
import { sendProblem } from './who.ts'

const Picture = Type.Object({ jobId: Type.String({ pattern: '^[0-9]+-[0-9]+(-m[0-9]+)?$' }) })

/** The latest slips and their pictures, for the supervisor. */
export function registerSlips(app: FastifyInstance, needs: HttpNeeds): void {
  const { building, slipsDir } = needs
  const pictureOf = (jobId: string) => join(slipsDir, `${jobId}.png`)

  app.get(
    '/api/slips',
    { schema: { summary: 'The latest slips', tags: ['slips'] }, onRequest: onlyFor(needs, ['supervisor']) },
    async (request): Promise<SlipRow[]> =>
      building.prints.latest(24).map(({ why, ...row }) => ({
        ...row,
        ...(why && { why: sayWhy(why, languageOf(request.headers['accept-language'])) }),
        ...(existsSync(pictureOf(row.jobId)) && { picture: `/api/slips/${row.jobId}.png` }),
      })),
  )

  app.get<{ Params: { jobId: string } }>(
    '/api/slips/:jobId.png',
    {
      schema: { params: Picture, summary: 'A slip as printed', tags: ['slips'] },
      onRequest: onlyFor(needs, ['supervisor']),
    },
    async (request, reply) => {
      const path = pictureOf(request.params.jobId)
      if (!existsSync(path)) return sendProblem(request, reply, { code: 'not-found' })
      return reply.type('image/png').header('Cache-Control', 'private, max-age=3600').send(createReadStream(path))
    },
  )
}
