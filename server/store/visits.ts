import type { JournalRecord } from '../../contract/events.ts'
import type { Ticket, TicketStop } from '../core/ticket.ts'
import type { Db } from './db.ts'

type StopRow = { ticketId: string; place: number } & {
  [Field in keyof Omit<TicketStop, 'runningSince' | 'lastCalledAt'>]-?: TicketStop[Field] | null
}

/** A visit as it stands after a command, to be kept for reports. */
export type VisitRows = {
  ticketId: string
  state: string
  finishedAt: number | null
  /** Stops of the visit, those to come too. */
  of: number
  stops: StopRow[]
}

/** Takes the rows of a visit from its ticket, as it is now. Stops that nothing has happened at have none. */
export function rowsOf(ticket: Ticket): VisitRows {
  const { id: ticketId, state } = ticket
  const isOver = state === 'served' || state === 'no-show'
  return {
    ticketId,
    state,
    finishedAt: isOver ? (ticket.stops[ticket.at]?.finishedAt ?? null) : null,
    of: ticket.stops.length,
    stops: ticket.stops.flatMap((stop, place) => (isWorthARow(stop, place) ? [stopRow(ticketId, place, stop)] : [])),
  }
}

function isWorthARow({ state, calledAt }: TicketStop, place: number): boolean {
  return state === 'served' || state === 'skipped' || calledAt !== undefined || (state === 'here' && place > 0)
}

function stopRow(ticketId: string, place: number, stop: TicketStop): StopRow {
  return {
    ticketId,
    place,
    serviceId: stop.serviceId,
    counterId: stop.counterId ?? null,
    state: stop.state,
    queuedAt: stop.queuedAt ?? null,
    calledAt: stop.calledAt ?? null,
    calls: stop.calls,
    startedAt: stop.startedAt ?? null,
    finishedAt: stop.finishedAt ?? null,
    outcome: stop.outcome ?? null,
    servedFor: stop.servedFor,
    parkedFor: stop.parkedFor,
  }
}

const prepare = (db: Db) => ({
  issue: db.prepare<
    [
      id: string,
      number: string,
      service: string,
      ticketClass: string,
      at: number,
      stops: number,
      paper: number,
      toldFrom: number | null,
      toldTo: number | null,
    ]
  >(
    `INSERT INTO visit (ticket_id, date, rehearsal, number, service_id, class, state, issued_at, stops, paper, told_from, told_to)
     SELECT ?, date, rehearsal, ?, ?, ?, 'waiting', ?, ?, ?, ?, ? FROM current_day`,
  ),
  visit: db.prepare<[state: string, finishedAt: number | null, stops: number, id: string]>(
    'UPDATE visit SET state = ?, finished_at = ?, stops = ? WHERE ticket_id = ?',
  ),
  forgetStops: db.prepare<[id: string]>('DELETE FROM visit_stop WHERE ticket_id = ?'),
  stop: db.prepare<[StopRow]>(
    `INSERT OR REPLACE INTO visit_stop (ticket_id, stop, service_id, counter_id, state, queued_at, called_at, calls, started_at,
       finished_at, outcome, served_ms, parked_ms)
     VALUES (@ticketId, @place, @serviceId, @counterId, @state, @queuedAt, @calledAt, @calls, @startedAt, @finishedAt,
       @outcome, @servedFor, @parkedFor)`,
  ),
  openDay: db.prepare<[seq: number, date: string, rehearsal: number]>(
    'INSERT INTO service_day (opened_seq, date, rehearsal) VALUES (?, ?, ?)',
  ),
  closeDay: db.prepare<[seq: number]>('UPDATE service_day SET closed_seq = ? WHERE closed_seq IS NULL'),
  numbers: db.prepare<[date: string, rehearsal: number], { prefix: string; last: number }>(
    `SELECT substr(number, 1, instr(number, '-') - 1) AS prefix, max(CAST(substr(number, instr(number, '-') + 1) AS INTEGER)) AS last
     FROM visit WHERE date = ? AND rehearsal = ? AND paper = 0 GROUP BY prefix`,
  ),
  given: db.prepare<[date: string, rehearsal: number, number: string], { found: number }>(
    'SELECT count(*) AS found FROM visit WHERE date = ? AND rehearsal = ? AND number = ?',
  ),
})

/** Reporting rows of visits and service days, kept beside the journal in the same transaction. */
export function createVisits(db: Db) {
  const sql = prepare(db)
  return {
    /** Last running number given on a date, by prefix; numbers of the paper roll do not count (rule N2). */
    numbersOn: (date: string, rehearsal: boolean): Record<string, number> =>
      Object.fromEntries(sql.numbers.all(date, rehearsal ? 1 : 0).map(({ prefix, last }) => [prefix, last])),

    /** Whether a number was given on a date. */
    isNumberGiven: (date: string, rehearsal: boolean, number: string): boolean =>
      sql.given.get(date, rehearsal ? 1 : 0, number)?.found !== 0,

    /** New visits, and days that open and close. */
    record: ({ event, seq, at }: JournalRecord): void => {
      switch (event.type) {
        case 'ticket-issued': {
          const { ticketId, number, serviceIds, wait, paper } = event
          const told = [wait?.from ?? null, wait?.to ?? null] as const
          sql.issue.run(
            ticketId,
            number,
            serviceIds[0] ?? '',
            event.class,
            at,
            serviceIds.length,
            paper ? 1 : 0,
            ...told,
          )
          return
        }
        case 'day-opened':
          sql.openDay.run(seq, event.date, event.rehearsal ? 1 : 0)
          return
        case 'day-closed':
          sql.closeDay.run(seq)
          return
        default:
          return
      }
    },

    /** How a visit stands now. */
    keep: ({ ticketId, state, finishedAt, of, stops }: VisitRows): void => {
      sql.visit.run(state, finishedAt, of, ticketId)
      // A stop that was undone, or moved behind another, leaves no row behind.
      if (of > 1 || stops.length === 0) sql.forgetStops.run(ticketId)
      for (const stop of stops) sql.stop.run(stop)
    },
  }
}
