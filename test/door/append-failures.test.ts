import { expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import { accepted, codesOf, type Door, issue, kiosk, newPerson, openDoor } from '../support/door.ts'
import { firstBroken, journalRecords, journalRows, openPlainly } from '../support/journal-file.ts'

/** Makes the database itself refuse rows of one service, as a full disk or a fault in its file would. */
function refuseVisitsOf(door: Door, serviceId: string): () => void {
  const run = (sql: string) => {
    const db = openPlainly(door.dataDir)
    db.exec(sql)
    db.close()
  }
  run(`CREATE TRIGGER planted BEFORE INSERT ON visit WHEN NEW.service_id = '${serviceId}'
       BEGIN SELECT raise(ABORT, 'disk I/O error'); END`)
  return () => run('DROP TRIGGER planted')
}

it('one command that cannot be written harms no other of its batch', async () => {
  const door = await openDoor()
  const mend = refuseVisitsOf(door, 'TAX-01')
  const { building, told, dataDir } = door
  const outcomes = await Promise.all(
    ['CIVIL-01', 'TAX-01', 'CIVIL-01'].map((serviceId) => building.handle(issue(serviceId), kiosk)),
  )
  expect(codesOf(outcomes)).toEqual(['ok', 'not-stored', 'ok'])
  expect(outcomes[2]).toMatchObject({ answer: { ticket: { number: 'K-002', ahead: 1 } } })
  const issued = journalRecords(dataDir).filter(({ event }) => event.type === 'ticket-issued')
  expect(issued.map(({ event }) => 'number' in event && event.number)).toEqual(['K-001', 'K-002'])
  expect(told.flat()).toEqual(issued)

  mend()
  const mended = await accepted(building.handle(issue('TAX-01'), kiosk))
  expect(mended).toMatchObject({ ticket: { number: 'S-001' }, seq: (issued.at(-1)?.seq ?? 0) + 1 })
  expect(firstBroken(journalRows(dataDir))).toBeNull()
})

it('what could not be written leaves the hall as it was and nobody is told', async () => {
  const door = await openDoor()
  await accepted(door.building.handle(issue('CIVIL-01'), kiosk))
  door.told.length = 0
  const before = structuredClone({ ...door.building.hall(), setup: null })
  refuseVisitsOf(door, 'TAX-01')
  expect(codesOf([await door.building.handle(issue('TAX-01'), kiosk)])).toEqual(['not-stored'])
  expect({ ...door.building.hall(), setup: null }).toEqual(before)
  expect(door.told).toEqual([])
})

it('[N3] what could not be written is not remembered: the same key does it later', async () => {
  const door = await openDoor()
  const key = crypto.randomUUID()
  const mend = refuseVisitsOf(door, 'TAX-01')
  expect(codesOf([await door.building.handle(issue('TAX-01'), kiosk, key)])).toEqual(['not-stored'])
  mend()
  expect(codesOf([await door.building.handle(issue('TAX-01'), kiosk, key)])).toEqual(['ok'])
})

it('[I3] a ticket whose slip cannot be queued is not given', async () => {
  const door = await openDoor()
  const planted = openPlainly(door.dataDir)
  planted.exec(`CREATE TRIGGER planted BEFORE INSERT ON print_job BEGIN SELECT raise(ABORT, 'disk I/O error'); END`)
  expect(codesOf([await door.building.handle(issue(), kiosk)])).toEqual(['not-stored'])
  expect(planted.prepare('SELECT count(*) AS count FROM visit').get()).toEqual({ count: 0 })
  planted.close()
  expect(journalRecords(door.dataDir).some(({ event }) => event.type === 'ticket-issued')).toBe(false)
})

it('of two people added under one name in one moment, one is there and the other is told so', async () => {
  const { building, store } = await openDoor()
  const outcomes = await Promise.all([
    building.handle(newPerson('rina'), system),
    building.handle(issue(), kiosk),
    building.handle(newPerson('rina', 'supervisor'), system),
  ])
  expect(codesOf(outcomes)).toEqual(['ok', 'ok', 'username-taken'])
  expect(store.people.officerNamed('rina')?.role).toBe('officer')
})

it('two admins who shut each other out in one moment leave one of them', async () => {
  const { building, store } = await openDoor()
  await accepted(building.handle(newPerson('ana', 'admin'), system))
  await accepted(building.handle(newPerson('budi', 'admin'), system))
  const idOf = (username: string) => store.people.officerNamed(username)?.id ?? ''
  const [ana, budi] = [idOf('ana'), idOf('budi')]
  const admin = (officerId: string) => ({ kind: 'officer', officerId, role: 'admin', consoleId: 'c' }) as const
  const outcomes = await Promise.all([
    building.handle({ type: 'change-officer', officerId: budi, disabled: true }, admin(ana)),
    building.handle({ type: 'change-officer', officerId: ana, disabled: true }, admin(budi)),
  ])
  expect(store.people.activeAdmins()).toBe(1)
  expect(codesOf(outcomes)).toEqual(['ok', 'last-admin'])
})
