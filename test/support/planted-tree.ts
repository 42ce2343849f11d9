import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One file of each folder, importing what it may: the project in small. */
const soundTree: Record<string, string> = {
  'contract/fields.ts': `import { type Static, Type } from 'typebox'\n\nexport const Id = Type.String()\nexport type Id = Static<typeof Id>\n`,
  'contract/slip.ts': `import type { Id } from './fields.ts'\n\nexport type Slip = { id: Id }\n`,
  'server/core/hall.ts': `import type { Id } from '../../contract/fields.ts'\n\nexport type Hall = { id: Id }\n`,
  'server/core/decide.ts': `import type { Hall } from './hall.ts'\n\nexport const decide = (hall: Hall) => hall.id\n`,
  'server/core/rules/calling.ts': `import type { Hall } from '../hall.ts'\n\nexport const call = (hall: Hall) => hall.id\n`,
  'server/store/journal.ts': `import type { Hall } from '../core/hall.ts'\n\nexport const append = (hall: Hall) => hall.id\n`,
  'server/building.ts': `import { decide } from './core/decide.ts'\nimport { append } from './store/journal.ts'\n\nexport const building = { decide, append }\n`,
  'server/http/app.ts': `import { building } from '../building.ts'\n\nexport const app = { building }\n`,
  'server/realtime/sockets.ts': `import { building } from '../building.ts'\n\nexport const sockets = { building }\n`,
  'server/spool/spool.ts': `import { print } from '../../printer/print.ts'\nimport { building } from '../building.ts'\n\nexport const spool = { building, print }\n`,
  'server/main.ts': `import { app } from './http/app.ts'\nimport { sockets } from './realtime/sockets.ts'\nimport { spool } from './spool/spool.ts'\n\nexport const parts = [app, sockets, spool]\n`,
  'printer/print.ts': `import type { Slip } from '../contract/slip.ts'\n\nexport const print = (slip: Slip) => slip.id\n`,
  'ui-kit/clock.ts': `import type { Id } from '../contract/fields.ts'\n\nexport type Clock = { id: Id }\n`,
  'test/sound.ts': `import { building } from '../server/building.ts'\n\nexport const tested = building\n`,
  'bench/run.ts': `import { building } from '../server/building.ts'\n\nconsole.log(building)\n`,
  ...Object.fromEntries(
    ['kiosk-ui', 'display-ui', 'officer-ui', 'admin-ui', 'visitor-ui'].map((screen) => [
      `${screen}/app.ts`,
      `import type { Clock } from '../ui-kit/clock.ts'\n\nexport const clockOf = (clock: Clock) => clock.id\n`,
    ]),
  ),
}

/** One thing that a tool found: the file, the rule or error number, and what it said. */
export type Finding = { file: string; rule: string; message: string }

/** A tree in a folder of its own, under this project's own settings. */
export type PlantedTree = {
  write: (path: string, text: string) => void
  biome: () => Finding[]
  tsc: () => Finding[]
  remove: () => void
}

/** Lays out the sound tree with the project's real biome.json, tsconfig files and packages. */
export function plantTree(): PlantedTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'guards-')))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    references: { path: string }[]
  }
  const settings = references.map(({ path }) => `${path}/tsconfig.json`)
  for (const file of ['biome.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json', ...settings]) {
    cpSync(join(root, file), join(folder, file))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  for (const [path, text] of Object.entries(soundTree)) write(path, text)

  /** Runs a tool over the tree. One that says no must also say where, and one that says yes must find nothing. */
  const run = (tool: string, args: string[], line: RegExp): Finding[] => {
    const program = join(root, 'node_modules', tool)
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    const findings = [...stdout.matchAll(line)].map(({ groups }) => ({
      file: relative(folder, resolve(folder, groups?.file ?? '')),
      rule: groups?.rule ?? '',
      message: groups?.message ?? '',
    }))
    if ((status === 0) !== (findings.length === 0)) throw new Error(`${tool} ended with ${status}:\n${stdout}${stderr}`)
    return findings
  }
  return {
    write,
    biome: () =>
      run(
        '@biomejs/biome/bin/biome',
        ['ci', '--colors=off', '--reporter=github', '--max-diagnostics=none'],
        /^::error title=(?<rule>[^,]+),file=(?<file>[^,]+),.*?::(?<message>.*)$/gm,
      ),
    tsc: () =>
      run(
        'typescript/bin/tsc',
        ['-b', '--pretty', 'false'],
        /^(?<file>[^(\n]+)\(.*?\): error (?<rule>TS\d+): (?<message>.*)$/gm,
      ),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
