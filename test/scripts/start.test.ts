import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Says what reaches it; ends by itself, with code 7, when it is told to. */
const entry = `
process.once('SIGTERM', () => end('SIGTERM'))
process.once('SIGINT', () => end('SIGINT'))
const open = setInterval(() => {}, 1000)
function end(signal) {
  for (const again of ['SIGTERM', 'SIGINT']) process.on(again, () => console.log('again', again))
  console.log('got', signal)
  process.stdin.resume().once('end', () => process.exit(7))
}
// The launcher's own message has been acted on by the time that this is said.
process.on('message', (signal) => setTimeout(() => console.log('message', signal), 150))
console.log('up', process.pid, process.versions.node.split('.')[0])
`

let folder = ''
let launcher: ChildProcess
let said = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true })
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  writeFileSync(join(folder, 'vite.config.ts'), '')
  writeFileSync(join(folder, 'entry.mjs'), entry)
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'build.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  launcher.kill('SIGKILL')
})

/** Starts the launcher as the leader of a process group, as a terminal does; waits until its server is up. */
async function start(): Promise<number> {
  said = ''
  launcher = spawn(process.execPath, ['scripts/start.mjs', '--entry', 'entry.mjs'], { cwd: folder, detached: true })
  launcher.stdout?.on('data', (data) => {
    said += data
  })
  await heard('up ')
  return launcher.pid ?? 0
}

const heard = (text: string) => expect.poll(() => said, { timeout: 20_000 }).toContain(text)
const ended = () => new Promise<number | null>((resolve) => launcher.once('close', resolve))

it('runs the entry under Node 24 and says so in one line', async () => {
  await start()
  expect(said).toMatch(/^antrean: starting entry\.mjs\nup \d+ 24\n$/)
})

it('hands a signal on once, waits for the server and ends with its code', async () => {
  const pid = await start()
  const end = ended()
  process.kill(pid, 'SIGTERM')
  await heard('got SIGTERM')
  launcher.stdin?.end()
  expect(await end).toBe(7)
  expect(said).not.toContain('again')
})

it('acts once on a Ctrl-C that reaches the whole group and is sent on by npm as well', async () => {
  const pid = await start()
  const end = ended()
  process.kill(-pid, 'SIGINT')
  process.kill(pid, 'SIGINT')
  await heard('got SIGINT')
  await heard('message SIGINT')
  launcher.stdin?.end()
  expect(await end).toBe(7)
  expect(said).not.toContain('again')
})

it('a server whose launcher was killed stops by itself', async () => {
  const pid = await start()
  const end = ended()
  process.kill(pid, 'SIGKILL')
  await heard('got SIGTERM')
  launcher.stdin?.end()
  await end
})
