import { expect, it, onTestFinished } from 'vitest'
import type { DomainEvent, JournalRecord } from '../../contract/events.ts'
import type { CommitListener } from '../../server/building.ts'
import { createClock } from '../../server/clock.ts'
import { createProofs } from '../../server/proofs.ts'
import { createJournal } from '../../server/store/journal.ts'
import { openData } from '../../server/store/open.ts'
import { seal } from '../../server/store/seal.ts'
import { dayOpened, instantOf } from '../support/hall.ts'
import { migrationsDir } from '../support/project.ts'
import { today } from '../support/sample-building.ts'
import { folderForTest } from '../support/temp-folder.ts'

/** A journal that is written by hand, and proofs that hear of a commit only when they are told. */
function written() {
  const db = openData(folderForTest(), migrationsDir)
  onTestFinished(() => {
    db.close()
  })
  const journal = createJournal(db)
  const listeners: CommitListener[] = []
  let folded = 0
  const at = instantOf(today, '09:00')

  function write(event: DomainEvent): JournalRecord {
    const { seq, hash } = journal.head()
    const record = { seq: seq + 1, at, v: 1, by: 'test', command: 'test', target: '', event }
    journal.append(seal(hash, record), null)
    if (event.type === 'day-opened') {
      const opening = db.prepare('INSERT INTO service_day (opened_seq, date, rehearsal) VALUES (?, ?, ?)')
      opening.run(record.seq, event.date, event.rehearsal ? 1 : 0)
    }
    if (event.type === 'day-closed') db.prepare('UPDATE service_day SET closed_seq = ?').run(record.seq)
    return record
  }
  const issue = (number: string) => {
    const ticketId = String(journal.head().seq + 1)
    const head = { type: 'ticket-issued', ticketId, number, prefix: 'A', class: 'regular' } as const
    return write({ ...head, serviceIds: ['CIVIL-01'], ahead: 0, language: 'id' })
  }
  return {
    write,
    issue,
    /** How often a day was folded from the journal. */
    folded: () => folded,
    tell: (...records: JournalRecord[]): void => {
      for (const listener of listeners) listener(records)
    },
    follow: () =>
      createProofs({
        journal: {
          ...journal,
          recordsOf: (date) => {
            folded += 1
            return journal.recordsOf(date)
          },
        },
        onCommit: (listener) => {
          listeners.push(listener)
        },
        clock: createClock(
          () => 'Asia/Makassar',
          () => at,
        ),
      }),
  }
}

it('[O3] it begins with what the journal holds, and follows each commit', () => {
  const hand = written()
  hand.write(dayOpened())
  hand.issue('A-001')
  const proofs = hand.follow()
  expect(proofs.ask({ number: 'A-001' })?.date).toBe(today)
  hand.tell(hand.issue('A-002'), hand.issue('A-003'))
  hand.tell(hand.issue('A-004'))
  expect(proofs.ask({ number: 'A-003' })?.number).toBe('A-003')
  expect(proofs.ask({ number: 'A-004' })?.number).toBe('A-004')
  expect(hand.folded()).toBe(1)
})

it('[O3] a commit that nobody told it of is read from the journal', () => {
  const hand = written()
  hand.write(dayOpened())
  const proofs = hand.follow()
  hand.issue('A-001')
  hand.tell(hand.issue('A-002'))
  expect(proofs.ask({ number: 'A-001' })?.number).toBe('A-001')
  expect(proofs.ask({ number: 'A-002' })?.number).toBe('A-002')
})

it('[O1] before the first day nothing is known', () => {
  const hand = written()
  const proofs = hand.follow()
  expect(proofs.ask({ number: 'A-001' })).toBeNull()
  hand.tell(hand.write(dayOpened()))
  hand.tell(hand.issue('A-001'))
  expect(proofs.ask({ number: 'A-001' })?.date).toBe(today)
})

it('[O3] a day past is folded once', () => {
  const hand = written()
  hand.write(dayOpened({ date: '2026-11-23' }))
  hand.issue('A-001')
  hand.write({ type: 'day-closed', date: '2026-11-23', reason: 'supervisor', expired: [], headHash: '' })
  hand.write(dayOpened())
  const proofs = hand.follow()
  for (let n = 0; n < 3; n += 1) {
    expect(proofs.ask({ number: 'A-001', date: '2026-11-23' })?.number).toBe('A-001')
  }
  expect(hand.folded()).toBe(2)
})

it('[D5] a rehearsal on a new date does not take the place of the last service day', () => {
  const hand = written()
  hand.write(dayOpened({ date: '2026-11-23' }))
  hand.issue('A-001')
  hand.write({ type: 'day-closed', date: '2026-11-23', reason: 'supervisor', expired: [], headHash: '' })
  const proofs = hand.follow()
  hand.tell(hand.write(dayOpened({ rehearsal: true })), hand.issue('A-002'))
  expect(proofs.ask({ number: 'A-001' })?.date).toBe('2026-11-23')
  expect(proofs.ask({ number: 'A-002' })).toBeNull()
})
