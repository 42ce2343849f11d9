import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Rejection } from '../../contract/rejections.ts'
import { type Credentials, type Identity, isForwarded, type Known, sessionCookie } from '../access/identity.ts'
import { languageOf, problemOf } from '../problems/problem.ts'

/** Who sends this request; a refused cookie is also cleared, so that the next request can start anew. */
export function whoAsks(identity: Identity, request: FastifyRequest, reply: FastifyReply): Known {
  const answer = identity.who(credentialsOf(request))
  if (!answer.ok && answer.rejection.code === 'session-expired') {
    reply.header('Set-Cookie', `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`)
  }
  return answer
}

/** What a request says of its sender. */
export function credentialsOf(request: FastifyRequest): Credentials {
  const { headers, socket } = request.raw
  return {
    cookie: headers.cookie,
    deviceToken: bearer(headers.authorization),
    consoleId: single(headers['console-id']),
    remoteAddress: socket.remoteAddress,
    host: headers.host,
    forwarded: isForwarded(headers),
  }
}

/** Answers with a refusal in the reader's language (RFC 9457). */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, rejection: Rejection): FastifyReply {
  const problem = problemOf(rejection, languageOf(request.headers['accept-language']))
  if ('seconds' in rejection) reply.header('Retry-After', rejection.seconds)
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

function bearer(header: string | undefined): string | undefined {
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
