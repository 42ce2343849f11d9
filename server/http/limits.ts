import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Identity } from '../access/identity.ts'
import { credentialsOf } from './who.ts'

/** A limit of requests a minute from one address, for what anyone may ask. */
export function anonymousLimit(perMinute: number) {
  return { rateLimit: { max: perMinute, timeWindow: 60_000 } }
}

/** Rate limits, off unless a route asks for one. Who is known, and the server's own machine, is not limited. */
export async function registerLimits(app: FastifyInstance, identity: Identity): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    allowList: (request) => {
      const known = identity.who(credentialsOf(request))
      return known.ok && known.who.actor.kind !== 'visitor'
    },
    errorResponseBuilder: (_request, { ttl }) => new LimitReached(Math.ceil(ttl / 1000)),
  })
}

/** Too many requests from one address; `seconds` until the next is answered. */
export class LimitReached extends Error {
  override name = 'LimitReached'
  readonly statusCode = 429
  readonly seconds: number

  constructor(seconds: number) {
    super('too many requests')
    this.seconds = seconds
  }
}
