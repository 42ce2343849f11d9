import { createHmac } from 'node:crypto'
import type { SideRecord } from '../core/decision.ts'
import type { Db } from './db.ts'
import { secretNamed } from './secrets.ts'

/** What stands beside the journal and is no account of a person or device. */
export type BesideRecord = Extract<SideRecord, { table: 'priority-category' | 'identity' | 'receipt' | 'note' }>

/** Name of the key that exists for one service day only (rule I6). */
const dayKey = 'identity-of-the-day'

/** What may be erased, and what screens have told: written with the journal, never in it (rules G3, I5, I6, A2). */
export function createBeside(db: Db) {
  const sql = {
    category: db.prepare<[id: string, category: string]>(
      'INSERT INTO priority_category (ticket_id, category) VALUES (?, ?)',
    ),
    identity: db.prepare<[id: string, hash: Buffer]>('INSERT INTO identity (ticket_id, hash) VALUES (?, ?)'),
    receipt: db.prepare<[id: string, display: string, shownAt: number | null, spokenAt: number | null]>(
      `INSERT INTO receipt (announcement_id, display, shown_at, spoken_at) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET shown_at = coalesce(shown_at, excluded.shown_at),
         spoken_at = coalesce(spoken_at, excluded.spoken_at)`,
    ),
    note: db.prepare<[about: string, text: string, at: number]>('INSERT INTO note (about, text, at) VALUES (?, ?, ?)'),
    ticketsOf: db.prepare<[hash: Buffer], { id: string }>(
      'SELECT CAST(ticket_id AS TEXT) AS id FROM identity WHERE hash = ?',
    ),
    identityOf: db.prepare<[id: string], { hash: Buffer }>('SELECT hash FROM identity WHERE ticket_id = ?'),
    shown: db.prepare<[id: string], { count: number }>(
      'SELECT count(*) AS count FROM receipt WHERE announcement_id = ? AND shown_at IS NOT NULL',
    ),
  }

  return {
    write: (side: BesideRecord, at: number): void => {
      switch (side.table) {
        case 'priority-category':
          sql.category.run(side.ticketId, side.category)
          return
        case 'identity':
          sql.identity.run(side.ticketId, Buffer.from(side.identityHash, 'hex'))
          return
        case 'receipt':
          sql.receipt.run(side.announcementId, side.display, side.shownAt ?? null, side.spokenAt ?? null)
          return
        case 'note':
          sql.note.run(side.about, side.text, at)
          return
        default:
          side satisfies never
      }
    },

    /** An identity as it is kept: HMAC-SHA256 of its digits under the day's key, in hex. */
    identityHash: (identity: string): string =>
      createHmac('sha256', secretNamed(db, dayKey)).update(identity.replaceAll(/\D/g, '')).digest('hex'),

    /** Tickets of the person of this HMAC. */
    ticketsOf: (identityHash: string): string[] =>
      sql.ticketsOf.all(Buffer.from(identityHash, 'hex')).map(({ id }) => id),

    /** The HMAC of the person who holds a ticket. */
    identityOf: (ticketId: string): string | null => sql.identityOf.get(ticketId)?.hash.toString('hex') ?? null,

    /** How many displays have shown an announcement. */
    shownOn: (announcementId: string): number => sql.shown.get(announcementId)?.count ?? 0,

    /** Forgets what lives for a day: categories, identities and their key. Within the transaction of the close. */
    forget: (): void => {
      db.exec('DELETE FROM priority_category; DELETE FROM identity')
      db.prepare('DELETE FROM secret WHERE name = ?').run(dayKey)
    },
  }
}

export type Beside = ReturnType<typeof createBeside>
