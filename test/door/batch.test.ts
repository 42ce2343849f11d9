import { expect, it } from 'vitest'
import type { Store, Write } from '../../server/store/store.ts'
import { accepted, issue, kiosk, officer, openDoor } from '../support/door.ts'
import { journalRecords } from '../support/journal-file.ts'

function counting(batches: number[]) {
  return (store: Store): Store => ({
    ...store,
    commit: (batch: readonly Write[]) => {
      batches.push(batch.length)
      store.commit(batch)
    },
  })
}

it('commands of one moment are one transaction and one message to the listeners', async () => {
  const batches: number[] = []
  const { building, told, dataDir } = await openDoor({ wrap: counting(batches) })
  batches.length = 0
  await Promise.all(Array.from({ length: 30 }, () => building.handle(issue(), kiosk)))
  expect(batches).toEqual([30])
  expect(told.map((records) => records.length)).toEqual([30])
  expect(journalRecords(dataDir).filter(({ event }) => event.type === 'ticket-issued')).toHaveLength(30)
})

it('commands of different moments are transactions of their own', async () => {
  const batches: number[] = []
  const { building } = await openDoor({ wrap: counting(batches) })
  batches.length = 0
  await building.handle(issue(), kiosk)
  await building.handle(issue(), kiosk)
  expect(batches).toEqual([1, 1])
})

it('[N1, P1] a batch is decided in the order in which it came, each command seeing those before it', async () => {
  const { building } = await openDoor()
  const nina = officer('10')
  const [first, second, , called] = await Promise.all([
    building.handle(issue(), kiosk),
    building.handle(issue(), kiosk),
    building.handle({ type: 'open-counter', counterId: 'counter-1' }, nina),
    building.handle({ type: 'call-next', counterId: 'counter-1' }, nina),
  ])
  expect(first).toMatchObject({ ok: true, answer: { ticket: { number: 'K-001', ahead: 0 } } })
  expect(second).toMatchObject({ ok: true, answer: { ticket: { number: 'K-002', ahead: 1 } } })
  expect(called).toMatchObject({ ok: true, answer: { ticket: { number: 'K-001' } } })
})

it('nothing is answered before it is in the file', async () => {
  const { building, dataDir } = await openDoor()
  const { seq } = await accepted(building.handle(issue(), kiosk))
  expect(journalRecords(dataDir).at(-1)?.seq).toBe(seq)
})

it('a refused command writes nothing and tells nobody', async () => {
  const batches: number[] = []
  const { building, told } = await openDoor({ wrap: counting(batches) })
  batches.length = 0
  const outcome = await building.handle({ type: 'call-next', counterId: 'counter-1' }, officer('10'))
  expect(outcome).toEqual({ ok: false, rejection: { code: 'counter-not-open', counter: 1 } })
  expect({ batches, told }).toEqual({ batches: [], told: [] })
})

it('a listener that throws changes nothing, and the others are told', async () => {
  const { building, told, dataDir } = await openDoor()
  building.onCommit(() => {
    throw new Error('a listener fell over')
  })
  const late: number[] = []
  building.onCommit((records) => late.push(records.length))
  const first = await accepted(building.handle(issue(), kiosk))
  const second = await accepted(building.handle(issue(), kiosk))
  expect(second.seq).toBe(first.seq + 1)
  expect({ told: told.length, late }).toEqual({ told: 2, late: [1, 1] })
  expect(journalRecords(dataDir).at(-1)?.seq).toBe(second.seq)
})

it('a building that closes answers what is under way and takes nothing more', async () => {
  const { building, dataDir } = await openDoor()
  const underWay = building.handle(issue(), kiosk)
  building.close()
  const { seq } = await accepted(underWay)
  expect(journalRecords(dataDir).at(-1)?.seq).toBe(seq)
  expect(await building.handle(issue(), kiosk)).toEqual({ ok: false, rejection: { code: 'server-closing' } })
})
