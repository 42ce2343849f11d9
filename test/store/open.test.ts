import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openData, openFile } from '../../server/store/open.ts'
import { createSessions } from '../../server/store/sessions.ts'
import { migrationsDir } from '../support/project.ts'
import { filesOf } from '../support/repository.ts'
import { openingMoment } from '../support/small-building.ts'
import { folderForTest } from '../support/temp-folder.ts'

/** `synchronous`: 2 is FULL. */
const durable = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 }

function settingsOf(db: Database.Database) {
  return Object.fromEntries(Object.keys(durable).map((name) => [name, db.pragma(name, { simple: true })]))
}

it('the building database waits for the disk at every commit and keeps references', () => {
  const db = openData(folderForTest(), migrationsDir)
  expect(settingsOf(db)).toEqual(durable)
  db.close()
})

it('any file that is opened waits for the disk, to be read only too', () => {
  const path = join(folderForTest(), 'some.sqlite')
  const db = openFile(path)
  const reader = openFile(path, { readonly: true })
  expect(settingsOf(db)).toEqual(durable)
  expect(settingsOf(reader)).toEqual(durable)
  expect(() => reader.exec('CREATE TABLE planted (id INTEGER)')).toThrow('readonly')
  reader.close()
  db.close()
})

it('the sessions file is in WAL mode, as only the one way of opening a file makes it', () => {
  const folder = folderForTest()
  const sessions = createSessions(folder, () => openingMoment)
  const stranger = new Database(join(folder, 'sessions.sqlite'))
  expect(stranger.pragma('journal_mode', { simple: true })).toBe('wal')
  stranger.close()
  sessions.close()
})

it('the server opens database files in one place; the lock of the data folder alone stands apart', () => {
  const opening = filesOf(/\.ts$/).filter(({ path, text }) => path.startsWith('server/') && /new Database\(/.test(text))
  expect(opening.map(({ path }) => path).sort()).toEqual(['server/store/data-folder.ts', 'server/store/open.ts'])
})
