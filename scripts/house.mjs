// What the scripts share. Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Who started this script; another process once that one is gone. */
const parent = process.ppid

/** One line about what happens now. */
export function say(line) {
  console.log(`antrean: ${line}`)
}

/** Ends the script with one line that says what to do. */
export function giveUp(line) {
  console.error(`antrean: ${line}`)
  process.exit(1)
}

/** Installs what package-lock.json names and node_modules lacks. */
export function install() {
  if (isInstalled()) return
  say('installing packages (npm ci), about half a minute')
  const { status } = npm(['ci', '--loglevel=error'])
  if (status !== 0) {
    giveUp('npm ci failed, see above. Installing needs the network and its package registry; later starts do not.')
  }
}

function isInstalled() {
  try {
    const wanted = readPackages('package-lock.json')
    const present = readPackages('node_modules/.package-lock.json')
    return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
      if (path === '') return true
      // An optional package that is absent is one for another platform.
      return present[path] === undefined ? Boolean(optional || devOptional) : present[path].version === version
    })
  } catch {
    return false
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}

/** Runs npm by the very Node that runs npm itself: the one in node_modules may be replaced meanwhile. */
function npm(args) {
  const cli = process.env.npm_execpath
  if (cli)
    return spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}

/** The Node 24 that came with the packages, or this one if it is as new. */
export function findNode() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const own = join(root, 'node_modules', `node-${platform}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    `no Node 24 comes with Antrean for ${platform}, and this is Node ${process.versions.node}. Install Node 24 and start again.`,
  )
}

/** The script of a tool in node_modules, to be run by Node. */
export const tools = {
  biome: join(root, 'node_modules/@biomejs/biome/bin/biome'),
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
  vite: join(root, 'node_modules/vite/bin/vite.js'),
  vitest: join(root, 'node_modules/vitest/vitest.mjs'),
}

/** Starts a program in the project's folder, with the project's own tools first on the path. */
export function start(program, args, { env = {}, stdio = 'inherit' } = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return spawn(program, args, { cwd: root, stdio, env: { ...process.env, PATH: path, ...env } })
}

/** Waits for a child's end: its exit code, or 128 and the signal's number as a shell would say. */
export function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => giveUp(`cannot run ${child.spawnfile}: ${error.message}`))
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/**
 * Calls back on the signals that end a script. A signal to npm alone does not come this far, it ends the shell between
 * npm and the script: under npm, that the shell is gone counts as SIGTERM.
 */
export function onStop(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  if (process.env.npm_lifecycle_event === undefined) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop('SIGTERM')
  }, 250).unref()
}

/** Builds the screens into dist/ unless they are as new as their sources. */
export async function buildScreens(node) {
  const built = join(root, 'dist', 'build.json')
  const folders = readdirSync(root).filter((name) => /^(contract|ui-kit|.+-ui)$/.test(name))
  const sources = ['package-lock.json', 'vite.config.ts', ...folders].map((name) => newestTime(join(root, name)))
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return
  say('building the screens')
  const code = await ended(start(node, [tools.vite, 'build', '--logLevel', 'warn']))
  if (code !== 0) giveUp('the screens could not be built, see above')
}

function newestTime(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  // A folder's own time tells of files that were taken away.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))))
}
