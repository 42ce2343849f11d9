import type { VisitStopRow } from '../../contract/reports.ts'
import type { Db } from './db.ts'

type Row = Omit<VisitStopRow, 'agency' | 'service' | 'counter' | 'told' | 'totalSeconds'> & {
  serviceId: string
  counterId: string | null
  finishedVisitAt: number | null
  toldFrom: number | null
  toldTo: number | null
}

/** Names of what a row knows by id only. */
export type Names = {
  service: (id: string) => { service: string; agency: string }
  counter: (id: string) => number | null
}

/** Figures of days past and of today, from the reporting rows; rehearsals stay out (rule D5). */
export function createReports(db: Db) {
  const visits = db.prepare<[date: string, date: string], Row>(
    `SELECT date, number, class, coalesce(stop, 0) + 1 AS stop, stops AS "of",
       coalesce(visit_stop.service_id, visit.service_id) AS serviceId, counter_id AS counterId,
       CASE WHEN visit_stop.state IN ('served', 'skipped') THEN visit_stop.state ELSE visit.state END AS state,
       outcome, issued_at AS issuedAt, coalesce(queued_at, issued_at) AS queuedAt, called_at AS calledAt,
       started_at AS startedAt, visit_stop.finished_at AS finishedAt,
       max(called_at - coalesce(queued_at, issued_at), 0) / 1000 AS waitedSeconds,
       CASE WHEN visit_stop.finished_at IS NOT NULL AND started_at IS NOT NULL THEN served_ms / 1000 END AS servedSeconds,
       coalesce(parked_ms, 0) / 1000 AS parkedSeconds,
       visit.finished_at AS finishedVisitAt, told_from AS toldFrom, told_to AS toldTo
     FROM visit LEFT JOIN visit_stop USING (ticket_id)
     WHERE ticket_id >= (SELECT min(opened_seq) FROM service_day WHERE date = ?) AND date = ? AND rehearsal = 0
     ORDER BY ticket_id, stop`,
  )

  return {
    /** Every stop of every visit of a day, in order of arrival (rule J3). */
    visitsOn: (date: string, names: Names): VisitStopRow[] => {
      const rows = visits.all(date, date)
      return rows.map(({ serviceId, counterId, finishedVisitAt, toldFrom, toldTo, ...row }, place) => {
        const isLast = rows[place + 1]?.number !== row.number
        const total = finishedVisitAt === null ? 0 : Math.max(finishedVisitAt - row.issuedAt, 0)
        return {
          ...row,
          ...names.service(serviceId),
          counter: counterId === null ? null : names.counter(counterId),
          totalSeconds: isLast && finishedVisitAt !== null ? Math.floor(total / 1000) : null,
          told: row.stop === 1 && toldFrom !== null && toldTo !== null ? { from: toldFrom, to: toldTo } : null,
        }
      })
    },
  }
}

export type Reports = ReturnType<typeof createReports>
