import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DataFolderError, takeDataFolder } from '../../server/store/data-folder.ts'
import { folderForTest } from '../support/temp-folder.ts'

it('a data folder belongs to one server at a time', () => {
  const folder = folderForTest()
  const first = takeDataFolder(folder)
  expect(() => takeDataFolder(folder)).toThrow(DataFolderError)
  expect(() => takeDataFolder(folder)).toThrow(`The data folder ${folder} is in use by another Antrean server.`)
  first.release()
  takeDataFolder(folder).release()
})

it('a folder that is not there is made', () => {
  const folder = join(folderForTest(), 'deep', 'data')
  takeDataFolder(folder).release()
  expect(existsSync(folder)).toBe(true)
})

it('a folder that cannot be made is told in a sentence', () => {
  const file = join(folderForTest(), 'file')
  writeFileSync(file, '')
  expect(() => takeDataFolder(join(file, 'data'))).toThrow(DataFolderError)
  expect(() => takeDataFolder(join(file, 'data'))).toThrow('cannot be made')
})
