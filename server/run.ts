import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastifyCookie from '@fastify/cookie'
import type { Logger } from 'pino'
import type { Building as BuildingSetup } from '../contract/building.ts'
import type { EventType } from '../contract/events.ts'
import { createIdentity } from './access/identity.ts'
import { createPairing } from './access/pairing.ts'
import { createTicketCodes } from './access/ticket-codes.ts'
import { type Building, createBuilding } from './building.ts'
import { describeProblem, readBuildingFile } from './building-file/read.ts'
import { createClock } from './clock.ts'
import { type ClockWatch, createClockWatch } from './clock-watch.ts'
import type { Config } from './config.ts'
import { firstStart } from './first-start.ts'
import { createHttp } from './http/app.ts'
import { createProofs } from './proofs.ts'
import { createRealtime } from './realtime/realtime.ts'
import { createSchedule } from './schedule.ts'
import { createScreens, type Screens } from './screens.ts'
import { createSpool } from './spool/spool.ts'
import { takeDataFolder } from './store/data-folder.ts'
import type { Db } from './store/db.ts'
import { openData } from './store/open.ts'
import { createReports } from './store/reports.ts'
import { secretNamed } from './store/secrets.ts'
import { createSessions, type Sessions } from './store/sessions.ts'
import { createStore, type Store } from './store/store.ts'

const root = join(import.meta.dirname, '..')
const screensDir = join(root, 'dist')

/** A server that runs. `oneTimePassword` is set at the very first start only. */
export type Running = { url: string; oneTimePassword: string | null; close: () => Promise<void> }

type Needs = {
  config: Config
  log: Logger
  /** Milliseconds since the epoch. */
  now: () => number
  /** Milliseconds that never jump (rule D4). */
  monotonic?: () => number
  byHours?: boolean
}

/** Why a start ended: the message is for the installer, there is nothing to debug. */
export class StartError extends Error {
  override name = 'StartError'
}

/** Puts the building together and opens its doors. Throws `StartError` or `DataFolderError` with a sentence for the installer. */
export async function runServer({
  config,
  log,
  now,
  monotonic = () => performance.now(),
  byHours = true,
}: Needs): Promise<Running> {
  const closing = new AsyncDisposableStack()
  try {
    const screens = createScreens()
    const clockWatch = createClockWatch({ now, monotonic })
    const { building, store, db, phones } = openBuilding({ config, log, now, screens, clockWatch }, closing)
    const oneTimePassword = await firstStart(building, () => readSetup(config.buildingFile), config.adminPassword)
    const { sessions, ...access } = openAccess(config, store, db, now, closing)
    listenForPeople(building, sessions)
    printSlips(building, config, log, now, closing)

    const build = buildOf(screensDir)
    const { publicUrl, trustProxy } = config
    const slipsDir = join(config.dataDir, 'slips')
    closing.defer(building.close)
    const { onCommit, clock } = building
    const web = {
      building,
      proofs: createProofs({ journal: store.journal, onCommit, clock }),
      reports: createReports(db),
      sessions,
      ...access,
      pairing: createPairing(now),
      screensDir,
      build,
      slipsDir,
      publicUrl,
      trustProxy,
      now,
    }
    const app = await createHttp(web, log)
    // Commands under way are decided, made durable and answered before the door closes.
    closing.defer(() => app.close())
    const realtime = createRealtime({ http: app.server, building, screens, sessions, ...access, build, publicUrl, log })
    closing.defer(realtime.close)
    const schedule = createSchedule(building, () => clockWatch.isInDoubt(building))
    closing.defer(schedule.close)

    if (byHours) await schedule.run()
    await listen(app, config)
    const { port } = app.server.address() as AddressInfo
    phones.port = port
    return { url: `http://${nameOf(config.host)}:${port}`, oneTimePassword, close: () => closing.disposeAsync() }
  } catch (error) {
    await closing.disposeAsync()
    throw error
  }
}

type Watching = { screens: Screens; clockWatch: ClockWatch }

/** The data folder, its database and the one door. */
function openBuilding(
  { config, log, now, screens, clockWatch }: Pick<Needs, 'config' | 'log' | 'now'> & Watching,
  closing: AsyncDisposableStack,
) {
  const folder = takeDataFolder(config.dataDir)
  closing.defer(folder.release)
  const db = openData(config.dataDir, join(root, 'migrations'))
  closing.defer(() => {
    db.close()
  })
  const store = createStore(db)
  const codes = createTicketCodes(secretNamed(db, 'ticket-code'))
  const phones = { port: config.port }
  const phoneUrl = (code: string, local: boolean): string | undefined => {
    if (config.publicUrl) return `${config.publicUrl}/t/${code}`
    return local || config.host === '127.0.0.1' ? `http://127.0.0.1:${phones.port}/t/${code}` : undefined
  }
  const clock = createClock(() => building.hall().setup?.building.timeZone ?? 'UTC', now)
  const building: Building = createBuilding({
    store,
    clock,
    codes,
    phoneUrl,
    screensIn: screens.in,
    clockInDoubt: () => clockWatch.isInDoubt(building),
    log,
  })
  clockWatch.follow(building.onCommit)
  return { building, store, db, phones }
}

/** Who may come in: sign-ins and how they are recognised. */
function openAccess(config: Config, store: Store, db: Db, now: () => number, closing: AsyncDisposableStack) {
  const sessions = createSessions(config.dataDir, now)
  closing.defer(sessions.close)
  const signer = new fastifyCookie.Signer(secretNamed(db, 'session').toString('hex'))
  return {
    sessions,
    signer,
    identity: createIdentity({ people: store.people, sessions, signer, behindProxy: config.trustProxy }),
  }
}

/** Ends the sign-ins of an officer whose account somebody else changed. */
function listenForPeople(building: Building, sessions: Sessions): void {
  building.onCommit((records) => {
    for (const { event, by } of records) {
      if (event.type !== 'officer-changed' || event.what === 'enabled') continue
      if (by !== `officer:${event.officerId}`) sessions.endOf(event.officerId)
    }
  })
}

/** Events that put something on paper. */
const printing: readonly EventType[] = ['ticket-issued', 'slip-reprinted', 'checklist-printed']

function printSlips(
  building: Building,
  { dataDir }: Config,
  log: Logger,
  now: () => number,
  closing: AsyncDisposableStack,
): void {
  const printers = building.hall().setup?.building.printers ?? []
  const spool = createSpool({ jobs: building.prints, printers, dataDir, clock: now, log })
  closing.defer(spool.close)
  building.onCommit((records) => {
    if (records.some(({ event }) => printing.includes(event.type))) spool.wake()
  })
}

function readSetup(file: string): BuildingSetup {
  const read = readBuildingFile(file)
  if (read.ok) return read.building
  throw new StartError(
    `The building file cannot be used; nothing was changed.\n${read.problems.map(describeProblem).join('\n')}`,
  )
}

/** The build of the screens that stand in `dist`. */
function buildOf(screensDir: string): string {
  const file = join(screensDir, 'build.json')
  if (!existsSync(file)) throw new StartError('The screens are not built yet. Run: npm start')
  return (JSON.parse(readFileSync(file, 'utf8')) as { build: string }).build
}

async function listen(app: Awaited<ReturnType<typeof createHttp>>, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartError(
        `Port ${port} is taken by another program. Stop that program, or set PORT to another number.`,
      )
    if (code === 'EACCES')
      throw new StartError(`This user may not listen on port ${port}. Set PORT to a number above 1023.`)
    throw new StartError(`The server cannot listen on ${host}:${port}: ${message}`)
  }
}

/** A host as it stands in an address that works on this machine. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
