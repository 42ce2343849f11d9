import type { JournalRecord } from '../../contract/events.ts'
import type { Db } from './db.ts'

/** Reporting rows of visits and service days, kept beside the journal in the same transaction. */
export function createVisits(db: Db) {
  const stmts = {
    issue: db.prepare<[id: string, number: string, service: string, ticketClass: string, at: number]>(
      `INSERT INTO visit (ticket_id, date, rehearsal, number, service_id, class, state, issued_at)
       SELECT ?, date, rehearsal, ?, ?, ?, 'waiting', ? FROM current_day`,
    ),
    call: db.prepare<[at: number, counter: string, id: string]>(
      `UPDATE visit SET state = 'called', called_at = ?, counter_id = ?, calls = calls + 1 WHERE ticket_id = ?`,
    ),
    recall: db.prepare<[id: string]>('UPDATE visit SET calls = calls + 1 WHERE ticket_id = ?'),
    start: db.prepare<[at: number, id: string]>(
      `UPDATE visit SET state = 'serving', started_at = ? WHERE ticket_id = ?`,
    ),
    end: db.prepare<[state: string, at: number, outcome: string | null, id: string]>(
      'UPDATE visit SET state = ?, finished_at = ?, outcome = ? WHERE ticket_id = ?',
    ),
    expire: db.prepare<[id: string]>(`UPDATE visit SET state = 'expired' WHERE ticket_id = ?`),
    openDay: db.prepare<[seq: number, date: string, rehearsal: number]>(
      'INSERT INTO service_day (opened_seq, date, rehearsal) VALUES (?, ?, ?)',
    ),
    closeDay: db.prepare<[seq: number]>('UPDATE service_day SET closed_seq = ? WHERE closed_seq IS NULL'),
    numbers: db.prepare<[date: string, rehearsal: number], { prefix: string; last: number }>(
      `SELECT substr(number, 1, instr(number, '-') - 1) AS prefix, max(CAST(substr(number, instr(number, '-') + 1) AS INTEGER)) AS last
       FROM visit WHERE date = ? AND rehearsal = ? GROUP BY prefix`,
    ),
    forgetCategories: db.prepare<[]>('DELETE FROM priority_category'),
  }

  return {
    /** Last running number given on a date, by prefix. */
    numbersOn: (date: string, rehearsal: boolean): Record<string, number> =>
      Object.fromEntries(stmts.numbers.all(date, rehearsal ? 1 : 0).map(({ prefix, last }) => [prefix, last])),

    record: ({ event, seq, at }: JournalRecord): void => {
      switch (event.type) {
        case 'ticket-issued':
          stmts.issue.run(event.ticketId, event.number, event.serviceIds[0] ?? '', event.class, at)
          return
        case 'ticket-called':
          stmts.call.run(at, event.counterId, event.ticketId)
          return
        case 'ticket-recalled':
          stmts.recall.run(event.ticketId)
          return
        case 'serving-started':
          stmts.start.run(at, event.ticketId)
          return
        case 'serving-finished':
          stmts.end.run('served', at, event.outcome, event.ticketId)
          return
        case 'ticket-no-show':
          stmts.end.run('no-show', at, null, event.ticketId)
          return
        case 'day-opened':
          stmts.openDay.run(seq, event.date, event.rehearsal ? 1 : 0)
          return
        case 'day-closed':
          for (const id of event.expired) stmts.expire.run(id)
          stmts.closeDay.run(seq)
          stmts.forgetCategories.run()
          return
        default:
          return
      }
    },
  }
}
