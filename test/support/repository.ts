import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A text file of the project, its path from the root. */
export type SourceFile = { path: string; text: string }

const root = fileURLToPath(new URL('../..', import.meta.url))
const notOurs = new Set(['node_modules', '.git', '.cache', 'dist', 'data', 'data-demo'])

/** The project's own files whose names match. */
export function filesOf(name: RegExp, folder = root): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesOf(name, path)
    return name.test(entry.name) ? [{ path: relative(root, path), text: readFileSync(path, 'utf8') }] : []
  })
}

/** Ways around a check, and what was left for later. Each is written so that this file does not match itself. */
const forbidden = [/@ts-(ignore|nocheck)/, /biome-(ignore)/, /\bas (any)\b/, /\b(T(?:ODO)|F(?:IXME))\b/]

/** An expected error is no way around in a test: it shows that the types refuse what they should. */
const inTestsOnly = /@ts-(expect-error)/

/** What in a source file is against the form of this project, as `path:line what`. */
export function formFaults({ path, text }: SourceFile): string[] {
  const lines = text.replace(/\n$/, '').split('\n')
  const long = lines.length > 300 ? [`${path}:301 a file ends at 300 lines, this one has ${lines.length}`] : []
  const ways = path.startsWith('test/') ? forbidden : [...forbidden, inTestsOnly]
  const found = lines.flatMap((line, at) =>
    ways.filter((way) => way.test(line)).map((way) => `${path}:${at + 1} ${way.exec(line)?.[0]}`),
  )
  return [...long, ...found]
}

/** Rule ids that tests quote, at the beginning of a title: `[P2] ...`, `[C1, C6] ...`. */
export function quotedRules({ text }: SourceFile): string[] {
  const marks = text.match(/['"`]\[[A-Z]\d+(?:, [A-Z]\d+)*\] /g) ?? []
  return marks.flatMap((mark) => mark.match(/[A-Z]\d+/g) ?? [])
}

/** Rule ids that the rulebook defines: `**P2**`. */
export function definedRules(rulebook: string): Set<string> {
  return new Set([...rulebook.matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, id]) => id ?? ''))
}
