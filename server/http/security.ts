import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { isOwnOrigin } from '../access/origin.ts'
import type { HttpNeeds } from './needs.ts'
import { sendProblem } from './who.ts'

/** Strict headers, and no change by a page of another origin. */
export async function registerSecurity(app: FastifyInstance, { publicUrl }: HttpNeeds): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'media-src': ["'self'", 'blob:'],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // On a LAN without certificates these two would make the pages unreachable or do nothing but warn.
    strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })

  app.addHook('onRequest', async (request, reply) => {
    const { method, headers } = request
    if (method === 'GET' || method === 'HEAD') return
    if (!isOwnOrigin(headers.origin, headers.host, publicUrl))
      return sendProblem(request, reply, { code: 'origin-refused' })
  })
}
