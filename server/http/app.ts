import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Language } from '../../contract/fields.ts'
import type { Rejection } from '../../contract/rejections.ts'
import { fieldText } from '../problems/field-texts.ts'
import { languageOf } from '../problems/problem.ts'
import { registerCommands } from './commands.ts'
import { registerDesk } from './desk.ts'
import { registerDevices } from './devices.ts'
import { registerHealth } from './health.ts'
import { LimitReached, registerLimits } from './limits.ts'
import type { HttpNeeds } from './needs.ts'
import { registerPages } from './pages.ts'
import { registerPeople } from './people.ts'
import { registerProof } from './proof.ts'
import { registerReports } from './reports.ts'
import { registerSecurity } from './security.ts'
import { registerSlips } from './slips.ts'
import { registerViews } from './views.ts'
import { sendProblem } from './who.ts'

/** The web side of the building: everything is registered here, by hand, in order. */
export async function createHttp(needs: HttpNeeds, log: Logger) {
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: needs.trustProxy ? 'loopback' : false,
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const rejection = rejectionFor(error, languageOf(request.headers['accept-language']))
    if (rejection.code === 'internal-error') request.log.error({ err: error }, 'a request failed')
    return sendProblem(request, reply, rejection)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { code: 'not-found' }))

  closeLinesAtTheEnd(app)
  registerSecurity(app, needs)
  await registerLimits(app, needs.identity)
  await app.register(swagger, {
    openapi: {
      info: {
        title: 'Antrean',
        description: 'Queue and ticketing of one public service building',
        version: needs.build,
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  registerCommands(app, needs)
  registerViews(app, needs)
  registerPeople(app, needs)
  registerProof(app, needs)
  registerDesk(app, needs)
  registerReports(app, needs)
  registerDevices(app, needs)
  registerSlips(app, needs)
  registerHealth(app, needs)
  await registerPages(app, needs)
  return app
}

/**
 * While the server ends, what is under way is answered, and then every line is cut: browsers keep some open on which
 * they never asked anything, and those would hold the server.
 */
function closeLinesAtTheEnd(app: FastifyInstance): void {
  let ending = false
  let underWay = 0
  const cutWhenQuiet = () => {
    if (ending && underWay === 0) app.server.closeAllConnections()
  }
  app.addHook('onRequest', (_request, _reply, done) => {
    underWay += 1
    done()
  })
  app.addHook('onResponse', (_request, _reply, done) => {
    underWay -= 1
    cutWhenQuiet()
    done()
  })
  app.addHook('preClose', async () => {
    ending = true
    cutWhenQuiet()
  })
}

function rejectionFor(error: FastifyError, language: Language): Rejection {
  if (error instanceof LimitReached) return { code: 'slow-down', seconds: error.seconds }
  if (error.validation) {
    const errors = error.validation.map(({ instancePath, keyword, params }) => ({
      field: fieldOf(instancePath, params),
      message: fieldText({ keyword, params }, language),
    }))
    return { code: 'invalid-body', errors }
  }
  const status = error.statusCode ?? 500
  if (status === 404) return { code: 'not-found' }
  return status >= 400 && status < 500 ? { code: 'invalid-body', errors: [] } : { code: 'internal-error' }
}

/** `/serviceIds/0` -> `serviceIds.0`; a missing field is named by what is missing. */
function fieldOf(path: string, params: { requiredProperties?: unknown }): string {
  const required = Array.isArray(params.requiredProperties) ? String(params.requiredProperties[0]) : ''
  return [...path.split('/').filter(Boolean), ...(required ? [required] : [])].join('.')
}
