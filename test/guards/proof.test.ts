import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Finding, plantTree } from '../support/planted-tree.ts'

const imported = (from: string, name: string) => `import { ${name} } from '${from}'\n\nexport const planted = ${name}\n`
const typeImported = (from: string, name: string) =>
  `import type { ${name} } from '${from}'\n\nexport type Planted = ${name}\n`
const apart = 'The proof rests on the contract and itself: it borrows nothing of the rules that it proves.'

const faults: [file: string, text: string][] = [
  ['server/core/proof/planted-1.ts', imported('../priority.ts', 'nextOf')],
  ['server/core/proof/planted-2.ts', imported('../decide.ts', 'decide')],
  ['server/core/proof/planted-3.ts', imported('../rules/calling.ts', 'call')],
  ['server/core/proof/planted-4.ts', typeImported('../hall.ts', 'Hall')],
  ['server/core/proof/planted-5.ts', imported('../../store/journal.ts', 'append')],
  ['server/core/proof/planted-6.ts', imported('typebox', 'Type')],
]

const tree = plantTree()
let findings: Finding[] = []
beforeAll(() => {
  tree.write('server/core/priority.ts', 'export const nextOf = 1\n')
  tree.write('server/core/proof/own.ts', typeImported('../../../contract/fields.ts', 'Id'))
  tree.write('server/core/proof/sound.ts', "import type { Planted } from './own.ts'\n\nexport type Sound = Planted\n")
  for (const [file, text] of faults) tree.write(file, text)
  findings = tree.biome()
})
afterAll(() => tree.remove())

it.each(faults)('[O3] the proof borrows nothing: %s', (file) => {
  const rule = 'lint/style/noRestrictedImports'
  expect(findings).toContainEqual({ file, rule, message: expect.stringContaining(apart) })
})

it('[O3] it may import the contract and itself', () => {
  const planted = faults.map(([file]) => file)
  expect(findings.filter(({ file }) => !planted.includes(file))).toEqual([])
})
