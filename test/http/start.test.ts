import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runServer, StartError } from '../../server/run.ts'
import { DataFolderError } from '../../server/store/data-folder.ts'
import { createClient } from '../support/client.ts'
import { journalRows, openPlainly } from '../support/journal-file.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { smallBuilding } from '../support/small-building.ts'
import { folderForTest } from '../support/temp-folder.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const log = pino({ level: 'silent' })
const start = (settings: Partial<TestServer['config']>) =>
  runServer({ config: { ...server.config, ...settings }, log, now: server.now })

/** What a start that must fail ends with. */
async function failure(settings: Partial<TestServer['config']>): Promise<Error> {
  const outcome = await start(settings).then(
    () => new Error('the server started'),
    (error: Error) => error,
  )
  return outcome
}

it('a second server on the same folder is refused, and the first one serves on', async () => {
  const error = await failure({ port: 0 })
  expect(error).toBeInstanceOf(DataFolderError)
  expect(error.message).toContain('is in use by another Antrean server')
  expect((await server.client().get('/readyz')).status).toBe(200)
})

it('a port that is taken is told, and the folder is free again', async () => {
  const dataDir = folderForTest()
  const error = await failure({ dataDir })
  expect(error).toBeInstanceOf(StartError)
  expect(error.message).toContain(`Port ${server.config.port} is taken by another program.`)
  const running = await start({ dataDir, port: 0 })
  await running.close()
})

it('a first start that fails does not lose the one-time password', async () => {
  const settings = { dataDir: folderForTest(), adminPassword: undefined }
  expect((await failure(settings)).message).toContain('is taken by another program')
  const running = await start({ ...settings, port: 0 })
  const { oneTimePassword, url } = running
  const signIn = () =>
    createClient(url).post('/api/sign-in', { username: 'admin', password: oneTimePassword ?? 'lost for ever' })
  const { status } = await signIn()
  await running.close()
  expect({ oneTimePassword, status }).toEqual({ oneTimePassword: expect.any(String), status: 200 })
})

it('a folder of a newer version is refused and not changed', async () => {
  const dataDir = folderForTest()
  await (await start({ dataDir, port: 0 })).close()
  const before = journalRows(dataDir)
  const db = openPlainly(dataDir)
  db.pragma('user_version = 99')
  db.close()
  const error = await failure({ dataDir, port: 0 })
  expect(error).toBeInstanceOf(DataFolderError)
  expect(error.message).toContain('The data was written by a newer version of Antrean (data 99')
  expect(journalRows(dataDir)).toEqual(before)
})

it('[G6] a building file with a mistake starts nothing and leaves the folder as empty as it was', async () => {
  const folder = folderForTest()
  const buildingFile = join(folder, 'building.yaml')
  const dataDir = join(folder, 'data')
  writeFileSync(buildingFile, smallBuilding().replace('Asia/Makassar', 'Asia/Atlantis'))
  const error = await failure({ dataDir, buildingFile, port: 0 })
  expect(error).toBeInstanceOf(StartError)
  expect(error.message).toContain('unknown time zone "Asia/Atlantis"')
  expect(existsSync(join(dataDir, 'antrean.sqlite')) ? journalRows(dataDir) : []).toEqual([])
  writeFileSync(buildingFile, smallBuilding())
  await (await start({ dataDir, buildingFile, port: 0 })).close()
  expect(journalRows(dataDir).length).toBeGreaterThan(0)
})

it('[G6] the building file is read once: a later start needs none', async () => {
  const dataDir = folderForTest()
  await (await start({ dataDir, port: 0 })).close()
  const before = journalRows(dataDir)
  await (await start({ dataDir, port: 0, buildingFile: join(dataDir, 'not-there.yaml') })).close()
  expect(journalRows(dataDir)).toEqual(before)
})
