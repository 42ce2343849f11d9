import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import type { OfficerRole } from '../../contract/roles.ts'
import { runServer } from '../../server/run.ts'
import { type Client, createClient, type Presence } from './client.ts'
import { openingMoment, smallBuilding } from './small-building.ts'
import { makeFolder, removeFolder } from './temp-folder.ts'

type Options = {
  /** Text of the building file; the small building unless given. */
  building?: string
  buildingFile?: string
  /** `null`: none is set, and the server makes a one-time password. */
  adminPassword?: string | null
  publicUrl?: string
  /** Where it writes its log; nowhere unless given. */
  log?: Logger
}

export const adminPassword = 'contoh-sandi-1'
/** Of every officer that a test adds. */
export const officerPassword = 'loket-jaya-8'

/** A real server in this process, on a free port of loopback, with a data folder and a clock of its own. */
export async function startServer(options: Options = {}) {
  const folder = makeFolder()
  const dataDir = join(folder, 'data')
  const buildingFile = options.buildingFile ?? join(folder, 'building.yaml')
  if (options.buildingFile === undefined) writeFileSync(buildingFile, options.building ?? smallBuilding())
  let now = openingMoment
  /** By how much the wall clock was set. */
  let jumped = 0
  const config = {
    host: '127.0.0.1',
    port: 0,
    dataDir,
    buildingFile,
    adminPassword: options.adminPassword === null ? undefined : (options.adminPassword ?? adminPassword),
    logLevel: 'silent',
    trustProxy: false,
    publicUrl: options.publicUrl,
  }
  const log = options.log ?? pino({ level: 'silent' })
  const run = () => runServer({ config, log, now: () => now + jumped, monotonic: () => now })
  let running = await run()
  config.port = Number(new URL(running.url).port)

  async function signedIn(username: string, password: string, presence: Presence = {}): Promise<Client> {
    const client = createClient(running.url, { consoleId: randomUUID(), ...presence })
    await client.signIn(username, password)
    return client
  }

  return {
    url: running.url,
    dataDir,
    config,
    oneTimePassword: running.oneTimePassword,
    now: () => now + jumped,
    advance: (milliseconds: number): void => {
      now += milliseconds
    },
    /** Somebody sets the wall clock: it moves against the monotonic one. */
    setClock: (milliseconds: number): void => {
      jumped += milliseconds
    },
    /** A client that is not signed in. */
    client: (presence?: Presence) => createClient(running.url, presence),
    signedIn,
    admin: (presence?: Presence) => signedIn('admin', adminPassword, presence),
    /** Adds a person and signs in at a console of their own. */
    addOfficer: async (admin: Client, username: string, role: OfficerRole, agencyId?: string, presence?: Presence) => {
      const agency = agencyId === undefined ? {} : { agencyId }
      const person = { username, password: officerPassword, name: `Nama ${username}`, role, ...agency }
      const { officer } = await admin.command('add-officer', person)
      return Object.assign(await signedIn(username, officerPassword, presence), { officerId: officer.id })
    },
    /** Down and up again: the same folder, the same port. */
    restart: async (): Promise<void> => {
      await running.close()
      running = await run()
    },
    stop: async (): Promise<void> => {
      await running.close()
      removeFolder(folder)
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof startServer>>
