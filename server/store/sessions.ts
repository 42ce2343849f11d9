import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { openFile } from './open.ts'

/** How long a sign-in lasts at most: a working day. */
export const sessionHours = 12
const hour = 3_600_000
const minute = 60_000

/** A sign-in; `data` is what the session plugin keeps. */
export type Session = { officerId: string; data: string }

type Row = { officer_id: string; data: string; seen_at: number; expires_at: number }

/** Sign-ins in a file of their own: revocable, they survive a restart, and are written at most once a minute each. */
export function createSessions(dataDir: string, now: () => number) {
  const db = openFile(join(dataDir, 'sessions.sqlite'))
  db.exec(`
    CREATE TABLE IF NOT EXISTS session (
      id BLOB PRIMARY KEY, officer_id TEXT NOT NULL, data TEXT NOT NULL, seen_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS device_seen (device_id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  `)
  const stmts = {
    put: db.prepare<[id: Buffer, officer: string, data: string, seen: number, expires: number]>(
      `INSERT INTO session (id, officer_id, data, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET officer_id = excluded.officer_id, data = excluded.data`,
    ),
    get: db.prepare<[id: Buffer], Row>('SELECT officer_id, data, seen_at, expires_at FROM session WHERE id = ?'),
    touch: db.prepare<[seen: number, id: Buffer]>('UPDATE session SET seen_at = ? WHERE id = ?'),
    end: db.prepare<[id: Buffer]>('DELETE FROM session WHERE id = ?'),
    endOf: db.prepare<[officer: string, except: Buffer]>('DELETE FROM session WHERE officer_id = ? AND id <> ?'),
    sweep: db.prepare<[now: number]>('DELETE FROM session WHERE expires_at <= ?'),
    sawDevice: db.prepare<[id: string, at: number]>(
      'INSERT INTO device_seen (device_id, at) VALUES (?, ?) ON CONFLICT (device_id) DO UPDATE SET at = excluded.at',
    ),
    deviceSeen: db.prepare<[], { device_id: string; at: number }>('SELECT device_id, at FROM device_seen'),
  }
  stmts.sweep.run(now())
  const lastSeen = new Map(stmts.deviceSeen.all().map((row) => [row.device_id, row.at]))
  const enders: (() => void)[] = []
  const told = () => {
    for (const ender of enders) ender()
  }

  return {
    put: (sessionId: string, { officerId, data }: Session): void => {
      stmts.put.run(digest(sessionId), officerId, data, now(), now() + sessionHours * hour)
    },

    get: (sessionId: string): Session | null => {
      const id = digest(sessionId)
      const row = stmts.get.get(id)
      if (!row || row.expires_at <= now()) return null
      if (now() - row.seen_at >= minute) stmts.touch.run(now(), id)
      return { officerId: row.officer_id, data: row.data }
    },

    end: (sessionId: string): void => {
      stmts.end.run(digest(sessionId))
      told()
    },

    /** Ends every sign-in of an officer, but one where `except` is given. */
    endOf: (officerId: string, except = ''): void => {
      stmts.endOf.run(officerId, digest(except))
      told()
    },

    /** Called when sign-ins ended: whoever holds a connection looks again. */
    onEnd: (ender: () => void): void => {
      enders.push(ender)
    },

    /** Notes that a device was heard from; written at most once a minute. */
    sawDevice: (deviceId: string): void => {
      if (now() - (lastSeen.get(deviceId) ?? 0) < minute) return
      lastSeen.set(deviceId, now())
      stmts.sawDevice.run(deviceId, now())
    },
    deviceLastSeen: (deviceId: string): number | null => lastSeen.get(deviceId) ?? null,

    close: (): void => {
      db.close()
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>

/** Only a hash of a session's id is stored. */
function digest(sessionId: string): Buffer {
  return createHash('sha256').update(sessionId).digest()
}
