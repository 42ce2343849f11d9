import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'
import { isOwnOrigin } from '../access/origin.ts'
import type { HttpNeeds } from './needs.ts'
import { sendProblem } from './who.ts'

/** Strict headers, and no change by a page of another origin. */
export function registerSecurity(app: FastifyInstance, { publicUrl }: HttpNeeds): void {
  // Made once: the Fastify plugin makes it anew for each request, a quarter of what a ticket costs.
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'media-src': ["'self'"],
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

  app.addHook('onRequest', (request, reply, done) => {
    const { method, headers } = request
    const changes = method !== 'GET' && method !== 'HEAD'
    protect(request.raw, reply.raw, () => {
      if (changes && !isOwnOrigin(headers.origin, headers.host, publicUrl)) {
        sendProblem(request, reply, { code: 'origin-refused' })
      } else done()
    })
  })
}
