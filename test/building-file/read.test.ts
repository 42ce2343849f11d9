import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { icons } from 'lucide'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../contract/building.ts'
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

describe('what a building file leaves out', () => {
  it('limits are those of the rulebook, all or some', () => {
    const limitsOf = (limits: string) =>
      buildingOf(readBuildingText(soundText.replace(/^limits: .*\n/m, limits))).limits
    expect(limitsOf('')).toEqual(defaultLimits)
    expect(limitsOf('limits: { noShowCalls: 3 }\n')).toEqual({ ...defaultLimits, noShowCalls: 3 })
  })

  it('[D2] a day of the calendar without hours is a holiday', () => {
    const days =
      '{ date: 2026-12-25, name: Natal }, { date: 2027-02-15, name: R, spans: [{ open: 08:00, close: 14:30 }] }'
    const { calendar } = buildingOf(
      readBuildingText(soundText.replace('notices: []', `calendar: [${days}]\nnotices: []`)),
    )
    expect(calendar).toEqual([
      { date: '2026-12-25', name: 'Natal', spans: [] },
      { date: '2027-02-15', name: 'R', spans: [{ open: '08:00', close: '14:30' }] },
    ])
  })

  it('a counter has priority and hours of its own only where it says so', () => {
    const hours = 'hours: { mon: [{ open: 08:00, close: 11:30 }] }'
    const { counters } = buildingOf(
      readBuildingText(soundText.replace('[2, ', `[{ number: 2, priorityFirst: true, ${hours} }, `)),
    )
    expect(counters.map(({ number, priorityFirst, hours }) => ({ number, priorityFirst, hours }))).toEqual([
      { number: 1 },
      { number: 2, priorityFirst: true, hours: { mon: [{ open: '08:00', close: '11:30' }] } },
    ])
  })
})

describe('the building file that ships', () => {
  const shipped = fileURLToPath(new URL('../../building.yaml', import.meta.url))
  const building = buildingOf(readBuildingFile(shipped))

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

  it('lists all limits, with the values that a building has that lists none', () => {
    const text = readFileSync(shipped, 'utf8')
    for (const [limit, value] of Object.entries(defaultLimits)) expect(text).toMatch(`  ${limit}: ${value} `)
    expect(building.limits).toEqual(defaultLimits)
  })

  it('[S3] promises minutes at the counter where the published time is one of minutes', () => {
    for (const { id, standardTime, standardMinutes } of building.services)
      expect(standardMinutes !== undefined, id).toBe(/\d+ menit|\d+ jam bila/.test(standardTime ?? ''))
  })

  it('[J2] puts the marriage record before the family card, and that before the bank account', () => {
    const needs = new Map(building.services.map(({ id, prerequisites }) => [id, prerequisites]))
    expect(needs.get('DUKCAPIL-04')).toContain('KEMENAG-02')
    expect(needs.get('BKALSEL-01')).toContain('DUKCAPIL-04')
  })

  it('[K2] has breaks in turns: at noon half of a staggered agency’s counters are there', () => {
    const there = (time: string) =>
      building.counters
        .filter(({ agencyId }) => agencyId === 'DUKCAPIL')
        .filter(({ hours }) => hours?.mon?.some(({ open, close }) => open <= time && time < close))
        .map(({ number }) => number)
    expect([there('11:00'), there('12:00'), there('13:00')]).toEqual([
      [4, 5, 6, 7],
      [5, 7],
      [4, 6],
    ])
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
