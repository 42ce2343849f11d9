import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JournalRecord } from '../../contract/events.ts'
import { readBuildingFile } from '../../server/building-file/read.ts'
import { createProof } from '../../server/core/proof/proof.ts'
import { createJournal } from '../../server/store/journal.ts'
import { openData } from '../../server/store/open.ts'
import { genesis, seal } from '../../server/store/seal.ts'
import { createLife, loadedDice } from '../core/proof-life.ts'
import { dayOpened, given, issue, issueMany, supervisor } from '../support/hall.ts'
import { openPlainly } from '../support/journal-file.ts'
import { migrationsDir, projectDir, sampleBuildingFile } from '../support/project.ts'
import { today } from '../support/sample-building.ts'
import { makeFolder, removeFolder } from '../support/temp-folder.ts'
import { type Favour, plantFavour } from './planted-favour.ts'

const visitors = 2000
const stepsAVisitor = 12
/** From 08:00 to the last ticket at 15:00 and a little beyond. */
const secondsAStep = 2

const folders: string[] = []
let life: ReturnType<typeof createLife>
let favour: Favour
let sound: string
let planted: string

beforeAll(() => {
  life = wholeDay()
  favour = plantFavour(life.scene.records)
  sound = folderWith(life.scene.records)
  planted = folderWith(favour.records)
}, 120_000)
afterAll(() => folders.forEach(removeFolder))

/** 2,000 visitors come to the sample building with its 33 counters; every third one calls priority first. */
function wholeDay() {
  const read = readBuildingFile(sampleBuildingFile)
  if (!read.ok) throw new Error('the sample building cannot be read')
  const { building } = read
  building.counters = building.counters.map((each, index) =>
    index % 3 === 0 ? { ...each, priorityFirst: true } : each,
  )
  const day = createLife(building, loadedDice(20_261_124), secondsAStep)
  for (let step = 0; step < visitors * stepsAVisitor; step += 1) {
    if (step % stepsAVisitor === 0) day.come()
    day.step()
  }
  day.close()
  return day
}

/** A data folder with these records, each sealed over the one before it. */
function folderWith(records: readonly JournalRecord[]): string {
  const folder = makeFolder()
  folders.push(folder)
  const db = openData(folder, migrationsDir)
  const journal = createJournal(db)
  db.transaction(() => {
    let previous: Buffer = genesis
    for (const record of records) {
      const sealed = seal(previous, record)
      journal.append(sealed, null)
      previous = sealed.hash
    }
  })()
  db.close()
  return folder
}

/** `npm run verify -- ...` as a process of its own. */
function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectDir, 'server', 'verify.ts'), ...args], {
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}

const counterNumber = (counterId: string) => life.scene.hall().setup?.counters.get(counterId)?.number ?? 0

describe('a day of 2,000 visitors over 33 counters', () => {
  it('has everything in it', () => {
    expect(life.scene.hall().setup?.counters.size).toBe(33)
    expect(life.scene.hall().tickets.size).toBeGreaterThan(visitors * 0.95)
    const rare = ['release-agency', 'transfer-agency', 'assign-services', 'take-over-counter', 'close-counter']
    const usual = ['call-ticket', 'park-ticket', 'resume-ticket', 'return-ticket', 'transfer-ticket', 'mark-no-show']
    for (const name of [...rare, ...usual, 'undo-last', 'reinstate-ticket', 'cancel-ticket', 'recall-ticket']) {
      expect(life.done, name).toHaveProperty(name)
    }
    expect(life.scene.records.filter(({ event }) => event.type === 'serving-finished' && event.next)).not.toEqual([])
  })

  it('[O3] every call of it is explained, and the close says so', () => {
    const proof = createProof()
    for (const record of life.scene.records) proof.observe(record)
    const { unexplained, calls, exceptions, kinds } = proof.audit()
    expect(unexplained).toEqual([])
    expect(calls).toBeGreaterThan(visitors)
    for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThan(0)
    expect(life.scene.records.at(-1)?.event).toMatchObject({
      type: 'day-closed',
      audit: { calls, exceptions, unexplained: 0 },
    })
  })

  it('[O1] every cause comes up in it', () => {
    const proof = createProof()
    for (const record of life.scene.records) proof.observe(record)
    const causes = new Set(
      [...life.scene.hall().tickets.values()]
        .flatMap(({ number }) => proof.ask(number)?.calls ?? [])
        .flatMap((call) => ('cause' in call ? [call.cause] : [])),
    )
    const all = ['earlier', 'only-class', 'priority (1 of 2)', 'priority (2 of 2)', 'priority-first', 'ratio-due']
    expect([...causes].sort()).toEqual(all)
  })

  it('[O3] `verify --fairness` finds it fair', () => {
    const { code, said } = verify('--fairness', today, sound)
    expect(said).toMatch(/The journal is whole/)
    expect(said).toMatch(/^Unexplained: 0$/m)
    expect(said).toMatch(/^ {2}transferred-in: [1-9]\d*$/m)
    expect(code).toBe(0)
  })
})

