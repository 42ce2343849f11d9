import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Finding, plantTree } from '../support/planted-tree.ts'

const sound = plantTree()
afterAll(() => sound.remove())

describe('the sound tree', () => {
  it('is green under biome', () => expect(sound.biome()).toEqual([]))
  it('is green under tsc', () => expect(sound.tsc()).toEqual([]))
})

/** `from` and a name that it exports. */
const imported = (from: string, name: string) => `import { ${name} } from '${from}'\n\nexport const planted = ${name}\n`

const notReferenced = 'TS6307'
const notErasable = 'TS1294'
const unknownName = /^TS2(304|584|591)$/

describe('tsc: a folder sees only what it references', () => {
  const faults: [file: string, text: string, rule: string | RegExp][] = [
    ['contract/planted-1.ts', imported('../server/building.ts', 'building'), notReferenced],
    ['printer/planted-1.ts', imported('../server/building.ts', 'building'), notReferenced],
    ['server/core/planted-1.ts', imported('../store/journal.ts', 'append'), notReferenced],
    ['server/core/planted-2.ts', imported('../../printer/print.ts', 'print'), notReferenced],
    ['server/planted-1.ts', imported('../kiosk-ui/app.ts', 'clockOf'), notReferenced],
    ['ui-kit/planted-1.ts', imported('../kiosk-ui/app.ts', 'clockOf'), notReferenced],
    ['ui-kit/planted-2.ts', imported('../printer/print.ts', 'print'), notReferenced],
    ['kiosk-ui/planted-1.ts', imported('../server/core/decide.ts', 'decide'), notReferenced],
    ['display-ui/planted-1.ts', imported('../server/building.ts', 'building'), notReferenced],
    ['officer-ui/planted-1.ts', imported('../display-ui/app.ts', 'clockOf'), notReferenced],
    ['admin-ui/planted-1.ts', imported('../server/store/journal.ts', 'append'), notReferenced],
    ['visitor-ui/planted-1.ts', imported('../printer/print.ts', 'print'), notReferenced],
    ['server/core/planted-3.ts', imported('node:os', 'hostname'), unknownName],
    ['server/core/planted-4.ts', 'export const planted = process.pid\n', unknownName],
    ['server/core/planted-5.ts', 'console.log(1)\n', unknownName],
    ['server/core/planted-6.ts', 'setTimeout(() => 0, 1)\n', unknownName],
    ['server/core/planted-7.ts', 'export const planted = performance.now()\n', unknownName],
    ['server/core/planted-8.ts', 'export const planted = crypto.randomUUID()\n', unknownName],
    ['kiosk-ui/planted-2.ts', 'export const planted = process.pid\n', unknownName],
    ['contract/planted-2.ts', 'export const planted = process.pid\n', unknownName],
    ['server/planted-2.ts', 'export class Planted {\n  constructor(readonly x: number) {}\n}\n', notErasable],
  ]
  const tree = plantTree()
  let findings: Finding[] = []
  beforeAll(() => {
    for (const [file, text] of faults) tree.write(file, text)
    findings = tree.tsc()
  })
  afterAll(() => tree.remove())

  it.each(faults)('%s: %s', (file, _text, rule) => {
    const rules = findings.filter((finding) => finding.file === file).map((finding) => finding.rule)
    expect(rules).toContainEqual(typeof rule === 'string' ? rule : expect.stringMatching(rule))
  })
})

describe('biome: arrows only point down', () => {
  const noPackage = 'The rules import no package and nothing of Node.'
  const typeboxOnly = 'The contract imports typebox and itself, nothing else.'
  const throughTheBuilding = 'A door goes through the building, never to the rules or the journal.'
  const oneDoor = 'One door never imports another.'
  const storeBelow = 'Arrows point down: the store knows nothing above it.'
  const noDoor = 'Arrows point down: the building knows no door.'
  const nobody = 'The composition root is imported by nobody.'
  const faults: [file: string, from: string, name: string, message: string][] = [
    ['server/core/planted-1.ts', 'typebox', 'Type', noPackage],
    ['server/core/planted-2.ts', 'node:os', 'hostname', noPackage],
    ['server/core/rules/planted-1.ts', 'fastify', 'fastify', noPackage],
    ['contract/planted-1.ts', 'node:os', 'hostname', typeboxOnly],
    ['contract/planted-2.ts', '../printer/print.ts', 'print', typeboxOnly],
    ['server/http/planted-1.ts', '../core/decide.ts', 'decide', throughTheBuilding],
    ['server/http/planted-2.ts', '../store/journal.ts', 'append', throughTheBuilding],
    ['server/realtime/planted-1.ts', '../core/rules/calling.ts', 'call', throughTheBuilding],
    ['server/realtime/planted-2.ts', '../store/journal.ts', 'append', throughTheBuilding],
    ['server/spool/planted-1.ts', '../core/decide.ts', 'decide', throughTheBuilding],
    ['server/spool/planted-2.ts', '../store/journal.ts', 'append', throughTheBuilding],
    ['server/http/planted-3.ts', '../realtime/sockets.ts', 'sockets', oneDoor],
    ['server/http/planted-4.ts', '../spool/spool.ts', 'spool', oneDoor],
    ['server/realtime/planted-3.ts', '../http/app.ts', 'app', oneDoor],
    ['server/realtime/planted-4.ts', '../spool/spool.ts', 'spool', oneDoor],
    ['server/spool/planted-3.ts', '../http/app.ts', 'app', oneDoor],
    ['server/spool/planted-4.ts', '../realtime/sockets.ts', 'sockets', oneDoor],
    ['server/store/planted-1.ts', '../building.ts', 'building', storeBelow],
    ['server/store/planted-2.ts', '../http/app.ts', 'app', storeBelow],
    ['server/store/planted-3.ts', '../core/decide.ts', 'decide', storeBelow],
    ['server/live.ts', './http/app.ts', 'app', noDoor],
    ['server/batch.ts', './spool/spool.ts', 'spool', noDoor],
    ['server/planted-1.ts', './main.ts', 'parts', nobody],
    ['server/http/planted-5.ts', '../main.ts', 'parts', nobody],
    ['test/planted-1.ts', '../server/main.ts', 'parts', nobody],
  ]
  const tree = plantTree()
  let findings: Finding[] = []
  beforeAll(() => {
    for (const [file, from, name] of faults) tree.write(file, imported(from, name))
    tree.write('server/round.ts', imported('./and-round.ts', 'planted'))
    tree.write('server/and-round.ts', imported('./round.ts', 'planted'))
    findings = tree.biome()
  })
  afterAll(() => tree.remove())

  it.each(faults)('%s may not import %s', (file, _from, _name, message) => {
    const rule = 'lint/style/noRestrictedImports'
    expect(findings).toContainEqual({ file, rule, message: expect.stringContaining(message) })
  })

  it('no circle of imports', () => {
    const rule = 'lint/suspicious/noImportCycles'
    expect(findings).toContainEqual({ file: 'server/round.ts', rule, message: expect.any(String) })
  })
})
