import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { definedRules, filesOf, formFaults, quotedRules } from '../support/repository.ts'

const sources = filesOf(/\.(ts|tsx|mjs|css|html|sql)$/)

it('a planted fault of form is seen', () => {
  const planted = (text: string) => formFaults({ path: 'x.ts', text })
  expect(planted('x\n'.repeat(300))).toEqual([])
  expect(planted('x\n'.repeat(301))).toEqual(['x.ts:301 a file ends at 300 lines, this one has 301'])
  expect(planted(`a\n// @ts-${'ignore'}`)).toEqual([`x.ts:2 @ts-${'ignore'}`])
  expect(planted(`// @ts-${'expect-error'}`)).toEqual([`x.ts:1 @ts-${'expect-error'}`])
  expect(formFaults({ path: 'test/x.ts', text: `// @ts-${'expect-error'}` })).toEqual([])
  expect(planted(`// biome-${'ignore'} lint: x`)).toEqual([`x.ts:1 biome-${'ignore'}`])
  expect(planted(`x as ${'any'}`)).toEqual([`x.ts:1 as ${'any'}`])
  expect(planted(`// ${'TO'}DO: x`)).toEqual([`x.ts:1 ${'TO'}DO`])
  expect(planted(`// ${'FIX'}ME`)).toEqual([`x.ts:1 ${'FIX'}ME`])
})

it('no source file passes 300 lines, goes around a check or leaves something for later', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(formFaults)).toEqual([])
})

it('a planted rule id is seen in a title and in the rulebook', () => {
  const text = `it('[${'P2'}] x', () => {})\n  it.each(a)(\n'[${'C1, C6'}] y')\nconst z = '[${'Q9'}]'`
  expect(quotedRules({ path: 'x.test.ts', text })).toEqual(['P2', 'C1', 'C6'])
  expect([...definedRules('- **P1** x **not** **P22** y')]).toEqual(['P1', 'P22'])
})

it('every rule that a test quotes stands in the rulebook', () => {
  const rulebook = definedRules(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8'))
  const quoted = filesOf(/\.test\.ts$/).flatMap((file) => quotedRules(file).map((id) => ({ id, path: file.path })))
  expect(quoted.length).toBeGreaterThan(0)
  expect(quoted.filter(({ id }) => !rulebook.has(id))).toEqual([])
})