describe('the same day with one planted favour', () => {
  it('[O3] its journal is whole, and the favour is found and named', () => {
    const { seq, number, counterId, due } = favour
    const { code, said } = verify('--fairness', today, planted)
    expect(said).toMatch(/The journal is whole/)
    expect(said).toMatch(/^Unexplained: 1$/m)
    const line = `${number} at counter ${counterNumber(counterId)}, though ${due} was due (record ${seq})`
    expect(said).toMatch(/^ {2}\d\d:\d\d:\d\d WITA: /m)
    expect(said).toContain(line)
    expect(code).toBe(1)
  })

  it('[O3] nothing hides behind the close of the day', () => {
    const last = life.scene.records.at(-1)
    const called = life.scene.records.findLast(({ event }) => event.type === 'ticket-called')
    if (!last || called?.event.type !== 'ticket-called') throw new Error('the day has calls and an end')
    const { code, said } = verify(
      '--fairness',
      today,
      folderWith([...life.scene.records, { ...called, seq: last.seq + 1 }]),
    )
    expect(said).toMatch(/^Unexplained: 1$/m)
    expect(said).toContain(`${called.event.number} at counter`)
    expect(said).toContain(`though nobody was due (record ${last.seq + 1})`)
    expect(code).toBe(1)
  })

  it('[O1] who was passed over sees it', () => {
    const proof = createProof()
    for (const record of favour.records) proof.observe(record)
    expect(proof.ask(favour.due)).toMatchObject({ verdict: 'unexplained' })
    expect(proof.ask(favour.due)?.calls).toContainEqual(
      expect.objectContaining({ seq: favour.seq, number: favour.number, before: false, unexplained: true }),
    )
  })
})

describe('questions to `verify`', () => {
  it('[G4] without a date it walks the journal only', () => {
    const { code, said } = verify(planted)
    expect(said).toMatch(/^The journal is whole: \d+ records, head [0-9a-f]{64}\n$/)
    expect(code).toBe(0)
  })

  it('[D5] a rehearsal of the same date is left out, and a date that was only rehearsed never was', () => {
    const scene = given(dayOpened())
    issue(scene, 'CIVIL-01')
    scene.must({ type: 'close-day' }, supervisor)
    scene.must({ type: 'open-day', rehearsal: true }, supervisor)
    issueMany(scene, 3, 'CIVIL-01')
    scene.must({ type: 'close-day' }, supervisor)
    scene.clockSays('2026-11-25', '09:00')
    scene.must({ type: 'open-day', rehearsal: true }, supervisor)
    const folder = folderWith(scene.records)
    expect(verify('--fairness', today, folder).said).toMatch(/^Tickets: 1$/m)
    expect(verify('--fairness', '2026-11-25', folder)).toMatchObject({ code: 2 })
  })

  it('[G4] a broken journal is not audited', () => {
    const folder = folderWith(life.scene.records.slice(0, 50))
    const db = openPlainly(folder)
    db.exec(`DROP TRIGGER journal_keeps; UPDATE journal SET text = replace(text, '"at":', '"at": ') WHERE seq = 40`)
    db.close()
    const { code, said } = verify('--fairness', today, folder)
    expect(said).toMatch(/^The journal is broken at record 40: .*\n$/)
    expect(code).toBe(1)
  })

  it.each<[what: string, args: () => string[], said: RegExp]>([
    ['a day that never was', () => ['--fairness', '2026-11-23', sound], /No service day 2026-11-23/],
    ['no date', () => ['--fairness', 'tuesday', sound], /tuesday is no date/],
    ['no journal', () => [join(sound, 'nowhere')], /There is no journal in .*nowhere/],
    ['an unknown option', () => ['--fairnes', today, sound], /--fairnes/],
    ['two folders', () => [sound, planted], /^Usage: npm run verify/],
  ])('%s is told, with exit code 2', (_what, args, expected) => {
    const { code, said } = verify(...args())
    expect(said).toMatch(expected)
    expect(said).toMatch(/Usage: npm run verify -- /)
    expect(said).not.toMatch(/^\s+at /m)
    expect(code).toBe(2)
  })
})
