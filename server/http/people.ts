import cookie from '@fastify/cookie'
import session, { type FastifySessionOptions } from '@fastify/session'
import type { FastifyInstance } from 'fastify'
import { type Me, SignIn } from '../../contract/people.ts'
import { sessionCookie } from '../access/identity.ts'
import { nobodysHash, passwordMatches } from '../access/passwords.ts'
import type { Officer } from '../store/people.ts'
import { type Sessions, sessionHours } from '../store/sessions.ts'
import { createFailures } from './failures.ts'
import { anonymousLimit } from './limits.ts'
import type { HttpNeeds } from './needs.ts'
import { sendProblem, whoAsks } from './who.ts'

declare module 'fastify' {
  interface Session {
    officerId?: string
  }
}

/** Signing in and out. The session plugin lives here only: every other route asks the identity. */
export function registerPeople(app: FastifyInstance, needs: HttpNeeds): void {
  const { building, identity, sessions, signer, now } = needs
  const failures = createFailures(now)

  app.register(async (scope) => {
    await scope.register(cookie)
    await scope.register(session, {
      secret: signer,
      cookieName: sessionCookie,
      saveUninitialized: false,
      rolling: false,
      cookie: { httpOnly: true, sameSite: 'strict', secure: false, path: '/', maxAge: sessionHours * 3_600_000 },
      store: storeFor(sessions),
    } satisfies FastifySessionOptions)

    scope.post(
      '/api/sign-in',
      { schema: { body: SignIn, summary: 'Sign in', tags: ['people'] }, config: anonymousLimit(60) },
      async (request, reply) => {
        const { username, password } = request.body as { username: string; password: string }
        const wait = failures.secondsToWait(username)
        if (wait > 0) return sendProblem(request, reply, { code: 'slow-down', seconds: wait })
        // Counted before the check, so that tries side by side count too.
        failures.note(username)
        const officer = building.people.officerNamed(username)
        const matches = await passwordMatches(officer?.password ?? nobodysHash, password)
        if (!officer || !matches || officer.disabled) {
          return sendProblem(request, reply, { code: 'wrong-credentials' })
        }
        failures.forget(username)
        await request.session.regenerate()
        request.session.options({ secure: request.protocol === 'https' })
        request.session.set('officerId', officer.id)
        return meOf(officer)
      },
    )

    scope.post('/api/sign-out', { schema: { summary: 'Sign out', tags: ['people'] } }, async (request, reply) => {
      await request.session.destroy()
      return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send()
    })
  })

  app.get('/api/me', { schema: { summary: 'Who is signed in here', tags: ['people'] } }, async (request, reply) => {
    const answer = whoAsks(identity, request, reply)
    if (!answer.ok) return sendProblem(request, reply, answer.rejection)
    const { actor } = answer.who
    const officer = actor.kind === 'officer' ? building.people.officer(actor.officerId) : null
    return officer ? meOf(officer) : sendProblem(request, reply, { code: 'sign-in-needed' })
  })
}

function meOf({ id, username, name, role, agencyId, oneTime }: Officer): Me {
  return { officerId: id, username, name, role, ...(agencyId !== null && { agencyId }), mustChangePassword: oneTime }
}

/** The session plugin's store on our sessions file. */
function storeFor(sessions: Sessions): FastifySessionOptions['store'] & object {
  return {
    set: (sessionId, data, done) => {
      if (data.officerId !== undefined)
        sessions.put(sessionId, { officerId: data.officerId, data: JSON.stringify(data) })
      done()
    },
    get: (sessionId, done) => {
      const found = sessions.get(sessionId)
      done(null, found ? JSON.parse(found.data) : null)
    },
    destroy: (sessionId, done) => {
      sessions.end(sessionId)
      done()
    },
  }
}
