import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { JournalRecord } from '../../contract/events.ts'
import type { OfficerRole } from '../../contract/roles.ts'
import { createTicketCodes } from '../../server/access/ticket-codes.ts'
import { createBuilding, type Outcome } from '../../server/building.ts'
import { createClock } from '../../server/clock.ts'
import { type Actor, system } from '../../server/core/actor.ts'
import type { ReadyCommand } from '../../server/core/prepared.ts'
import { openData } from '../../server/store/open.ts'
import { secretNamed } from '../../server/store/secrets.ts'
import { createStore, type Store } from '../../server/store/store.ts'
import { readBuildingText } from './building-text.ts'
import { migrationsDir } from './project.ts'
import { openingMoment, smallBuilding } from './small-building.ts'
import { folderForTest } from './temp-folder.ts'

type Options = {
  /** A data folder that was used before; a new one, with the small building's day open, unless given. */
  dataDir?: string
  /** What stands between the building and its store. */
  wrap?: (store: Store) => Store
}

/** The one door over a real database file, without web or sockets. `told`: what listeners heard, batch by batch. */
export async function openDoor({ dataDir, wrap = (store) => store }: Options = {}) {
  const folder = dataDir ?? folderForTest()
  const db = openData(folder, migrationsDir)
  const store = createStore(db)
  let now = openingMoment
  const building = createBuilding({
    store: wrap(store),
    clock: createClock(
      () => 'Asia/Makassar',
      () => now,
    ),
    codes: createTicketCodes(secretNamed(db, 'ticket-code')),
    phoneUrl: (code) => `http://antrean.test/t/${code}`,
    screensIn: () => 0,
    clockInDoubt: () => false,
    log: pino({ level: 'silent' }),
  })
  const told: JournalRecord[][] = []
  building.onCommit((records) => told.push([...records]))
  let open = true
  const close = () => {
    if (open) db.close()
    open = false
  }
  onTestFinished(close)
  if (dataDir === undefined) {
    await accepted(building.handle({ type: 'import-building', building: smallSetup() }, system))
    await accepted(building.handle({ type: 'open-day' }, system))
    told.length = 0
  }
  return { building, store, dataDir: folder, told, close, advance: (milliseconds: number) => (now += milliseconds) }
}

export type Door = Awaited<ReturnType<typeof openDoor>>

/** The small building as the journal carries it. */
export function smallSetup() {
  const read = readBuildingText(smallBuilding())
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.building
}

/** The answer to a command that must be accepted. */
export async function accepted(coming: Promise<Outcome>) {
  const outcome = await coming
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.rejection)}`)
  return outcome.answer
}

/** Codes of refusals, `ok` for what was accepted. */
export function codesOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.rejection.code))
}

export const kiosk: Actor = { kind: 'device', deviceId: '900', role: 'kiosk' }

export function officer(officerId: string, role: OfficerRole = 'officer', agencyId = 'CIVIL'): Actor {
  return { kind: 'officer', officerId, role, agencyId, consoleId: randomUUID() }
}

/** Asks for a number. */
export function issue(serviceId = 'CIVIL-01', more: { priority?: 'elderly' | 'disability' } = {}): ReadyCommand {
  return { type: 'issue-ticket', serviceIds: [serviceId], ...more }
}

/** A new person; the hash is made up, nobody signs in with it. */
export function newPerson(username: string, role: OfficerRole = 'officer'): ReadyCommand {
  const agency = role === 'officer' ? { agencyId: 'CIVIL' } : {}
  return {
    type: 'add-officer',
    username,
    name: `Nama ${username}`,
    role,
    ...agency,
    password: '',
    passwordHash: `hash of ${username}`,
    oneTime: false,
  }
}
