import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openData } from '../../server/store/open.ts'
import { createReports } from '../../server/store/reports.ts'
import { createVisits } from '../../server/store/visits.ts'
import { migrationsDir } from '../support/project.ts'
import { folderForTest } from '../support/temp-folder.ts'

const at = (time: string) => Date.parse(`2026-11-24T${time}+08:00`)
const names = {
  service: (id: string) => ({ service: id, agency: 'Dukcapil' }),
  counter: (id: string) => Number(id.at(-1)),
}

/** A data folder as release 0.1 left it: one visit served, one not come, one called, one who still waits. */
function dataOf01(): string {
  const folder = folderForTest()
  const migrations = folderForTest()
  for (const file of ['001_journal.sql', '002_print.sql'])
    copyFileSync(join(migrationsDir, file), join(migrations, file))
  const db = openData(folder, migrations)
  db.exec(`INSERT INTO service_day VALUES (10, '2026-11-24', 0, NULL);
    INSERT INTO service_day VALUES (5, '2026-11-24', 1, 9)`)
  const insert = db.prepare(
    `INSERT INTO visit (ticket_id, date, rehearsal, number, service_id, class, state, issued_at, called_at, calls, counter_id,
       started_at, finished_at, outcome)
     VALUES (?, '2026-11-24', ?, ?, 'CIVIL-01', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const one = 'counter-1'
  insert.run(6, 1, 'A-001', 'regular', 'expired', at('08:00'), null, 0, null, null, null, null)
  insert.run(11, 0, 'A-001', 'priority', 'served', at('09:00'), at('09:10'), 2, one, at('09:12'), at('09:20'), 'done')
  insert.run(12, 0, 'A-002', 'regular', 'no-show', at('09:01'), at('09:21'), 3, one, null, at('09:30'), null)
  insert.run(13, 0, 'A-003', 'regular', 'called', at('09:02'), at('09:31'), 1, one, null, null, null)
  insert.run(14, 0, 'A-004', 'regular', 'waiting', at('09:03'), null, 0, null, null, null, null)
  db.close()
  return folder
}

it('[J3] the visits of release 0.1 are kept, with one stop each', () => {
  const db = openData(dataOf01(), migrationsDir)
  expect(db.prepare('SELECT ticket_id, number, state, finished_at, stops, paper FROM visit').raw().all()).toEqual([
    [6, 'A-001', 'expired', null, 1, 0],
    [11, 'A-001', 'served', at('09:20'), 1, 0],
    [12, 'A-002', 'no-show', at('09:30'), 1, 0],
    [13, 'A-003', 'called', null, 1, 0],
    [14, 'A-004', 'waiting', null, 1, 0],
  ])
  const called = { stop: 0, service_id: 'CIVIL-01', counter_id: 'counter-1', parked_ms: 0 }
  expect(db.prepare('SELECT * FROM visit_stop').all()).toEqual([
    {
      ...called,
      ticket_id: 11,
      state: 'served',
      queued_at: at('09:00'),
      called_at: at('09:10'),
      calls: 2,
      started_at: at('09:12'),
      finished_at: at('09:20'),
      outcome: 'done',
      served_ms: 480_000,
    },
    {
      ...called,
      ticket_id: 12,
      state: 'here',
      queued_at: at('09:01'),
      called_at: at('09:21'),
      calls: 3,
      started_at: null,
      finished_at: at('09:30'),
      outcome: null,
      served_ms: 0,
    },
    {
      ...called,
      ticket_id: 13,
      state: 'here',
      queued_at: at('09:02'),
      called_at: at('09:31'),
      calls: 1,
      started_at: null,
      finished_at: null,
      outcome: null,
      served_ms: 0,
    },
  ])
  db.close()
})

it('[J3] they are in the reports as the new ones are', () => {
  const db = openData(dataOf01(), migrationsDir)
  const rows = createReports(db).visitsOn('2026-11-24', names)
  expect(rows.map(({ number, state, stop, of }) => [number, state, stop, of])).toEqual([
    ['A-001', 'served', 1, 1],
    ['A-002', 'no-show', 1, 1],
    ['A-003', 'called', 1, 1],
    ['A-004', 'waiting', 1, 1],
  ])
  expect(rows[0]).toMatchObject({ counter: 1, waitedSeconds: 600, servedSeconds: 480, totalSeconds: 1200, told: null })
  expect(rows[3]).toMatchObject({ counter: null, calledAt: null, waitedSeconds: null, totalSeconds: null })
  db.close()
})

it('[N2] their numbers count on, and are not given again', () => {
  const db = openData(dataOf01(), migrationsDir)
  const visits = createVisits(db)
  expect([visits.numbersOn('2026-11-24', false), visits.numbersOn('2026-11-24', true)]).toEqual([{ A: 4 }, { A: 1 }])
  expect([
    visits.isNumberGiven('2026-11-24', false, 'A-004'),
    visits.isNumberGiven('2026-11-24', true, 'A-004'),
  ]).toEqual([true, false])
  db.close()
})

it('[J3] opening the data again changes nothing about them', () => {
  const folder = dataOf01()
  const rowsNow = () => {
    const db = openData(folder, migrationsDir)
    const rows = createReports(db).visitsOn('2026-11-24', names)
    db.close()
    return rows
  }
  const before = rowsNow()
  expect(before).toHaveLength(4)
  expect(rowsNow()).toEqual(before)
})
