import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { type CommandName, commands } from '../../contract/commands.ts'
import type { Role } from '../../contract/roles.ts'
import { actingAs, type Who } from '../access/identity.ts'
import type { Outcome } from '../building.ts'
import { commandRefusal } from '../core/access.ts'
import type { Actor } from '../core/actor.ts'
import { anonymousLimit } from './limits.ts'
import type { HttpNeeds } from './needs.ts'
import { asCommand, prepare } from './prepare.ts'
import { sendProblem, whoAsks } from './who.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const headers = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ description: 'UUID; the same key gives the same answer for the rest of the day' }),
  ),
  'console-id': Type.Optional(Type.String({ description: 'UUID of the console that asks' })),
  'screen-build': Type.Optional(Type.String({ description: 'build of the page that asks' })),
})

type Asking = { who: Who; actor: Actor }

/** A route for each command of the table: schema, role and description come from there. */
export function registerCommands(app: FastifyInstance, needs: HttpNeeds): void {
  const asking = new WeakMap<FastifyRequest, Asking>()

  for (const name of Object.keys(commands) as CommandName[]) {
    const { body, roles, summary } = commands[name]
    if ((roles as readonly string[]).every((role) => role === 'system')) continue
    app.post(`/api/commands/${name}`, {
      schema: { body, headers, summary, tags: ['commands'], description: `Roles: ${roles.join(', ')}` },
      ...((roles as readonly Role[]).includes('visitor') && { config: anonymousLimit(30) }),
      // Who asks is known before the body is read: a stranger learns nothing of its shape.
      onRequest: async (request, reply) => {
        const answer = whoAsks(needs.identity, request, reply)
        if (!answer.ok) return sendProblem(request, reply, answer.rejection)
        const { actor, refused } = actingAs(answer.who, (each) => commandRefusal(each, name))
        if (refused) return sendProblem(request, reply, refused)
        asking.set(request, { who: answer.who, actor })
      },
      handler: (request, reply) => run(needs, name, request, reply, asking.get(request) as Asking),
    })
  }
}

async function run(
  needs: HttpNeeds,
  name: CommandName,
  request: FastifyRequest,
  reply: FastifyReply,
  { who, actor }: Asking,
) {
  const key = (request.headers['idempotency-key'] as string | undefined)?.toLowerCase() ?? null
  const screenBuild = request.headers['screen-build']
  if (key !== null && !uuid.test(key)) return sendProblem(request, reply, { code: 'invalid-key' })
  if (screenBuild !== undefined && screenBuild !== needs.build) {
    return sendProblem(request, reply, { code: 'stale-page' })
  }
  const command = asCommand(name, request.body, needs.building)
  const outcome = needs.building.given(command, actor, key) ?? (await carryOut(needs, command, { who, actor }, key))
  return outcome.ok ? outcome.answer : sendProblem(request, reply, outcome.rejection)
}

async function carryOut(
  needs: HttpNeeds,
  command: ReturnType<typeof asCommand>,
  { who, actor }: Asking,
  key: string | null,
): Promise<Outcome> {
  const ready = await prepare(command, actor, needs, key ?? randomUUID())
  if (!ready.ok) return ready
  const outcome = await needs.building.handle(ready.command, actor, key)
  ready.after?.(outcome, who)
  return outcome
}
