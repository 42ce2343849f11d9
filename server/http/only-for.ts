import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Role } from '../../contract/roles.ts'
import { refusal } from '../core/access.ts'
import type { HttpNeeds } from './needs.ts'
import { sendProblem, whoAsks } from './who.ts'

/** Lets only these roles (and those that include them) through to a route. */
export function onlyFor({ identity }: HttpNeeds, roles: readonly Role[]) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const answer = whoAsks(identity, request, reply)
    const refused = answer.ok ? refusal(answer.who.actor, roles, false) : answer.rejection
    if (refused) return sendProblem(request, reply, refused)
  }
}
