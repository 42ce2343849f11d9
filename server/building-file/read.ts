import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { Building } from '../../contract/building.ts'
import { findContradictions } from './checks.ts'
import { type BuildingFile, expandCounters, flatten } from './schema.ts'
import { findShapeProblems } from './shape.ts'
import { parseSource, type SourceProblem } from './source.ts'

/** What is wrong in a building file and where; line and column count from 1. */
export type BuildingFileProblem = SourceProblem & { file: string }

/** A whole building, or everything that keeps the file from being one. */
export type BuildingFileAnswer = { ok: true; building: Building } | { ok: false; problems: BuildingFileProblem[] }

/** Reads the building's set-up from a YAML file: nested for people, flat as the journal carries it (rule G6). */
export function readBuildingFile(file: string): BuildingFileAnswer {
  const refuse = (problems: SourceProblem[]): BuildingFileAnswer => ({
    ok: false,
    problems: problems.map((problem) => ({ file, ...problem })).sort((a, b) => a.line - b.line || a.column - b.column),
  })
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return refuse([
      { line: 1, column: 1, message: `the file cannot be read (${error instanceof Error ? error.message : error})` },
    ])
  }
  const parsed = parseSource(text)
  if (!parsed.ok) return refuse(parsed.problems)
  const value = expandCounters(parsed.source.value)
  const misshapen = findShapeProblems(value, parsed.source)
  if (misshapen.length > 0) return refuse(misshapen)
  const contradictions = findContradictions(value as BuildingFile, parsed.source)
  if (contradictions.length > 0) return refuse(contradictions)
  return { ok: true, building: Value.Parse(Building, flatten(value as BuildingFile)) }
}

/** One problem as one line that editors and terminals can follow: `building.yaml:12:5: ...`. */
export function describeProblem({ file, line, column, message }: BuildingFileProblem): string {
  return `${file}:${line}:${column}: ${message}`
}
