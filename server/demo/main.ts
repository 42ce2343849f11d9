import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import { type Logger, pino } from 'pino'
import type { Building } from '../../contract/building.ts'
import { describeProblem, readBuildingFile } from '../building-file/read.ts'
import { readConfig } from '../config.ts'
import { runServer, StartError } from '../run.ts'
import { DataFolderError, takeDataFolder } from '../store/data-folder.ts'
import { welcome } from '../welcome.ts'
import { createClient } from './client.ts'
import { createLife } from './life.ts'
import { work } from './officers.ts'
import { sendVisitors } from './visitors.ts'

/**
 * `npm run demo`: the real server on 127.0.0.1 with a simulated morning. Its data folder is its own, never the
 * building's: it is emptied at each start.
 */
const folder = join(import.meta.dirname, '../../data-demo')
const guest = { username: 'petugas', agencyId: 'DUKCAPIL' }

type Morning = { url: string; setup: Building; password: string; log: Logger; signal: AbortSignal }

async function live({ url, setup, password, log, signal }: Morning): Promise<void> {
  const life = createLife(Math.random, signal)
  const newClient = () => createClient(url, log)
  const admin = newClient()
  await admin.signIn('admin', password)
  await admin.send('open-day', {})
  await admin.send('add-officer', { ...guest, password, name: 'Petugas Contoh', role: 'officer' })
  // The last counter of each agency that has several stays free for whoever tries the demo.
  const staffed = setup.counters.filter(({ agencyId, number }) => {
    const numbers = setup.counters.filter((counter) => counter.agencyId === agencyId).map((counter) => counter.number)
    return numbers.length === 1 || number < Math.max(...numbers)
  })
  const people = staffed.map(async (counter) => {
    const officer = newClient()
    const username = `loket${counter.number}`
    await admin.send('add-officer', {
      username,
      password,
      name: `Petugas Loket ${counter.number}`,
      role: 'officer',
      agencyId: counter.agencyId,
    })
    await officer.signIn(username, password)
    await work(officer, counter, setup, life)
  })
  await Promise.all([sendVisitors(newClient(), setup, life), ...people])
}

try {
  const password = process.env.ADMIN_PASSWORD ?? randomBytes(6).toString('hex')
  const config = { ...readConfig({ ...process.env, DATA_DIR: folder, HOST: '127.0.0.1' }), adminPassword: password }
  const file = readBuildingFile(config.buildingFile)
  if (!file.ok)
    throw new StartError(`The building file cannot be used.\n${file.problems.map(describeProblem).join('\n')}`)
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' })
  takeDataFolder(config.dataDir).release()
  rmSync(config.dataDir, { recursive: true })
  const running = await runServer({ config, log, now: Date.now, byHours: false })
  process.stdout.write(welcome(running, config))
  process.stdout.write(`\n  Demo: sign in as admin, or as officer ${guest.username}; password ${password}\n\n`)
  const ending = new AbortController()
  const morning = live({ url: running.url, setup: file.building, password, log, signal: ending.signal })
  morning.catch((error) => log.error({ err: error }, 'the demo stopped'))
  closeWithGrace({ delay: 10_000 }, async () => {
    ending.abort()
    await morning.catch(() => undefined)
    await running.close()
  })
} catch (error) {
  if (!(error instanceof StartError || error instanceof DataFolderError)) throw error
  process.stderr.write(`\n${error.message}\n\n`)
  process.exitCode = 1
}
