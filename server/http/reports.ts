import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { BusinessDate } from '../../contract/fields.ts'
import type { VisitStopRow } from '../../contract/reports.ts'
import type { HttpNeeds } from './needs.ts'
import { onlyFor } from './only-for.ts'

const Question = Type.Object({
  date: Type.Optional(BusinessDate),
  format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('csv')])),
})

/** Figures for the supervisor. */
export function registerReports(app: FastifyInstance, needs: HttpNeeds): void {
  const { building, reports } = needs

  function names() {
    const setup = building.hall().setup
    return {
      service: (id: string) => {
        const service = setup?.services.get(id)
        return { service: service?.name ?? id, agency: setup?.agencies.get(service?.agencyId ?? '')?.shortName ?? '' }
      },
      counter: (id: string) => setup?.counters.get(id)?.number ?? null,
    }
  }

  app.get<{ Querystring: Type.Static<typeof Question> }>(
    '/api/reports/visits',
    {
      schema: { querystring: Question, summary: 'Every stop of every visit of a day and its times', tags: ['reports'] },
      onRequest: onlyFor(needs, ['supervisor', 'inspectorate']),
    },
    async (request, reply) => {
      const { date = building.clock().date, format = 'json' } = request.query
      const visits = reports.visitsOn(date, names())
      if (format === 'json') return { date, visits }
      return reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="visits-${date}.csv"`)
        .send(csvOf(visits))
    },
  )
}

/** One line a stop. Excel reads UTF-8 only behind a byte order mark; instants are ISO 8601 in UTC. */
function csvOf(visits: readonly VisitStopRow[]): string {
  const rows = visits.map(({ told, ...row }) => ({
    ...row,
    issuedAt: iso(row.issuedAt),
    queuedAt: iso(row.queuedAt),
    calledAt: iso(row.calledAt),
    startedAt: iso(row.startedAt),
    finishedAt: iso(row.finishedAt),
    toldFromMinutes: told?.from ?? null,
    toldToMinutes: told?.to ?? null,
  }))
  return stringify(rows, { header: true, bom: true, escape_formulas: true })
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}
