import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient } from '../support/client.ts'
import { firstBroken, journalRows } from '../support/journal-file.ts'
import { connect, connected } from '../support/screen.ts'
import { createServerProcess, type ServerProcess } from '../support/server-process.ts'
import { makeFolder, removeFolder } from '../support/temp-folder.ts'

const folder = makeFolder()
const processes: ServerProcess[] = []
const processIn = (place: string) => {
  const made = createServerProcess(place)
  processes.push(made)
  return made
}
const server = processIn(folder)
let url: string
beforeAll(async () => {
  url = await server.up()
})
afterAll(() => {
  for (const each of processes) each.killAll()
  removeFolder(folder)
})

const keysInJournal = () => journalRows(server.dataDir).flatMap(({ key }) => (key ? [key.toString('hex')] : []))

it('a second server on the same folder ends with a sentence, and the first one serves on', async () => {
  const second = processIn(folder)
  expect(await second.start({ PORT: '0' })).toEqual({ exitCode: 1 })
  expect(second.said()).toContain(`The data folder ${server.dataDir} is in use by another Antrean server.`)
  expect(second.said()).not.toMatch(/^\s+at /m)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

it('a wrong setting ends the start with a sentence that names it', async () => {
  const other = processIn(folder)
  expect(await other.start({ PORT: 'eighty' })).toEqual({ exitCode: 1 })
  expect(other.said()).toMatch(/A setting is wrong: .*PORT/)
  expect(other.said()).not.toMatch(/^\s+at /m)
})

it('a port that is taken ends the start with a sentence', async () => {
  const elsewhere = processIn(join(folder, 'elsewhere'))
  const { port } = new URL(url)
  expect(await elsewhere.start({ PORT: port })).toEqual({ exitCode: 1 })
  expect(elsewhere.said()).toContain(`Port ${port} is taken by another program.`)
  expect(elsewhere.said()).not.toMatch(/^\s+at /m)
}, 15_000)

it('SIGTERM: commands under way are answered, screens hear of it, and the end is clean', async () => {
  const socket = connect(url)
  await connected(socket)
  const closing = new Promise<void>((resolve) => socket.once('closing', resolve))
  const gone = new Promise((resolve) => socket.once('disconnect', resolve))
  const kiosk = createClient(url)
  const answered: string[] = []
  let ended: Promise<number | null> | undefined
  const work = async () => {
    for (;;) {
      const key = randomUUID()
      const reply = await kiosk.ask('issue-ticket', { serviceIds: ['CIVIL-01'] }, { 'idempotency-key': key })
      if (reply.status !== 200) return
      answered.push(key.replaceAll('-', ''))
      if (answered.length === 40) ended = server.end('SIGTERM')
    }
  }
  await Promise.all(Array.from({ length: 8 }, () => work().catch(() => undefined)))
  await closing
  await gone
  const exitCode = await ended
  expect(answered.length).toBeGreaterThanOrEqual(40)
  expect(keysInJournal().sort()).toEqual(answered.sort())
  expect(firstBroken(journalRows(server.dataDir))).toBeNull()
  expect(exitCode).toBe(0)
})
