import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { system } from '../../server/core/actor.ts'
import { accepted, issue, kiosk, newPerson, officer, openDoor } from '../support/door.ts'
import { journalRows, queryData } from '../support/journal-file.ts'

const categories = (dataDir: string) => queryData(dataDir, 'SELECT * FROM priority_category')

it('[I5] the category of a priority visitor is kept beside the journal until the day closes', async () => {
  const { building, dataDir } = await openDoor()
  const answer = await accepted(building.handle(issue('CIVIL-01', { priority: 'disability' }), kiosk))
  await accepted(building.handle(issue('CIVIL-01'), kiosk))
  const ticketId = 'ticket' in answer ? Number(answer.ticket?.id) : 0
  expect(categories(dataDir)).toEqual([{ ticket_id: ticketId, category: 'disability' }])
  await accepted(building.handle({ type: 'close-day' }, system))
  expect(categories(dataDir)).toEqual([])
})

it('[I5] a day that was left open is closed with its categories before the next one opens', async () => {
  const { building, dataDir, advance } = await openDoor()
  await accepted(building.handle(issue('CIVIL-01', { priority: 'elderly' }), kiosk))
  advance(24 * 3_600_000)
  await accepted(building.handle({ type: 'open-day' }, system))
  expect(categories(dataDir)).toEqual([])
})

it('[I5] once the day is closed no byte of a category is left in the file', async () => {
  const { building, dataDir, close } = await openDoor()
  for (let visitors = 0; visitors < 20; visitors += 1) {
    await accepted(building.handle(issue('CIVIL-01', { priority: 'disability' }), kiosk))
  }
  await accepted(building.handle({ type: 'close-day' }, system))
  close()
  expect(readFileSync(join(dataDir, 'antrean.sqlite')).includes('disability')).toBe(false)
})

it('[G3] the journal holds no name, no password, no category and no free text', async () => {
  const { building, dataDir, store } = await openDoor()
  const boss = officer('1', 'supervisor')
  const admin = officer('2', 'admin')
  const nina = officer('10')
  await accepted(building.handle(newPerson('rahmawati', 'supervisor'), admin))
  const id = store.people.officerNamed('rahmawati')?.id ?? ''
  const change = { type: 'change-officer', officerId: id, passwordHash: 'hash-two', disabled: true } as const
  await accepted(building.handle(change, admin))
  const device = { kind: 'display', name: 'Layar Pintu Timur', place: 'A', tokenHash: 'ab'.repeat(32) } as const
  await accepted(building.handle({ type: 'approve-device', code: 'BCDFGHJK', ...device }, admin))
  const given = await accepted(building.handle(issue('CIVIL-01', { priority: 'disability' }), kiosk, randomUUID()))
  const ticketId = 'ticket' in given ? (given.ticket?.id ?? '') : ''
  await accepted(building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina))
  await accepted(building.handle({ type: 'call-next', counterId: 'counter-1' }, nina))
  await accepted(building.handle({ type: 'start-serving', ticketId }, nina))
  const note = 'Ibu Aminah minta dihubungi'
  await accepted(building.handle({ type: 'finish-serving', ticketId, outcome: 'must-return', note }, nina))
  await accepted(building.handle({ type: 'close-day', force: true, reason: 'Listrik padam' }, boss))

  const texts = journalRows(dataDir).map(({ text }) => text.toLowerCase())
  expect(texts.some((text) => text.includes('serving-finished'))).toBe(true)
  const secrets = [
    'rahmawati',
    'layar pintu',
    'disability',
    'aminah',
    'listrik',
    'hash of',
    'hash-two',
    'bcdfghjk',
    'abab',
  ]
  for (const secret of secrets) expect(texts.filter((text) => text.includes(secret))).toEqual([])
  const code = 'ticket' in given && given.ticket && 'code' in given.ticket ? given.ticket.code : 'no code'
  expect(texts.filter((text) => text.includes(code))).toEqual([])
  expect(queryData(dataDir, 'SELECT text FROM note ORDER BY id')).toEqual([{ text: note }, { text: 'Listrik padam' }])
})
