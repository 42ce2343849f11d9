import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from './project.ts'
import { adminPassword } from './server.ts'
import { smallBuilding } from './small-building.ts'

/** How a start went: it serves at `url`, or it ended. */
type Start = { url: string } | { exitCode: number | null }

/** A time zone in which it is about noon now: no test meets a midnight or a closing time. */
function noonZone(): string {
  const eastOfUtc = 12 - new Date().getUTCHours()
  return eastOfUtc === 0 ? 'UTC' : `Etc/GMT${eastOfUtc > 0 ? '-' : '+'}${Math.abs(eastOfUtc)}`
}

/** The real program as a process of its own, in a folder that is kept from start to start. */
export function createServerProcess(folder: string) {
  const dataDir = join(folder, 'data')
  const buildingFile = join(folder, 'building.yaml')
  mkdirSync(folder, { recursive: true })
  writeFileSync(buildingFile, smallBuilding({ alwaysOpen: true, timeZone: noonZone() }))
  const all = new Set<ChildProcess>()
  let child: ChildProcess | undefined
  let said = ''
  let port = 0

  /** Starts the program and waits until it says where it is, or ends. `settings`: environment beside the usual. */
  async function start(settings: Record<string, string> = {}): Promise<Start> {
    said = ''
    const process_ = spawn(process.execPath, [join(projectDir, 'server', 'main.ts')], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        BUILDING_FILE: buildingFile,
        ADMIN_PASSWORD: adminPassword,
        LOG_LEVEL: 'error',
        PUBLIC_URL: 'http://antrean.example',
        ...settings,
      },
    })
    child = process_
    all.add(process_)
    process_.once('exit', () => all.delete(process_))
    const url = new Promise<Start>((resolve) => {
      process_.stdout.on('data', (text: Buffer) => {
        said += text
        const [, found] = /Screens +(http:\/\/[\d.]+:\d+)\//.exec(said) ?? []
        if (found !== undefined) resolve({ url: found })
      })
    })
    process_.stderr.on('data', (text: Buffer) => {
      said += text
    })
    const ended = once(process_, 'close').then(([exitCode]) => ({ exitCode: exitCode as number | null }))
    const started = await Promise.race([url, ended])
    if ('url' in started) port = Number(new URL(started.url).port)
    return started
  }

  return {
    dataDir,
    start,
    /** Starts the program, which must come up. */
    up: async (): Promise<string> => {
      const started = await start()
      if ('url' in started) return started.url
      throw new Error(`the server ended with ${started.exitCode}:\n${said}`)
    },
    /** All that it said since its last start. */
    said: (): string => said,
    /** Sends a signal and waits for the end: the exit code, `null` where the signal itself ended it. */
    end: async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
      if (!child || child.exitCode !== null) throw new Error('the server does not run')
      const closed = once(child, 'close')
      child.kill(signal)
      return (await closed)[0] as number | null
    },
    /** Leaves nothing running. */
    killAll: (): void => {
      for (const each of all) each.kill('SIGKILL')
    },
  }
}

export type ServerProcess = ReturnType<typeof createServerProcess>
