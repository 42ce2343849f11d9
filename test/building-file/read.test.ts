import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { icons } from 'lucide'
import { describe, expect, it } from 'vitest'
import { describeProblem, readBuildingFile } from '../../server/building-file/read.ts'
import { problemsOf, readBuildingText, soundText } from '../support/building-text.ts'

function buildingOf(answer: ReturnType<typeof readBuildingFile>) {
  if (!answer.ok) throw new Error(answer.problems.map(describeProblem).join('\n'))
  return answer.building
}

describe('a sound building file', () => {
  it('becomes the flat building: counters by number, services under their agency', () => {
    const { agencies, services, counters } = buildingOf(readBuildingText(soundText))
    expect(agencies).toEqual([{ id: 'CIVIL', prefix: 'K', name: 'Kependudukan', shortName: 'Kependudukan', zone: 'A' }])
    expect(services.map(({ id, agencyId, mayBeRepresented }) => ({ id, agencyId, mayBeRepresented }))).toEqual([
      { id: 'CIVIL-01', agencyId: 'CIVIL', mayBeRepresented: false },
      { id: 'CIVIL-02', agencyId: 'CIVIL', mayBeRepresented: true },
    ])
    expect(counters).toEqual([
      { id: 'counter-1', number: 1, zone: 'B', agencyId: 'CIVIL', serviceIds: ['CIVIL-02'] },
      { id: 'counter-2', number: 2, zone: 'A', agencyId: 'CIVIL', serviceIds: ['CIVIL-01', 'CIVIL-02'] },
    ])
  })
})

describe('the building file that ships', () => {
  const building = buildingOf(readBuildingFile(fileURLToPath(new URL('../../building.yaml', import.meta.url))))

  it('has 18 agencies, 116 services and counters 1 to 33', () => {
    expect(building.agencies).toHaveLength(18)
    expect(building.services).toHaveLength(116)
    expect(building.counters.map(({ number }) => number)).toEqual(Array.from({ length: 33 }, (_, at) => at + 1))
  })

  it('[I2] fills in all six published components of every service, in both languages', () => {
    expect(building.procedure && building.complaints).toBeTruthy()
    for (const { id, requirements, standardTime, fee, product, english } of building.services) {
      expect(requirements?.length && standardTime && fee && product, id).toBeTruthy()
      expect(english?.name && english.standardTime && english.fee && english.product, id).toBeTruthy()
      expect(english?.requirements, id).toHaveLength(requirements?.length ?? 0)
    }
  })

  it('names only icons that exist and hints that fit a tile', () => {
    const pascal = (name: string) => name.replaceAll(/(^|-)(\w)/g, (_all, _dash, letter) => letter.toUpperCase())
    for (const { icon, hint, english } of building.agencies) {
      expect(Object.keys(icons)).toContain(pascal(icon ?? ''))
      expect(hint?.length).toBeLessThanOrEqual(28)
      expect(english?.hint?.length).toBeLessThanOrEqual(28)
    }
  })
})

describe('how problems are told', () => {
  it('all at once, in the order of the lines', () => {
    const text = soundText
      .replace('Mal Uji', '1')
      .replaceAll('averageMinutes', 'minutes')
      .replace('prefix: K', 'prefix: k')
    const answer = readBuildingText(text)
    expect(answer.ok ? [] : answer.problems.map(({ line }) => line)).toEqual([1, 16, 22, 22, 23, 23])
  })

  it('for an empty file too', () => {
    expect(problemsOf('# nothing yet\n')).toEqual([
      { at: '# nothing yet', message: '`the file` is empty; it must be a group of keys' },
    ])
  })

  it('for a file that is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'building-file-'))
    const file = join(folder, 'building.yaml')
    const answer = readBuildingFile(file)
    rmSync(folder, { recursive: true })
    expect(answer).toEqual({
      ok: false,
      problems: [{ file, line: 1, column: 1, message: expect.stringContaining('the file cannot be read (ENOENT') }],
    })
  })

  it('as one line that names the file', () => {
    const problem = { file: 'building.yaml', line: 12, column: 5, message: '`name` is missing here' }
    expect(describeProblem(problem)).toBe('building.yaml:12:5: `name` is missing here')
  })
})
