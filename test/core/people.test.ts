import { describe, expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { accepted, admin, given, refused, siti } from '../support/hall.ts'

type Add = Extract<ReadyCommand, { type: 'add-officer' }>

/** A first record of a set-up is 1: the next one, and so the new id, is 2. */
const newId = '2'

function add(change: Partial<Add>): Add {
  const person = { username: 'siti', password: 'kata-sandi-1', name: 'Siti Aminah', role: 'officer' as const }
  return { type: 'add-officer', ...person, passwordHash: 'a hash', oneTime: true, ...change }
}

describe('adding an officer', () => {
  it('[G3] the journal holds id, role and agency; name and password’s hash lie beside it', () => {
    const scene = given()
    const stored = { username: 'siti', name: 'Siti Aminah', role: 'officer' as const, agencyId: 'CIVIL' }
    expect(scene.when(add({ agencyId: 'CIVIL' }), admin)).toEqual(
      accepted(
        [{ type: 'officer-added', officerId: newId, role: 'officer', agencyId: 'CIVIL' }],
        [{ table: 'officer', id: newId, ...stored, password: 'a hash', oneTime: true }],
      ),
    )
    const journal = JSON.stringify(scene.records)
    for (const personal of ['siti', 'Siti', 'kata-sandi', 'a hash']) expect(journal).not.toContain(personal)
  })

  it.each(['officer', 'agency-manager'] as const)('[K1] an %s belongs to an agency of the building', (role) => {
    expect(given().when(add({ role }), admin)).toEqual(refused({ code: 'agency-needed' }))
    expect(given().when(add({ role, agencyId: 'NONE' }), admin)).toEqual(refused({ code: 'agency-unknown' }))
    expect(given().when(add({ role, agencyId: 'TAX' }), admin)).toMatchObject({ events: [{ agencyId: 'TAX' }] })
  })

  it.each(['desk', 'supervisor', 'inspectorate', 'admin'] as const)('[K1] a %s belongs to none', (role) => {
    expect(given().when(add({ role }), system)).toMatchObject({ ok: true, events: [{ role }] })
    const withAgency = given().when(add({ role, agencyId: 'CIVIL' }), admin)
    expect(withAgency).toMatchObject({ ok: true })
    expect(JSON.stringify(withAgency)).not.toContain('CIVIL')
  })

  it('a username is given once', () => {
    const people = { isUsernameTaken: (username: string) => username === 'siti' }
    expect(given().when(add({ agencyId: 'CIVIL' }), admin, people)).toEqual(refused({ code: 'username-taken' }))
    expect(given().when(add({ agencyId: 'CIVIL', username: 'rina' }), admin, people).ok).toBe(true)
  })
})

describe('changing an officer', () => {
  const change = { type: 'change-officer', officerId: '7' } as const
  const people = { officer: () => ({ role: 'desk' as const, disabled: false }) }

  it('a new password and a stop are two facts', () => {
    expect(given().when({ ...change, passwordHash: 'a hash', disabled: true }, admin, people)).toEqual(
      accepted(
        [
          { type: 'officer-changed', officerId: '7', what: 'password' },
          { type: 'officer-changed', officerId: '7', what: 'disabled' },
        ],
        [
          { table: 'officer-change', id: '7', password: 'a hash', oneTime: false },
          { table: 'officer-change', id: '7', disabled: true },
        ],
      ),
    )
  })

  it('what is so already changes nothing; what is not, does', () => {
    expect(given().when({ ...change, disabled: false }, admin, people)).toEqual(accepted([]))
    const stopped = { officer: () => ({ role: 'desk' as const, disabled: true }) }
    expect(given().when({ ...change, disabled: false }, admin, stopped)).toEqual(
      accepted(
        [{ type: 'officer-changed', officerId: '7', what: 'enabled' }],
        [{ table: 'officer-change', id: '7', disabled: false }],
      ),
    )
  })

  it('an unknown officer is not changed', () => {
    expect(given().when({ ...change, disabled: true }, admin)).toEqual(refused({ code: 'officer-unknown' }))
  })

  it('the last admin who may sign in stays; one of two may be stopped', () => {
    const admins = (activeAdmins: number, disabled = false) => ({
      officer: () => ({ role: 'admin' as const, disabled }),
      activeAdmins: () => activeAdmins,
    })
    const stop = { ...change, disabled: true }
    expect(given().when(stop, admin, admins(1))).toEqual(refused({ code: 'last-admin' }))
    expect(given().when(stop, admin, admins(2)).ok).toBe(true)
    expect(given().when(stop, admin, admins(1, true))).toEqual(accepted([]))
    expect(given().when({ ...change, passwordHash: 'a hash' }, admin, admins(1)).ok).toBe(true)
  })

  it('one’s own new password ends a one-time one', () => {
    const own = { type: 'change-own-password', current: 'x', password: 'kata-sandi-2', passwordHash: 'a hash' } as const
    expect(given().when(own, { ...siti, mustChangePassword: true })).toEqual(
      accepted(
        [{ type: 'officer-changed', officerId: 'siti', what: 'password' }],
        [{ table: 'officer-change', id: 'siti', password: 'a hash', oneTime: false }],
      ),
    )
  })
})

describe('devices', () => {
  type Approve = Extract<ReadyCommand, { type: 'approve-device' }>
  const approve = (kind: 'kiosk' | 'display', place?: string): Approve => {
    const device = { code: 'ABCD2345', name: 'Lobi', kind, tokenHash: 'a hash' }
    return { type: 'approve-device', ...device, ...(place !== undefined && { place }) }
  }

  it('[G3] the journal holds kind and place; name and token’s hash lie beside it', () => {
    const scene = given()
    expect(scene.when(approve('display', 'B'), admin)).toEqual(
      accepted(
        [{ type: 'device-approved', deviceId: newId, kind: 'display', place: 'B' }],
        [{ table: 'device', id: newId, kind: 'display', name: 'Lobi', place: 'B', tokenHash: 'a hash' }],
      ),
    )
    expect(JSON.stringify(scene.records)).not.toContain('a hash')
  })

  it('[A1] a display belongs to a zone of the building', () => {
    expect(given().when(approve('display'), admin)).toEqual(refused({ code: 'zone-unknown' }))
    expect(given().when(approve('display', 'Z'), admin)).toEqual(refused({ code: 'zone-unknown' }))
  })

  it('[I3] a kiosk may have a printer of the building', () => {
    expect(given().when(approve('kiosk'), admin)).toMatchObject({ events: [{ kind: 'kiosk' }] })
    expect(given().when(approve('kiosk', 'printer-2'), admin)).toMatchObject({ events: [{ place: 'printer-2' }] })
    expect(given().when(approve('kiosk', 'A'), admin)).toEqual(refused({ code: 'printer-unknown' }))
  })

  it('a device that is let in can be shut out', () => {
    const people = { isDevice: (id: string) => id === '5' }
    expect(given().when({ type: 'revoke-device', deviceId: '5' }, admin, people)).toEqual(
      accepted([{ type: 'device-revoked', deviceId: '5' }], [{ table: 'device-revoked', id: '5' }]),
    )
    expect(given().when({ type: 'revoke-device', deviceId: '6' }, admin, people)).toEqual(
      refused({ code: 'device-unknown' }),
    )
  })
})
