import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readBuildingFile } from '../../server/building-file/read.ts'

/** A small building file without a fault. */
export const soundText = `name: Mal Uji
shortName: Uji
timeZone: Asia/Makassar
timeZoneLabel: WITA
hours:
  mon: [{ open: 08:00, lastTicket: 15:00, close: 15:30 }]
notices: []
limits: { priorityRatio: 2, doublePressSeconds: 3, closeAfterHours: 3 }
zones:
  - { id: A, name: Zona A }
  - { id: B, name: Zona B }
printers:
  - { id: printer-1, name: Kios 1, url: 'preview:', paper: 80 }
agencies:
  - id: CIVIL
    prefix: K
    name: Kependudukan
    shortName: Kependudukan
    zone: A
    counters: [2, { number: 1, zone: B, services: [CIVIL-02] }]
    services:
      - { id: CIVIL-01, name: KTP, averageMinutes: 10, mayBeRepresented: false }
      - { id: CIVIL-02, name: KK, averageMinutes: 12 }
`

/** Reads `text` as a building file from a real folder. */
export function readBuildingText(text: string): ReturnType<typeof readBuildingFile> {
  const folder = mkdtempSync(join(tmpdir(), 'building-file-'))
  try {
    const file = join(folder, 'building.yaml')
    writeFileSync(file, text)
    return readBuildingFile(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What is said about `text`: for each problem the rest of the line at its place, and the message. */
export function problemsOf(text: string): { at: string; message: string }[] {
  const answer = readBuildingText(text)
  if (answer.ok) return []
  const lines = text.split('\n')
  return answer.problems.map(({ line, column, message }) => ({ at: lines[line - 1]?.slice(column - 1) ?? '', message }))
}

/** Expects that the sound file with `old` replaced has one problem, at a place that begins with `at`. */
export function expectOneProblem(old: string, replacement: string, at: string, message: string): void {
  expect(soundText).toContain(old)
  const problems = problemsOf(soundText.replace(old, replacement))
  expect(problems.map((problem) => ({ ...problem, at: problem.at.slice(0, at.length) }))).toEqual([{ at, message }])
}
