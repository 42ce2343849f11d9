import type { DeviceKind, OfficerRole } from '../../contract/roles.ts'
import type { SideRecord } from '../core/decision.ts'
import type { Db } from './db.ts'

/** An officer as stored; `password` is an argon2id hash. */
export type Officer = {
  id: string
  username: string
  name: string
  role: OfficerRole
  agencyId: string | null
  password: string
  oneTime: boolean
  disabled: boolean
}

export type Device = {
  id: string
  kind: DeviceKind
  name: string
  place: string | null
  approvedAt: number
  revoked: boolean
}

type OfficerRow = Omit<Officer, 'oneTime' | 'disabled'> & { oneTime: number; disabled: number }
type DeviceRow = Omit<Device, 'revoked'> & { revoked: number }

const officerColumns = `CAST(id AS TEXT) AS id, username, name, role, agency_id AS agencyId, password, one_time AS oneTime, disabled`
const deviceColumns = `CAST(id AS TEXT) AS id, kind, name, place, approved_at AS approvedAt, revoked`

/** What changes officers and devices. */
export type PeopleRecord = Extract<SideRecord, { table: 'officer' | 'officer-change' | 'device' | 'device-revoked' }>

/** Officers and devices: ordinary tables, written with the journal and read by the doors. */
export function createPeople(db: Db) {
  const stmts = {
    byUsername: db.prepare<[string], OfficerRow>(`SELECT ${officerColumns} FROM officer WHERE username = ?`),
    byId: db.prepare<[string], OfficerRow>(`SELECT ${officerColumns} FROM officer WHERE id = ?`),
    officers: db.prepare<[], OfficerRow>(`SELECT ${officerColumns} FROM officer ORDER BY role, name`),
    admins: db.prepare<[], { count: number }>(
      `SELECT count(*) AS count FROM officer WHERE role = 'admin' AND disabled = 0`,
    ),
    addOfficer: db.prepare<
      [
        id: string,
        username: string,
        name: string,
        role: string,
        agency: string | null,
        password: string,
        oneTime: number,
      ]
    >('INSERT INTO officer (id, username, name, role, agency_id, password, one_time) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    changeOfficer: db.prepare<[password: string | null, oneTime: number | null, disabled: number | null, id: string]>(
      'UPDATE officer SET password = coalesce(?, password), one_time = coalesce(?, one_time), disabled = coalesce(?, disabled) WHERE id = ?',
    ),
    device: db.prepare<[string], DeviceRow>(`SELECT ${deviceColumns} FROM device WHERE id = ?`),
    deviceByToken: db.prepare<[Buffer], DeviceRow>(
      `SELECT ${deviceColumns} FROM device WHERE token_hash = ? AND revoked = 0`,
    ),
    devices: db.prepare<[], DeviceRow>(`SELECT ${deviceColumns} FROM device ORDER BY id`),
    addDevice: db.prepare<[id: string, kind: string, name: string, place: string | null, token: Buffer, at: number]>(
      'INSERT INTO device (id, kind, name, place, token_hash, approved_at) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    revokeDevice: db.prepare<[string]>('UPDATE device SET revoked = 1 WHERE id = ?'),
  }

  return {
    officerNamed: (username: string): Officer | null => officerFrom(stmts.byUsername.get(username)),
    officer: (id: string): Officer | null => officerFrom(stmts.byId.get(id)),
    officers: (): Officer[] => stmts.officers.all().map((row) => officerFrom(row) as Officer),
    activeAdmins: (): number => stmts.admins.get()?.count ?? 0,
    isUsernameTaken: (username: string): boolean => stmts.byUsername.get(username) !== undefined,
    isDevice: (id: string): boolean => stmts.device.get(id)?.revoked === 0,
    devices: (): Device[] => stmts.devices.all().map((row) => deviceFrom(row) as Device),
    /** The device whose token has this SHA-256, unless it was revoked. */
    deviceByToken: (tokenHash: Buffer): Device | null => deviceFrom(stmts.deviceByToken.get(tokenHash)),

    /** Writes what a decision leaves beside the journal, within its transaction. */
    write: (side: PeopleRecord, at: number): void => {
      switch (side.table) {
        case 'officer':
          stmts.addOfficer.run(
            side.id,
            side.username,
            side.name,
            side.role,
            side.agencyId ?? null,
            side.password,
            side.oneTime ? 1 : 0,
          )
          return
        case 'officer-change':
          stmts.changeOfficer.run(side.password ?? null, bit(side.oneTime), bit(side.disabled), side.id)
          return
        case 'device':
          stmts.addDevice.run(side.id, side.kind, side.name, side.place ?? null, Buffer.from(side.tokenHash, 'hex'), at)
          return
        case 'device-revoked':
          stmts.revokeDevice.run(side.id)
          return
        default:
          side satisfies never
      }
    },
  }
}

export type People = ReturnType<typeof createPeople>

function bit(value: boolean | undefined): number | null {
  return value === undefined ? null : Number(value)
}

function officerFrom(row: OfficerRow | undefined): Officer | null {
  return row ? { ...row, oneTime: row.oneTime === 1, disabled: row.disabled === 1 } : null
}

function deviceFrom(row: DeviceRow | undefined): Device | null {
  return row ? { ...row, revoked: row.revoked === 1 } : null
}
