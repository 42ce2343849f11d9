// `npm test`: the whole check. Each step must be green before the next one begins. `--long` adds the long tests.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { ended, findNode, install, root, say, start, tools } from './house.mjs'

install()
const node = findNode()
const env = process.argv.includes('--long') ? { LONG: '1' } : {}
const count = { passed: 0, failed: 0, skipped: 0 }

const run = (args, more = {}) => ended(start(node, args, { env: { ...env, ...more } }))

/** Runs one vitest project and adds what it counted. */
async function runTests(project, args = [], more = {}) {
  const report = join(root, '.cache', 'test', `${project}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run([tools.vitest, 'run', '--project', project, ...reporters, ...args], more)
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
    count.passed += numPassedTests
    count.failed += numFailedTests
    count.skipped += numPendingTests
  } catch {
    say(`the ${project} tests left no report`)
    return code || 1
  }
  return code
}

const steps = [
  ['form (biome)', () => run([tools.biome, 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off'])])],
  ['types (tsc)', () => run([tools.tsc, '-b'])],
  // The server serves built screens, in tests too.
  ['screens (vite build)', () => run([tools.vite, 'build', '--logLevel', 'warn'])],
  ['tests (vitest)', () => runTests('unit')],
  // Each journey has a server and a browser of its own: two at once would only slow each other down.
  ['journeys (Chromium)', () => runTests('e2e', ['--no-file-parallelism'], { CHROMIUM: findChromium() })],
]

for (const [name, step] of steps) {
  say(name)
  const code = await step()
  if (code !== 0) {
    say(`${name} failed`)
    process.exitCode = code
    break
  }
}
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`)
