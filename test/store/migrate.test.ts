import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DataFolderError } from '../../server/store/data-folder.ts'
import { openData } from '../../server/store/open.ts'
import { openPlainly, queryData } from '../support/journal-file.ts'
import { migrationsDir } from '../support/project.ts'
import { folderForTest } from '../support/temp-folder.ts'

/** A folder of migrations: each name with its SQL. */
function migrations(files: Record<string, string>): string {
  const folder = folderForTest()
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
  return folder
}

const tablesIn = (folder: string) =>
  queryData<{ name: string }>(folder, `SELECT name FROM sqlite_master WHERE type = 'table'`).map(({ name }) => name)
const versionOf = (folder: string) =>
  queryData<{ user_version: number }>(folder, 'PRAGMA user_version')[0]?.user_version

it('each migration runs once, in the order of its number', () => {
  const folder = folderForTest()
  const first = { '001_one.sql': 'CREATE TABLE one (id INTEGER); INSERT INTO one VALUES (1);' }
  const second = { '002_two.sql': 'CREATE TABLE two (id INTEGER); INSERT INTO two SELECT id FROM one;' }
  openData(folder, migrations(first)).close()
  openData(folder, migrations({ ...second, ...first })).close()
  openData(folder, migrations({ ...second, ...first })).close()
  expect(queryData(folder, 'SELECT * FROM one UNION ALL SELECT * FROM two')).toEqual([{ id: 1 }, { id: 1 }])
  expect(versionOf(folder)).toBe(2)
})

it('a migration that fails leaves nothing of itself, and what went before stays', () => {
  const folder = folderForTest()
  const files = {
    '001_one.sql': 'CREATE TABLE one (id INTEGER);',
    '002_two.sql': 'CREATE TABLE two (id INTEGER); INSERT INTO one VALUES (1); INSERT INTO absent VALUES (1);',
    '003_three.sql': 'CREATE TABLE three (id INTEGER);',
  }
  expect(() => openData(folder, migrations(files))).toThrow('no such table: absent')
  expect({ tables: tablesIn(folder), version: versionOf(folder) }).toEqual({ tables: ['one'], version: 1 })
  expect(queryData(folder, 'SELECT * FROM one')).toEqual([])

  openData(folder, migrations({ ...files, '002_two.sql': 'CREATE TABLE two (id INTEGER);' })).close()
  expect(tablesIn(folder)).toEqual(['one', 'two', 'three'])
})

it('data of a newer version is refused with a sentence and not changed', () => {
  const folder = folderForTest()
  openData(folder, migrationsDir).close()
  const db = openPlainly(folder)
  const present = db.pragma('user_version', { simple: true })
  db.pragma('user_version = 99')
  db.close()
  const digest = () =>
    createHash('sha256')
      .update(readFileSync(join(folder, 'antrean.sqlite')))
      .digest('hex')
  const before = digest()
  const open = () => openData(folder, migrationsDir)
  expect(open).toThrow(DataFolderError)
  expect(open).toThrow(`The data was written by a newer version of Antrean (data 99, this program ${present}).`)
  expect(digest()).toBe(before)
  expect(readdirSync(folder)).toEqual(['antrean.sqlite'])
})

it('the migrations of this version are numbered without a gap', () => {
  const numbers = readdirSync(migrationsDir).map((file) => Number(file.slice(0, 3)))
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})
