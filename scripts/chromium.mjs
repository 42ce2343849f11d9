// The browser of the journeys: found, or installed where that is possible.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { giveUp, say } from './house.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium; ends the script with a clear line where there is none and none can be installed. */
export function findChromium() {
  const named = process.env.CHROMIUM
  if (named) return onPath(named) ?? giveUp(`CHROMIUM names ${named}, which cannot be run`)
  return firstOnPath() ?? installChromium()
}

function firstOnPath() {
  for (const name of names) {
    const path = onPath(name)
    if (path) return path
  }
  return undefined
}

function onPath(name) {
  const candidates = isAbsolute(name)
    ? [name]
    : ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].map((folder) => join(folder, name))
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function installChromium() {
  const advice = 'the journeys need Chromium: install it (Debian: apt-get install chromium), or name one in CHROMIUM'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return giveUp(advice)
  say('installing Chromium for the journeys (apt-get install chromium)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env })
    if (status !== 0) return giveUp(`apt-get ${args[0]} failed; ${advice}`)
  }
  return firstOnPath() ?? giveUp(advice)
}
