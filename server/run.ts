import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastifyCookie from '@fastify/cookie'
import type { Logger } from 'pino'
import type { Building as BuildingSetup } from '../contract/building.ts'
import { type Building, createBuilding } from './building.ts'
import { describeProblem, readBuildingFile } from './building-file.ts'
import { createClock } from './clock.ts'
import type { Config } from './config.ts'
import { firstStart } from './first-start.ts'
import { createHttp } from './http/app.ts'
import { createIdentity } from './identity.ts'
import { createPairing } from './pairing.ts'
import { createRealtime } from './realtime/realtime.ts'
import { createSchedule } from './schedule.ts'
import { createSpool } from './spool/spool.ts'
import { takeDataFolder } from './store/data-folder.ts'
import { type Db, openData } from './store/open.ts'
import { secretNamed } from './store/secrets.ts'
import { createSessions } from './store/sessions.ts'
import { createStore } from './store/store.ts'
import { createTicketCodes } from './ticket-codes.ts'

const root = join(import.meta.dirname, '..')

/** A server that runs. `oneTimePassword` is set at the very first start only. */
export type Running = { url: string; oneTimePassword: string | null; close: () => Promise<void> }

type Needs = { config: Config; log: Logger; now: () => number; byHours?: boolean }

/** Why a start ended: the message is for the installer, there is nothing to debug. */
export class StartError extends Error {
  override name = 'StartError'
}

/** Puts the building together and opens its doors. Throws `StartError` or `DataFolderError` with a sentence for the installer. */
export async function runServer({ config, log, now, byHours = true }: Needs): Promise<Running> {
  const folder = takeDataFolder(config.dataDir)
  let db: Db | undefined
  try {
    db = openData(config.dataDir, join(root, 'migrations'))
    return await compose({ config, log, now, byHours }, db, folder.release)
  } catch (error) {
    db?.close()
    folder.release()
    throw error
  }
}

async function compose({ config, log, now, byHours }: Required<Needs>, db: Db, release: () => void): Promise<Running> {
  const store = createStore(db)
  const isNew = store.journal.head().seq === 0
  const setup = isNew ? readSetup(config.buildingFile) : null
  const codes = createTicketCodes(secretNamed(db, 'ticket-code'))
  let port = config.port
  const phoneUrl = (code: string, local: boolean): string | undefined => {
    if (config.publicUrl) return `${config.publicUrl}/t/${code}`
    return local || config.host === '127.0.0.1' ? `http://127.0.0.1:${port}/t/${code}` : undefined
  }
  const building = createBuilding({ store, clock: createClock(() => timeZoneOf(building), now), codes, phoneUrl, log })
  const oneTimePassword = setup ? await firstStart(building, setup, config.adminPassword) : null

  const sessions = createSessions(config.dataDir, now)
  const signer = new fastifyCookie.Signer(secretNamed(db, 'session').toString('hex'))
  const identity = createIdentity({ people: store.people, sessions, signer })
  building.onCommit((records) => {
    for (const { event, by } of records) {
      if (event.type === 'officer-changed' && event.what !== 'enabled' && by !== `officer:${event.officerId}`)
        sessions.endOf(event.officerId)
    }
  })
  const printers = building.hall().setup?.building.printers ?? []
  const spool = createSpool({ jobs: store.prints, printers, dataDir: config.dataDir, clock: now, log })
  building.onCommit((records) => {
    if (records.some(({ event }) => event.type === 'ticket-issued')) spool.wake()
  })

  const screensDir = join(root, 'dist')
  const build = buildOf(screensDir)
  const { publicUrl, trustProxy } = config
  const slipsDir = join(config.dataDir, 'slips')
  const app = await createHttp(
    {
      building,
      identity,
      sessions,
      pairing: createPairing(now),
      signer,
      screensDir,
      build,
      slipsDir,
      publicUrl,
      trustProxy,
      now,
    },
    log,
  )
  const realtime = createRealtime({ http: app.server, building, identity, sessions, build, publicUrl, log })
  const schedule = createSchedule(building)
  if (byHours) await schedule.run()
  await listen(app, config)
  port = (app.server.address() as AddressInfo).port

  return {
    url: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`,
    oneTimePassword,
    close: async () => {
      await schedule.close()
      realtime.close()
      // Commands under way are decided, made durable and answered before the door closes.
      await app.close()
      building.close()
      await spool.close()
      sessions.close()
      db.close()
      release()
    },
  }
}

function timeZoneOf(building: Building): string {
  return building.hall().setup?.building.timeZone ?? 'UTC'
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
    await app.close()
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
