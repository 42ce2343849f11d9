import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Finding, plantTree } from '../support/planted-tree.ts'

const nested = (depth: number): string => (depth === 0 ? 'return 1' : `if (n > ${depth}) { ${nested(depth - 1)} }`)

const faults: [rule: string, file: string, text: string][] = [
  ['suspicious/noConsole', 'server/planted-1.ts', "console.log('x')\n"],
  ['style/noRestrictedGlobals', 'server/core/planted-1.ts', 'export const planted = () => Date.now()\n'],
  ['style/noRestrictedGlobals', 'server/core/planted-2.ts', 'export const planted = () => Math.random()\n'],
  ['style/noRestrictedGlobals', 'server/core/planted-3.ts', 'export const planted = globalThis\n'],
  ['style/noRestrictedGlobals', 'server/core/planted-4.ts', 'export const planted = new Intl.DateTimeFormat()\n'],
  ['style/noRestrictedGlobals', 'contract/planted-1.ts', 'export const planted = new Date()\n'],
  ['style/useFilenamingConvention', 'server/Planted_2.ts', 'export const planted = 1\n'],
  ['style/noDefaultExport', 'server/planted-3.ts', 'export default 1\n'],
  ['style/noEnum', 'kiosk-ui/planted-1.ts', 'export enum Planted {\n  One,\n}\n'],
  ['performance/noBarrelFile', 'server/planted-4.ts', "export { building } from './building.ts'\n"],
  ['performance/noReExportAll', 'server/planted-5.ts', "export * from './building.ts'\n"],
  ['suspicious/noExplicitAny', 'server/planted-6.ts', 'export const planted = (x: any) => x\n'],
  ['suspicious/noFocusedTests', 'test/planted-1.ts', "import { it } from 'vitest'\n\nit.only('x', () => {})\n"],
  ['suspicious/noSkippedTests', 'test/planted-2.ts', "import { it } from 'vitest'\n\nit.skip('x', () => {})\n"],
  ['correctness/noUndeclaredDependencies', 'server/planted-7.ts', "import 'lodash'\n"],
  ['correctness/noUndeclaredDependencies', 'server/planted-8.ts', "import 'vitest'\n"],
  ['correctness/noUndeclaredDependencies', 'printer/planted-1.ts', "import 'vitest'\n"],
  ['correctness/noUnusedImports', 'server/planted-9.ts', "import { building } from './building.ts'\n"],
  [
    'complexity/noExcessiveCognitiveComplexity',
    'server/planted-10.ts',
    `export function planted(n: number) { ${nested(6)} }\n`,
  ],
]

const tree = plantTree()
let findings: Finding[] = []
beforeAll(() => {
  for (const [, file, text] of faults) tree.write(file, text)
  findings = tree.biome()
})
afterAll(() => tree.remove())

it.each(faults)('biome refuses %s: %s', (rule, file) => {
  expect(findings).toContainEqual({ file, rule: `lint/${rule}`, message: expect.any(String) })
})
