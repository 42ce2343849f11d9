import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { CommitFailed, type Store, type Write } from '../../server/store/store.ts'
import { accepted, codesOf, issue, kiosk, officer, openDoor } from '../support/door.ts'
import { journalRecords } from '../support/journal-file.ts'

/** A store whose commits fail while `fault` is set: after the rows are durable, or before. */
function failing() {
  const fault = { commit: null as 'after' | 'before' | null, unreadable: false }
  const wrap = (store: Store): Store => ({
    ...store,
    commit: (batch: readonly Write[]) => {
      if (fault.commit !== 'before') store.commit(batch)
      if (fault.commit !== null) throw new CommitFailed('the disk went away')
    },
    journal: {
      ...store.journal,
      sinceLastDay: () => {
        if (fault.unreadable) throw new Error('the disk went away')
        return store.journal.sinceLastDay()
      },
    },
  })
  return { fault, wrap }
}

const issuedIn = (dataDir: string) => journalRecords(dataDir).filter(({ event }) => event.type === 'ticket-issued')

it('a commit that failed after the rows were durable is answered as done', async () => {
  const { fault, wrap } = failing()
  const { building, told, dataDir } = await openDoor({ wrap })
  fault.commit = 'after'
  const outcomes = await Promise.all([building.handle(issue(), kiosk), building.handle(issue(), kiosk)])
  expect(codesOf(outcomes)).toEqual(['ok', 'ok'])
  expect(issuedIn(dataDir)).toHaveLength(2)
  expect(told.flat()).toEqual(issuedIn(dataDir))
  fault.commit = null
  expect(await accepted(building.handle(issue(), kiosk))).toMatchObject({ ticket: { number: 'K-003' } })
})

it('a commit that was rolled back is answered as not stored, and nobody is told', async () => {
  const { fault, wrap } = failing()
  const { building, told, dataDir } = await openDoor({ wrap })
  const { seq } = building.hall()
  fault.commit = 'before'
  const outcomes = await Promise.all([building.handle(issue(), kiosk), building.handle(issue('TAX-01'), kiosk)])
  expect(codesOf(outcomes)).toEqual(['not-stored', 'not-stored'])
  expect({ told, seq: building.hall().seq, tickets: building.hall().tickets.size }).toEqual({
    told: [],
    seq,
    tickets: 0,
  })
  fault.commit = null
  const next = await accepted(building.handle(issue(), kiosk))
  expect(next).toMatchObject({ seq: seq + 1, ticket: { number: 'K-001' } })
  expect(issuedIn(dataDir)).toHaveLength(1)
})

it('[N3] a key that came twice in a batch that was rolled back has no ticket for either', async () => {
  const { fault, wrap } = failing()
  const { building, dataDir } = await openDoor({ wrap })
  const key = randomUUID()
  fault.commit = 'before'
  const outcomes = await Promise.all([building.handle(issue(), kiosk, key), building.handle(issue(), kiosk, key)])
  expect(issuedIn(dataDir)).toEqual([])
  expect(codesOf(outcomes)).toEqual(['not-stored', 'not-stored'])
})

it('what rests on a command that was rolled back is not answered as done', async () => {
  const { fault, wrap } = failing()
  const { building } = await openDoor({ wrap })
  const nina = officer('10')
  const open = () => building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina)
  fault.commit = 'before'
  const outcomes = await Promise.all([open(), open()])
  expect(building.hall().counters.get('counter-1')?.state).toBe('closed')
  expect(codesOf(outcomes)).toEqual(['not-stored', 'not-stored'])
})

it('[N3] a commit whose outcome cannot be read is answered as unknown, and the same key tells it later', async () => {
  const { fault, wrap } = failing()
  const { building, told, dataDir } = await openDoor({ wrap })
  const key = randomUUID()
  Object.assign(fault, { commit: 'after', unreadable: true })
  expect(codesOf([await building.handle(issue(), kiosk, key)])).toEqual(['outcome-unknown'])
  expect(told).toEqual([])
  Object.assign(fault, { commit: null, unreadable: false })
  expect(await accepted(building.handle(issue(), kiosk, key))).toMatchObject({ ticket: { number: 'K-001' } })
  expect(issuedIn(dataDir)).toHaveLength(1)
})

it('[N3] a lost commit of unknown outcome is done by the same key once the journal can be read again', async () => {
  const { fault, wrap } = failing()
  const { building, dataDir } = await openDoor({ wrap })
  const key = randomUUID()
  Object.assign(fault, { commit: 'before', unreadable: true })
  expect(codesOf([await building.handle(issue(), kiosk, key)])).toEqual(['outcome-unknown'])
  Object.assign(fault, { commit: null, unreadable: false })
  expect(codesOf([await building.handle(issue(), kiosk, key)])).toEqual(['ok'])
  expect(issuedIn(dataDir)).toHaveLength(1)
})

it('after a lost commit of unknown outcome nobody sees what is not in the journal', async () => {
  const { fault, wrap } = failing()
  const { building } = await openDoor({ wrap })
  Object.assign(fault, { commit: 'before', unreadable: true })
  await building.handle(issue(), kiosk)
  Object.assign(fault, { commit: null, unreadable: false })
  await building.handle({ type: 'call-next', counterId: 'counter-1' }, officer('10'))
  expect(building.hall().tickets.size).toBe(0)
  expect(codesOf([await building.handle(issue('TAX-01'), kiosk)])).toEqual(['ok'])
})
